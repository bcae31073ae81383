"""The lists of netwerken and wijkteams, as this reader may see them."""

from django.urls import reverse
from django.utils.html import format_html

from initiatieven.tables import MetWerk, mensen_in, naar_mensen
from kern.tabel import Kolom, Tabel, naar_keuze, rijlink
from netwerken.models import Netwerk


class NetwerkTabel(MetWerk):
    titel, woorden = "Netwerken", ("netwerk", "netwerken")
    intro = "Mensen en groepen die elkaar kennen."
    toevoegen = "Netwerk toevoegen"
    leeg = "Zodra opbouwwerkers een netwerk toevoegen, staat het hier."
    leeg_toevoegen = "Welke groepen ken je in de wijk? Begin met één koffietafel, straat of vereniging."

    naam = Kolom("Naam", sorteer=True, cel=rijlink)
    wijk = Kolom("Wijk", lambda rij: rij.wijk.naam, sorteer="wijk__naam")
    gemeente = Kolom("Gemeente", lambda rij: rij.wijk.gemeente.naam, sorteer="wijk__gemeente__naam")
    soort = Kolom(
        "Soort", lambda rij: rij.get_soort_display().capitalize(), sorteer=naar_keuze("soort", Netwerk.Soort)
    )
    aard = Kolom("Aard", lambda rij: rij.aard.capitalize(), sorteer=naar_keuze("aard", Netwerk.Aard))
    ritme = Kolom(
        "Komt bij elkaar", lambda rij: rij.get_ritme_display(), sorteer=naar_keuze("ritme", Netwerk.Ritme)
    )
    omvang = Kolom("Mensen", mensen_in("omvang"), sorteer=naar_mensen("omvang"), klasse="r")


class WijkteamTabel(Tabel):
    titel, woorden = "Wijkteams", ("wijkteam", "wijkteams")
    intro = "Teams die mensen één voor één helpen."
    leeg = "De beheerder van je gemeente voegt de wijkteams toe. Daarna staan ze hier."

    naam = Kolom("Naam", sorteer=True, cel=rijlink)
    wijken = Kolom("Wijken", lambda rij: ", ".join(wijk.naam for wijk in rij.wijken.all()))
    organisatie = Kolom("Organisatie", lambda rij: rij.organisatie.naam, sorteer="organisatie__naam")
    gemeente = Kolom("Gemeente", lambda rij: rij.gemeente.naam, sorteer="gemeente__naam")
    leden = Kolom("Leden", lambda rij: rij.aantal_leden, sorteer="aantal_leden", klasse="r")
    fte = Kolom("Fte", sorteer=True, klasse="r")


KOP_BEWERKEN = format_html('<span class="visually-hidden">{}</span>', "Bewerken")


def _bewerken(wijkteam):
    return format_html(
        '<a class="rijlink" href="{}">Bewerken<span class="visually-hidden"> van {}</span></a>',
        reverse("netwerken:wijkteam_update", args=[wijkteam.pk]),
        wijkteam,
    )


class WijkteamBeheerTabel(WijkteamTabel):
    titel, intro = "Wijkteams beheren", ""
    toevoegen = "Wijkteam toevoegen"
    leeg_toevoegen = "Voeg de teams toe die in je wijken werken: een naam, de wijken en de organisatie."

    bewerken = Kolom(KOP_BEWERKEN, str, cel=_bewerken, alleen="scherm", klasse="r")
