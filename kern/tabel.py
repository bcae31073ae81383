"""Lists: columns that sort by their heading, pages, and the same rows as CSV and XLSX (docs/besluiten/0013).

A list is one view with three addresses, `<path>/`, `<path>/lijst.csv` and `<path>/lijst.xlsx`, so that rights, scope,
filter and order are the same at each: `*lijst_paden("", views.netwerk_list, "netwerk_list")` in urls.py. The view:

    return toon_lijst(request, NetwerkTabel(request, filter=filter), bestand)

and the Tabel, in the room's tables.py. A cell has one value, which page and file both show; so what a reader may not
see is taken out in `waarde`, and is not sorted by either:

    class NetwerkTabel(Tabel):
        titel = "Netwerken"
        naam = Kolom("Naam", str, sorteer=True, cel=rijlink)
        wijk = Kolom("Wijk", lambda netwerk: netwerk.wijk.naam, sorteer="wijk__naam")
"""

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter

from django.core.paginator import Paginator
from django.db.models import Case, Expression, F, Value, When
from django.shortcuts import redirect, render
from django.urls import path
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join
from django.utils.text import slugify

from kern.cellen import als_csv, als_xlsx, op_scherm

PER_BLADZIJDE = 25
PER_KEER = 1000
"""Rows that a file asks of the database at once, with what belongs to them."""
BESTANDEN = {"csv": als_csv, "xlsx": als_xlsx}


@dataclass
class Kolom:
    kop: str
    waarde: Callable | None = None
    """From a row to the value of its cell (see kern.cellen). When not given: the attribute with the column's name."""
    sorteer: bool | str | Expression = False
    """The field or expression to sort by, empty values last; True for the field with the column's name."""
    cel: Callable | None = None
    """From a row to what the page shows, when that is more than the value."""
    klasse: str = ""
    alleen: str = ""
    """`scherm` or `bestand`, for a column that only one of them has."""

    def __set_name__(self, tabel, naam):
        self.naam, self.waarde = naam, self.waarde or attrgetter(naam)
        veld = naam if self.sorteer is True else self.sorteer
        self.volgorde = F(veld) if isinstance(veld, str) else veld
        kenmerken = {
            "class": self.klasse,
            "data-kop": "" if self.alleen else self.kop,
        }  # the phone shows data-kop
        self.kenmerken = format_html_join("", ' {}="{}"', [paar for paar in kenmerken.items() if paar[1]])

    def op_scherm(self, rij):
        return self.cel(rij) if self.cel else op_scherm(self.waarde(rij))


class Tabel:
    """The rows of a queryset, or of a `filter` (django-filter; one that doesn't hold finds nothing), in the order that
    `?sorteer=-naam` asks for. `zonder` names the columns that this reader doesn't get."""

    titel = intro = toevoegen = leeg = leeg_toevoegen = ""
    """Of page and file; below it; on the button for a new one; said of an empty list, and to whoever may add to it."""
    woorden = "rij", "rijen"
    vooraf, standaard, daarna = (), "naam", ("naam", "pk")
    """What always comes first; what it is sorted by when nothing is asked; what decides between equals."""
    alle = {}

    def __init_subclass__(cls):
        cls.alle = cls.alle | {naam: kolom for naam, kolom in vars(cls).items() if isinstance(kolom, Kolom)}

    def __init__(self, request, rijen=None, *, filter=None, zonder=()):
        self.filter, self.is_geldig = filter, filter is None or filter.form.is_valid()
        self.is_alles = filter is None or filter.is_leeg
        if filter is not None:
            filter.form.actie = request.path
            rijen = filter.qs if self.is_geldig else filter.queryset.none()
        self.kolommen = [kolom for naam, kolom in self.alle.items() if naam not in zonder]
        self.nummer, vraag = request.GET.get("pagina"), request.GET.get("sorteer", "")
        op = {kolom.naam: kolom.volgorde for kolom in self.kolommen if kolom.volgorde}
        self.sorteer = vraag if vraag.removeprefix("-") in op else self.standaard
        self.rijen, volgorde = rijen, op.get(self.sorteer.removeprefix("-"))
        if volgorde:
            eerst = volgorde.desc if self.sorteer.startswith("-") else volgorde.asc
            self.rijen = rijen.order_by(*self.vooraf, eerst(nulls_last=True), *self.daarna)

    @cached_property
    def pagina(self):
        return Paginator(self.rijen, PER_BLADZIJDE).get_page(self.nummer)

    def op_scherm(self):
        """(headings, rows) of this page. A heading is (Kolom, what its link asks, the way the list goes by it now, as
        aria-sort); a row is its first cell, and of the others (attributes, cell): cheap to draw."""
        kolommen = [kolom for kolom in self.kolommen if kolom.alleen != "bestand"]
        op, richting = self.sorteer, "ascending"
        if op.startswith("-"):
            op, richting = op[1:], "descending"
        terug = {self.sorteer: f"-{op}"}
        koppen = [(k, terug.get(k.naam, k.naam), richting if k.naam == op else "") for k in kolommen]
        eerste, *rest = kolommen
        rijen = [
            (eerste.op_scherm(rij), [(k.kenmerken, k.op_scherm(rij)) for k in rest]) for rij in self.pagina
        ]
        return koppen, rijen

    def als_bestand(self, soort):
        """All rows as `csv` or `xlsx`."""
        kolommen = [kolom for kolom in self.kolommen if kolom.alleen != "scherm"]
        rijen = ([kolom.waarde(rij) for kolom in kolommen] for rij in self.rijen.iterator(PER_KEER))
        naam = f"opbouw-{slugify(self.titel)}-{timezone.localdate()}"
        return BESTANDEN[soort](naam, [kolom.kop for kolom in kolommen], rijen)


def toon_lijst(request, tabel, bestand=None, *, sjabloon="lijst.html", **ctx):
    """The file that is asked for, the page, or the part of it that htmx asks. Whoever asks a file with a filter that
    doesn't hold gets the page, which says so. `nieuw`: the address of the form for a new one, for whoever may."""
    if bestand:
        return tabel.als_bestand(bestand) if tabel.is_geldig else redirect(f"./?{request.GET.urlencode()}")
    deel = request.htmx and not request.htmx.history_restore_request
    ctx |= {"tabel": tabel, "pagina": tabel.pagina, "filter": tabel.filter, "deel": deel}
    antwoord = render(request, "_lijst.html" if deel else sjabloon, ctx)
    patch_vary_headers(antwoord, ["HX-Request"])
    return antwoord


def lijst_paden(route, view, naam):
    """The addresses of a list: the page `naam`, and `naam`_csv and `naam`_xlsx."""
    bestanden = [path(f"{route}lijst.{b}", view, {"bestand": b}, name=f"{naam}_{b}") for b in BESTANDEN]
    return [path(route, view, name=naam), *bestanden]


def rijlink(object, bijschrift=""):
    """The name of this object as a link to its page, and small below it a line of words."""
    link = format_html('<a class="rijlink" href="{}">{}</a>', object.get_absolute_url(), object)
    return format_html('{}<span class="bijschrift">{}</span>', link, bijschrift) if bijschrift else link


def naar_keuze(veld, keuzes):
    """To sort by a field with choices in the order in which they are offered."""
    return Case(*(When(**{veld: keuze}, then=Value(plek)) for plek, keuze in enumerate(keuzes.values)))
