"""What the log form begins with: habits, an earlier activity, a template, or a sentence that was typed."""

import datetime
from collections import Counter
from dataclasses import dataclass
from itertools import zip_longest

from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.formats import date_format

from activiteiten.keuzes import Status
from activiteiten.log.kopie import laat_weg_wat_niet_kan
from activiteiten.models import Activiteit, ActiviteitSoort, Sjabloon
from gebruikers.bevoegdheden import Bevoegdheid
from initiatieven.models import Initiatief, Thema
from kern.getallen import schrijf_duur
from netwerken.models import Netwerk
from taal.zin import lees
from wijken.models import Wijk

GEWOONTE_DAGEN = 120
GEWOONTE_KEREN = 3
RECENTE = 3
REGELS, TEKENS_PER_REGEL = 2, 48
"""Room for chips above the form: two lines, of so many letters on a narrow phone."""
RAND_VAN_CHIP, MEER_CHIP = 5, 10
"""In letters: what a chip is wider than its name, and the chip that opens the rest."""
KOPIE = (
    "soort", "titel", "wijk", "buurt", "locatie", "initiatief", "netwerk", "wijkteam", "deelnemers", "begintijd",
)  # fmt: skip
"""What is copied from an earlier activity. Its day, texts and result are of that one time."""


@dataclass(frozen=True)
class Chip:
    """Something that was understood from a sentence: what, and at which field it can be corrected."""

    label: str
    veld: str
    twijfel: bool = False


@dataclass(frozen=True)
class Nogeens:
    """Something to log once more: a recent activity, or a template."""

    label: str
    parameter: str
    is_sjabloon: bool = False


def gewoonten_van(user):
    """{field: value} that this user usually begins with: the last wijk, and the kind of activity that they logged
    most at this weekday and hour, when that happened at least three times in the last months."""
    nu = timezone.localtime()
    begin = {"datum": nu.date(), "wijk": Activiteit.objects.laatste_wijk_van(user)}
    sinds = nu - datetime.timedelta(days=GEWOONTE_DAGEN)
    momenten = Activiteit.objects.zelf_gelogd_door(user).filter(
        ingevoerd_op__gte=sinds, datum__gte=sinds.date()
    )
    rond_nu = Counter(
        soort
        for soort, moment, datum in momenten.values_list("soort", "ingevoerd_op", "datum")
        if (toen := timezone.localtime(moment)).weekday() == nu.weekday()
        and abs(toen.hour - nu.hour) <= 1
        and abs((toen.date() - datum).days) < 7  # making up arrears says nothing of this hour
    )
    for soort, keren in rond_nu.most_common(1):
        if keren >= GEWOONTE_KEREN:
            begin["soort"] = soort
    return begin


def recente_van(user):
    """The last few different activities of this user, to log once more with one tap: a list of Activiteit."""
    eigen = Activiteit.objects.visible_to(user).zelf_gelogd_door(user).filter(datum__lte=timezone.localdate())
    gezien, recent = set(), []
    for activiteit in eigen.select_related("soort").order_by("-datum", "-pk")[:30]:
        if str(activiteit) not in gezien:
            gezien.add(str(activiteit))
            recent.append(activiteit)
    return recent[:RECENTE]


def nog_een_keer_for(recente, sjablonen):
    """The Nogeens of both, by turns: those that fit above the form, and the rest. A template was kept to be at hand:
    the page cuts off its name so that *Meer* fits beside it."""
    eigen = [Nogeens(str(activiteit), f"kopie={activiteit.pk}") for activiteit in recente]
    bewaard = [Nogeens(str(sjabloon), f"sjabloon={sjabloon.pk}", is_sjabloon=True) for sjabloon in sjablonen]
    alles = [een for paar in zip_longest(eigen, bewaard) for een in paar if een]
    regel, over = 1, TEKENS_PER_REGEL
    for nummer, een in enumerate(alles):
        breedste = TEKENS_PER_REGEL - MEER_CHIP if een.is_sjabloon else TEKENS_PER_REGEL
        breedte = min(len(een.label) + RAND_VAN_CHIP, breedste)
        if breedte > over:
            regel, over = regel + 1, TEKENS_PER_REGEL
        te_vol = regel == REGELS and over - breedte < MEER_CHIP and (bewaard or nummer < len(alles) - 1)
        if regel > REGELS or (te_vol and nummer):
            return alles[:nummer], alles[nummer:]
        over -= breedte
    return alles, []


