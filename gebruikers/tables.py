"""The list of people with their aanstellingen in one gemeente."""

from django.template.loader import get_template

from kern.cellen import op_scherm
from kern.tabel import Kolom, Tabel, rijlink


def _aanstellingen(mens):
    return get_template("gebruikers/_aanstellingen.html").render({"mens": mens})


def _uit_aanstelling(waarde):
    """The value of somebody's aanstelling; of several, in one text."""

    def cel(mens):
        waarden = [waarde(aanstelling) for aanstelling in mens.aanstellingen_hier]
        return waarden[0] if len(waarden) == 1 else "; ".join(op_scherm(waarde) for waarde in waarden)

    return cel


class MensTabel(Tabel):
    titel, woorden, daarna = "Mensen", ("persoon", "mensen"), ("naam", "email")
    intro = "Wie er met Opbouw werkt, en in welke rol."
    toevoegen = "Iemand toevoegen"

    naam = Kolom("Naam", sorteer=True, cel=lambda mens: rijlink(mens, mens.email))
    email = Kolom("E-mailadres", alleen="bestand")
    aanstelling = Kolom("Aanstelling", cel=_aanstellingen, alleen="scherm")
    rol = Kolom("Rol", _uit_aanstelling(lambda a: a.get_rol_display()), alleen="bestand")
    organisatie = Kolom(
        "Organisatie", _uit_aanstelling(lambda a: a.organisatie and a.organisatie.naam), alleen="bestand"
    )
    wijken = Kolom(
        "Wijken",
        _uit_aanstelling(lambda a: ", ".join(wijk.naam for wijk in a.wijken.all())),
        alleen="bestand",
    )
    begin = Kolom("Vanaf", _uit_aanstelling(lambda a: a.begin), alleen="bestand")
    einde = Kolom("Tot", _uit_aanstelling(lambda a: a.einde), alleen="bestand")
    uren = Kolom("Uren per week", _uit_aanstelling(lambda a: a.uren_per_week), alleen="bestand")
