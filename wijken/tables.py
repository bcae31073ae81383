"""The lists of wijken and buurten of a gemeente, for its beheerder."""

from django.utils.formats import date_format
from django.utils.html import format_html

from kern.getallen import op_pagina
from kern.tabel import Kolom, Tabel, rijlink

ONBEKEND = format_html('–<span class="visually-hidden">{}</span>', " onbekend")


def _naam(gebied):
    """The name as a link, and below it until when the area exists."""
    if gebied.vervallen_per is None:
        return rijlink(gebied)
    woord = "Vervallen" if gebied.is_vervallen else "Vervalt"
    return rijlink(gebied, f"{woord} per {date_format(gebied.vervallen_per, 'j F Y')}")


def _inwoners(gebied):
    if gebied.inwoners is None:
        return ONBEKEND
    cel = '<span class="nobr">{} <span class="klein zacht">({})</span></span>'
    return format_html(cel, op_pagina(gebied.inwoners, 0), gebied.inwoners_jaar)


class WijkTabel(Tabel):
    woorden, vooraf, daarna = ("wijk", "wijken"), ("is_vervallen",), ("naam", "code")

    naam = Kolom("Wijk", sorteer=True, cel=_naam)
    code = Kolom("Code", sorteer=True, klasse="getal")
    aantal_buurten = Kolom("Buurten", sorteer=True, klasse="r")
    inwoners = Kolom("Inwoners", sorteer=True, cel=_inwoners, klasse="r")
    inwoners_jaar = Kolom("Jaar", alleen="bestand")
    bestaat_vanaf = Kolom("Eerste dag", alleen="bestand")
    vervallen_per = Kolom("Vervalt per", alleen="bestand")


class BuurtTabel(Tabel):
    woorden, vooraf, daarna = ("buurt", "buurten"), ("is_vervallen",), ("wijk__code", "naam", "code")
    standaard = "wijk"

    naam = Kolom("Buurt", sorteer=True, cel=_naam)
    code = Kolom("Code", sorteer=True, klasse="getal")
    wijk = Kolom("Wijk", lambda buurt: buurt.wijk.naam, sorteer="wijk__naam")
    inwoners = Kolom("Inwoners", sorteer=True, cel=_inwoners, klasse="r")
    inwoners_jaar = Kolom("Jaar", alleen="bestand")
    vervallen_per = Kolom("Vervalt per", alleen="bestand")
