"""The main menu: four to six words, by what a person may do."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from gebruikers.bevoegdheden import Bevoegdheid as B


@dataclass(frozen=True)
class Menupunt:
    label: str
    url: str
    huidig: bool
    """True when the page shown is this one or lies under it."""
    icoon: str = ""
    is_loggen: bool = False


# (label, url name, bevoegdheid that opens it, bevoegdheden with which it is left out for want of room)
PUNTEN = (
    ("Start", "start", None, ()),
    ("Week", "activiteiten:week", B.ACTIVITEIT_LOGGEN, ()),
    ("Activiteiten", "activiteiten:activiteit_list", B.ACTIVITEIT_INZIEN, ()),
    ("Team", "activiteiten:team", B.COLLEGAS_BEHEREN, ()),
    ("Maanden", "activiteiten:maand_list", B.MAAND_AFSLUITEN, ()),
    (
        "Initiatieven",
        "initiatieven:initiatief_list",
        B.SOCIALE_BASIS_INZIEN,
        (B.WIJKEN_BEHEREN, B.MAAND_AFSLUITEN),
    ),
    (
        "Netwerken",
        "netwerken:netwerk_list",
        B.SOCIALE_BASIS_INZIEN,
        (B.WIJKEN_BEHEREN, B.MAAND_AFSLUITEN),
    ),
    (
        "Wijkteams",
        "netwerken:wijkteam_list",
        B.SOCIALE_BASIS_INZIEN,
        (B.ACTIVITEIT_LOGGEN, B.WIJKTEAMS_BEHEREN),
    ),
    ("Rapportage", "rapportage:gemeente", B.RAPPORTAGE_INZIEN, ()),
    ("Wijken", "wijken:wijk_list", B.WIJKEN_BEHEREN, ()),
    ("Wijkteams", "netwerken:wijkteam_beheer_list", B.WIJKTEAMS_BEHEREN, ()),
    ("Mensen", "gebruikers:mens_list", B.MENSEN_BEHEREN, ()),
)

# Pages that lie elsewhere, but under this point of the menu for whoever looks.
OOK_ONDER = {
    "activiteiten:week": ("activiteiten:reeks_list", "activiteiten:agenda"),
    "wijken:wijk_list": ("wijken:buurt_list",),
}

# The bar at the bottom of a phone: (label, url name, icon). The first set whose bevoegdheid fits.
SNEL = (
    (
        B.ACTIVITEIT_LOGGEN,
        (
            ("Start", "start", "i-start"),
            ("Week", "activiteiten:week", "i-week"),
            ("Loggen", "activiteiten:activiteit_create", "i-plus"),
            ("Cijfers", "rapportage:gemeente", "i-cijfers"),
            ("Meer", "meer", "i-meer"),
        ),
    ),
    (
        B.WIJKEN_BEHEREN,
        (
            ("Start", "start", "i-start"),
            ("Wijken", "wijken:wijk_list", "i-lijst"),
            ("Mensen", "gebruikers:mens_list", "i-mensen"),
            ("Cijfers", "rapportage:gemeente", "i-cijfers"),
            ("Meer", "meer", "i-meer"),
        ),
    ),
    (
        B.SOCIALE_BASIS_INZIEN,
        (
            ("Start", "start", "i-start"),
            ("Cijfers", "rapportage:gemeente", "i-cijfers"),
            ("Initiatieven", "initiatieven:initiatief_list", "i-lijst"),
            ("Netwerken", "netwerken:netwerk_list", "i-netwerk"),
            ("Meer", "meer", "i-meer"),
        ),
    ),
)


def menu_for(user, pad):
    """The Menupunten for this user; `pad` is the path of the page shown."""
    punten = []
    for label, naam, bevoegdheid, weg_bij in PUNTEN:
        if bevoegdheid is not None and not user.heeft(bevoegdheid):
            continue
        if any(user.heeft(bevoegdheid) for bevoegdheid in weg_bij):
            continue
        plekken = _plekken(naam)
        diepte = max((len(plek) for plek in plekken if _ligt_onder(pad, plek)), default=0)
        punten.append((label, plekken[0], diepte))
    diepst = max((diepte for *_, diepte in punten), default=0)
    return [Menupunt(label, url, huidig=diepte == diepst > 0) for label, url, diepte in punten]


def snelmenu_for(user, pad):
    """The five points at the bottom of a phone; without any bevoegdheid only Start and Meer."""
    beperkt = (("Start", "start", "i-start"), ("Meer", "meer", "i-meer"))
    punten = next((punten for bevoegdheid, punten in SNEL if user.heeft(bevoegdheid)), beperkt)
    loggen = reverse("activiteiten:activiteit_create")
    snel = []
    for label, naam, icoon in punten:
        url, *ook = _plekken(naam)
        huidig = pad == url or (
            url != loggen and pad != loggen and any(_ligt_onder(pad, plek) for plek in (url, *ook))
        )
        snel.append(Menupunt(label, url, huidig, icoon, is_loggen=url == loggen))
    return snel


def _plekken(naam):
    """Where this point of the menu leads to, and what lies under it elsewhere."""
    return [reverse(naam), *map(reverse, OOK_ONDER.get(naam, ()))]


def _ligt_onder(pad, url):
    return pad == url or (url != "/" and pad.startswith(url))


def navigatie(request):
    """Context processor. Lazy: a page without a menu asks the database nothing."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {}
    return {
        "hoofdmenu": SimpleLazyObject(lambda: menu_for(user, request.path)),
        "snelmenu": SimpleLazyObject(lambda: snelmenu_for(user, request.path)),
    }