def inhoud_voor_kopie(activiteit, user):
    """{form field: value} of an activity, to log it again: pks and plain values, fit for JSON."""
    inhoud = {}
    for veld in KOPIE:
        waarde = getattr(activiteit, activiteit._meta.get_field(veld).attname)
        if waarde not in (None, ""):
            inhoud[veld] = waarde.strftime("%H:%M") if veld == "begintijd" else waarde
    for lijst in ("themas", "doelgroepen"):
        inhoud[lijst] = [rij.pk for rij in getattr(activiteit, lijst).all()]
    eigen = [i for i in activiteit.inzet.all() if i.medewerker_id == user.pk] or list(activiteit.inzet.all())
    if eigen:
        inhoud |= {"duur": eigen[0].minuten, "vorm": eigen[0].vorm}
    return inhoud


@transaction.atomic
def bewaar_sjabloon(*, by, activiteit, naam):
    """Keeps this activity as a template under `naam`; one of the same name is replaced. Returns it."""
    sjabloon, _ = Sjabloon.objects.update_or_create(
        eigenaar=by, naam=naam, defaults={"inhoud": inhoud_voor_kopie(activiteit, by)}
    )
    return sjabloon


def begin_for(user, adres):
    """What the form begins with, from the parameters of its address (a QueryDict): {field: value}, and sentences
    about what of an earlier activity or a template can't be filled in any more.

    `kopie` and `sjabloon` take an earlier activity or a template, `initiatief` and `netwerk` what one logs for;
    `wijk` and `datum` come from *Opslaan en nog een*, `status` from the week. What is not one's own to see is
    passed over.
    """
    begin, weggelaten = gewoonten_van(user), []
    for naam, zoek in (("kopie", _kopie), ("sjabloon", _sjabloon)):
        pk = adres.get(naam, "")
        if pk.isdecimal():
            inhoud = zoek(user, pk)
            weggelaten += laat_weg_wat_niet_kan(user, inhoud)
            begin |= inhoud
    if adres.get("wijk", "").isdecimal():
        begin["wijk"] = adres["wijk"]
    begin["datum"] = _datum_uit(adres.get("datum", "")) or begin["datum"]
    if adres.get("status") == Status.GEPLAND:
        begin["status"] = Status.GEPLAND
    for naam, model in (("initiatief", Initiatief), ("netwerk", Netwerk)):
        pk = adres.get(naam, "")
        gevonden = pk.isdecimal() and model.objects.visible_to(user).filter(pk=pk).first()
        if gevonden:
            begin |= {naam: gevonden.pk, "wijk": gevonden.wijk_id}
    return begin, weggelaten


def _kopie(user, pk):
    activiteiten = Activiteit.objects.visible_to(user).prefetch_related("themas", "doelgroepen", "inzet")
    activiteit = activiteiten.filter(pk=pk).first()
    return inhoud_voor_kopie(activiteit, user) if activiteit else {}


def _sjabloon(user, pk):
    sjabloon = user.sjablonen.filter(pk=pk).first()
    return dict(sjabloon.inhoud) if sjabloon else {}


def _datum_uit(tekst):
    """The date in an address, or None when there is none in it."""
    try:
        return parse_date(tekst)
    except ValueError:  # the 31st of February
        return None


