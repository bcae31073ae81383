"""What the log form begins with after a sentence, and the chips that show what was understood from it."""

from collections import Counter
from dataclasses import dataclass

from django import forms
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.formats import date_format

from activiteiten.keuzes import Status
from activiteiten.log.beginwaarden import gewoonten_van
from activiteiten.log.eigen_woorden import woorden_voor
from activiteiten.models import ActiviteitSoort
from gebruikers.bevoegdheden import Bevoegdheid
from initiatieven.models import Initiatief, Thema
from kern.getallen import schrijf_duur
from kern.indeling import Deel, Layout, MetIndeling
from netwerken.models import Netwerk
from taal.zin import lees
from wijken.models import Wijk

LANGSTE_ZIN = 500
BEGELEIDEN = "bewonersinitiatief begeleiden"
"""The soort that work on an initiatief mostly is."""


@dataclass(frozen=True)
class Chip:
    """Something that was understood from a sentence: what, and at which field it can be corrected."""

    label: str
    veld: str
    twijfel: bool = False


class ZinForm(MetIndeling, forms.Form):
    """The sentence. It is read, not judged: whatever is in it opens the form."""

    indeling = Layout(Deel("activiteiten/_zinregel.html", "zin"))
    knoppen, klasse, kenmerken = None, "snel", {}
    actie = reverse_lazy("activiteiten:activiteit_uit_zin")

    zin = forms.CharField(
        label="Wat deed je? Zeg het in één zin",
        max_length=LANGSTE_ZIN,
        required=False,
        widget=forms.TextInput(
            attrs={
                "class": "invoer",
                # On a shared phone the browser would offer the next person this sentence.
                "autocomplete": "off",
                "placeholder": "gister 2u straatronde Havenkwartier",
            }
        ),
    )


def begin_uit_zin(user, zin):
    """What the form begins with after a sentence, as form values, and the chips that show what was understood.

    What was not understood becomes the description; nothing is guessed silently: a soort that everyday words point to,
    and a soort or wijk that this user usually begins with, come with a chip that asks whether it is right.
    """
    zin = " ".join(zin.replace("\x00", " ").split())[:LANGSTE_ZIN]
    vandaag = timezone.localdate()
    wijken = _op_naam(
        Wijk.objects.met_bevoegdheid(user, Bevoegdheid.ACTIVITEIT_LOGGEN).bestaand_op(vandaag).defer("grens")
    )
    initiatieven, netwerken = (
        _in_wijk_op_naam(model.objects.visible_to(user).select_related("wijk").defer("wijk__grens"), wijken)
        for model in (Initiatief, Netwerk)
    )
    soorten, themas = _op_naam(ActiviteitSoort.objects.geldig_op()), _op_naam(Thema.objects.geldig_op())
    gelezen = lees(
        zin,
        vandaag=vandaag,
        wijken=tuple(wijken),
        soorten=tuple(soorten),
        themas=tuple(themas),
        initiatieven=tuple(initiatieven),
        netwerken=tuple(netwerken),
        soortwoorden=woorden_voor(user),
    )
    initiatief, netwerk = initiatieven.get(gelezen.initiatief), netwerken.get(gelezen.netwerk)
    gevolg = _gevolg(gelezen, initiatief or netwerk, soorten)
    begin = {
        "datum": gelezen.datum,
        "begintijd": gelezen.begintijd,
        "duur": gelezen.minuten,
        "wijk": wijken.get(gelezen.wijk or gevolg.get("wijk")),
        "soort": soorten.get(gelezen.soort or gelezen.voorstel_soort or gevolg.get("soort")),
        "initiatief": initiatief and initiatief.pk,
        "netwerk": netwerk and netwerk.pk,
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
    return gewoonten | begin, _chips(gelezen, geraden | gevolg, zeker=gevolg.keys() & {"wijk"})


def _gevolg(gelezen, ding, soorten):
    """{field: name} of what an initiatief or netwerk says besides its name: where it is, what kind of work."""
    gevolg = {}
    if ding and not gelezen.wijk:
        gevolg["wijk"] = ding.wijk.naam
    if gelezen.initiatief and not (gelezen.soort or gelezen.voorstel_soort) and BEGELEIDEN in soorten:
        gevolg["soort"] = BEGELEIDEN
    return gevolg


def _komt_nog(datum):
    return datum is not None and datum > timezone.localdate()


def _in_wijk_op_naam(dingen, wijken):
    """{naam: object} of what stands in one of these wijken ({naam: pk}), as `_op_naam`."""
    dingen = [ding for ding in dingen if wijken.get(ding.wijk.naam) == ding.wijk_id]
    keren = Counter(ding.naam for ding in dingen)
    return {ding.naam: ding for ding in dingen if keren[ding.naam] == 1}


def _op_naam(queryset):
    """{naam: pk}; a name that two of them carry is left out: which one was meant can't be told."""
    paren = [(object.naam, object.pk) for object in queryset]
    keren = Counter(naam for naam, _ in paren)
    return {naam: pk for naam, pk in paren if keren[naam] == 1}


def _chips(gelezen, geraden, zeker=frozenset()):
    """A Chip for each thing that was understood, in the order of the form, and for what is `geraden`: {field: name}.

    `zeker` are those of them that follow from what was said.
    """
    twijfel = {vondst.veld for vondst in gelezen.vondsten if vondst.twijfel} | (geraden.keys() - zeker)
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
        ("initiatief", "initiatief", gelezen.initiatief),
        ("netwerk", "netwerk", gelezen.netwerk),
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
