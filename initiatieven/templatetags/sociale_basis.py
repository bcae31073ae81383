from django import template

from initiatieven.models import Initiatief
from initiatieven.tables import mensen
from kern.cellen import op_scherm
from kern.woorden import opsomming
from privacy.onderdrukking import DREMPEL, verberg_klein

register = template.Library()
Fase = Initiatief.Fase


@register.filter
def aantal_mensen(aantal, van_eigen_organisatie):
    return op_scherm(mensen(aantal, van_eigen_organisatie))


FASE_IN_ZIN = {
    Fase.IDEE: "is nog een idee",
    Fase.VERKENNING: "wordt verkend",
    Fase.PLAN: "heeft een plan",
    Fase.UITVOERING: "is in uitvoering",
    Fase.BESTENDIGD: "staat stevig",
    Fase.OVERGEDRAGEN: "is overgedragen",
    Fase.GESTOPT: "is gestopt",
}


@register.filter
def zin_van_initiatief(initiatief, van_eigen_organisatie):
    """What is to be seen, in one or two sentences."""
    zin = f"Dit initiatief in {initiatief.wijk} {FASE_IN_ZIN[initiatief.fase]}."
    aantal = initiatief.actieve_bewoners
    if aantal is None or initiatief.fase == Fase.GESTOPT:
        return zin
    if aantal == 0:
        return f"{zin} Er zijn nu geen actieve bewoners."
    if not van_eigen_organisatie and verberg_klein(aantal).klein:
        return f"{zin} Minder dan {DREMPEL} bewoners dragen het."
    return f"{zin} Eén bewoner draagt het." if aantal == 1 else f"{zin} {aantal} bewoners dragen het."


@register.filter
def in_een_zin(woorden):
    """`Lindehof, Spoorzicht en Duinrand`; empty for none."""
    return opsomming([str(woord) for woord in woorden])
