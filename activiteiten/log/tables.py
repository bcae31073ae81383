"""The log as a file; its page stands in groups per day. Whoever sees an activity there may read all that is here."""

import datetime

from activiteiten.keuzes import Vorm
from kern.tabel import Kolom, Tabel


def _namen(veld):
    return lambda rij: ", ".join(een.naam for een in getattr(rij, veld).all())


def _naam_van(veld):
    return lambda rij: getattr(rij, veld) and getattr(rij, veld).naam


def _duur(*vormen):
    """The effort of all workers together in these forms; None without any."""

    def waarde(rij):
        minuten = sum(inzet.minuten for inzet in rij.inzet.all() if inzet.vorm in vormen)
        return datetime.timedelta(minutes=minuten) if minuten else None

    return waarde


class ActiviteitTabel(Tabel):
    titel = "Activiteiten"

    datum = Kolom("Datum")
    begintijd = Kolom("Begintijd")
    soort = Kolom("Soort", _naam_van("soort"))
    titel_ = Kolom("Titel", lambda rij: rij.titel)
    wijk = Kolom("Wijk", _naam_van("wijk"))
    buurt = Kolom("Buurt", _naam_van("buurt"))
    locatie = Kolom("Locatie")
    organisatie = Kolom("Organisatie", _naam_van("organisatie"))
    wie = Kolom(
        "Wie", lambda rij: ", ".join(dict.fromkeys(inzet.medewerker.naam for inzet in rij.inzet.all()))
    )
    duur = Kolom("Duur", _duur(*Vorm))
    collectief = Kolom("Collectief", _duur(Vorm.COLLECTIEF))
    individueel = Kolom("Individueel", _duur(Vorm.INDIVIDUEEL))
    indirect = Kolom("Indirect", _duur(Vorm.INDIRECT))
    deelnemers = Kolom("Deelnemers")
    nieuwe_deelnemers = Kolom("Nieuwe deelnemers")
    vrijwilligers = Kolom("Vrijwilligers")
    vrijwilligers_minuten = Kolom(
        "Tijd van vrijwilligers",
        lambda rij: rij.vrijwilligers_minuten and datetime.timedelta(minutes=rij.vrijwilligers_minuten),
    )
    initiatief = Kolom("Initiatief", _naam_van("initiatief"))
    netwerk = Kolom("Netwerk", _naam_van("netwerk"))
    wijkteam = Kolom("Wijkteam", _naam_van("wijkteam"))
    themas = Kolom("Thema’s", _namen("themas"))
    doelgroepen = Kolom("Doelgroepen", _namen("doelgroepen"))
    omschrijving = Kolom("Omschrijving")
    resultaat = Kolom("Resultaat")
    status = Kolom("Stand", lambda rij: rij.get_status_display())