def uit_zin(user, zin):
    """What the form begins with after a sentence, as form values, and the chips that show what was understood.

    What was not understood becomes the description; nothing is guessed silently: a soort that everyday words point to,
    and a soort or wijk that this user usually begins with, come with a chip that asks whether it is right.
    """
    zin = " ".join(zin.replace("\x00", " ").split())[:500]
    vandaag = timezone.localdate()
    wijken = _op_naam(
        Wijk.objects.met_bevoegdheid(user, Bevoegdheid.ACTIVITEIT_LOGGEN).bestaand_op(vandaag).defer("grens")
    )
    soorten, themas = _op_naam(ActiviteitSoort.objects.geldig_op()), _op_naam(Thema.objects.geldig_op())
    gelezen = lees(zin, vandaag=vandaag, wijken=tuple(wijken), soorten=tuple(soorten), themas=tuple(themas))
    begin = {
        "datum": gelezen.datum,
        "begintijd": gelezen.begintijd,
        "duur": gelezen.minuten,
        "wijk": wijken.get(gelezen.wijk),
        "soort": soorten.get(gelezen.soort or gelezen.voorstel_soort),
        "vorm": gelezen.vorm,
        "deelnemers": gelezen.deelnemers,
        "nieuwe_deelnemers": gelezen.nieuwe_deelnemers,
        "vrijwilligers": gelezen.vrijwilligers,
        "themas": [themas[naam] for naam in gelezen.themas or ()],
        "omschrijving": gelezen.rest,
        "status": Status.GEPLAND if _komt_nog(gelezen.datum) else None,
    }
    begin = {veld: waarde for veld, waarde in begin.items() if waarde not in (None, "", [])}
    gewoonten = gewoonten_van(user)
    geraden = {
        veld: naam
        for veld, namen in (("soort", soorten), ("wijk", wijken))
        for naam, pk in namen.items()
        if begin and veld not in begin and pk == gewoonten.get(veld)
    }
    return gewoonten | begin, _chips(gelezen, geraden)


def _komt_nog(datum):
    return datum is not None and datum > timezone.localdate()


def _op_naam(queryset):
    """{naam: pk}; a name that two of them carry is left out: which one was meant can't be told."""
    paren = [(object.naam, object.pk) for object in queryset]
    keren = Counter(naam for naam, _ in paren)
    return {naam: pk for naam, pk in paren if keren[naam] == 1}


def _chips(gelezen, geraden):
    """A Chip for each thing that was understood, in the order of the form, and for what is `geraden`: {field: name}."""
    twijfel = {vondst.veld for vondst in gelezen.vondsten if vondst.twijfel} | geraden.keys()
    soort = gelezen.soort or gelezen.voorstel_soort or geraden.get("soort")
    if soort != gelezen.soort:
        twijfel.add("soort")
    delen = (
        ("soort", "soort", soort and soort.capitalize()),
        ("datum", "datum", gelezen.datum and _dag(gelezen.datum)),
        ("status", "status", _komt_nog(gelezen.datum) and "gepland"),
        ("begintijd", "begintijd", gelezen.begintijd and f"om {gelezen.begintijd:%H.%M} uur"),
        ("wijk", "wijk", gelezen.wijk or geraden.get("wijk")),
        ("minuten", "duur", gelezen.minuten and f"{schrijf_duur(gelezen.minuten)} uur"),
        ("vorm", "vorm", gelezen.vorm),
        ("deelnemers", "deelnemers", _mensen(gelezen.deelnemers, "mens", "mensen")),
        ("nieuwe_deelnemers", "nieuwe_deelnemers", _mensen(gelezen.nieuwe_deelnemers, "nieuw", "nieuw")),
        ("vrijwilligers", "vrijwilligers", _mensen(gelezen.vrijwilligers, "vrijwilliger", "vrijwilligers")),
        ("themas", "themas", ", ".join(gelezen.themas or ())),
        ("rest", "omschrijving", gelezen.rest and f"omschrijving: {gelezen.rest}"),
    )
    chips = [Chip(label, veld, naam in twijfel) for naam, veld, label in delen if label]
    if gelezen.collega_aantal:
        wie = _mensen(gelezen.collega_aantal, "collega", "collega’s")
        chips.append(Chip(f"met {wie}: kies hieronder wie", "inzet-0-medewerker", twijfel=True))
    return chips


def _dag(datum):
    dit_jaar = datum.year == timezone.localdate().year
    return date_format(datum, "D j F" if dit_jaar else "D j F Y")


def _mensen(aantal, enkelvoud, meervoud):
    return None if aantal is None else f"{aantal} {enkelvoud if aantal == 1 else meervoud}"
