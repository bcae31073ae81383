from django import template

from netwerken.models import Netwerk
from privacy.onderdrukking import verberg_klein

register = template.Library()
Soort, Ritme = Netwerk.Soort, Netwerk.Ritme

SOORT_IN_ZIN = {
    Soort.BEWONERSGROEP: "Een bewonersgroep",
    Soort.STRAAT: "Een straat of portiek",
    Soort.VERENIGING: "Een vereniging of club",
    Soort.GELOOF: "Een geloofsgemeenschap",
    Soort.LOTGENOTEN: "Een groep lotgenoten",
    Soort.PROFESSIONALS: "Een netwerk van professionals",
    Soort.GEMENGD: "Een netwerk van bewoners en professionals",
    Soort.ANDERS: "Een netwerk",
}
RITME_IN_ZIN = {
    Ritme.WEKELIJKS: "Ze komen elke week bij elkaar.",
    Ritme.MAANDELIJKS: "Ze komen elke maand bij elkaar.",
    Ritme.KWARTAAL: "Ze komen elk kwartaal bij elkaar.",
    Ritme.JAARLIJKS: "Ze komen elk jaar bij elkaar.",
    Ritme.WISSELEND: "Wanneer ze bij elkaar komen, wisselt.",
}


@register.filter
def zin_van_netwerk(netwerk, van_eigen_organisatie):
    """What is to be seen, in two sentences. Outside the own organisatie a small count is left out."""
    wie = f"{SOORT_IN_ZIN[netwerk.soort]} in {netwerk.wijk}"
    if netwerk.omvang and (van_eigen_organisatie or not verberg_klein(netwerk.omvang).klein):
        wie += f", ongeveer {netwerk.omvang} {'mens' if netwerk.omvang == 1 else 'mensen'}"
    return f"{wie}. {RITME_IN_ZIN[netwerk.ritme]}"
