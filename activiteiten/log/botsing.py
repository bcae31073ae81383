"""Two people in one activity: what the second changed, laid over what the first saved.

The form carries what it began with: a fingerprint per field, and the rows of Inzet. A field that still has its
fingerprint was not touched, so it follows what stands now. A form without a beginning that can be read (an old draft)
counts as begun with what stands now: then all that differs from that was typed.
"""

import hashlib
from dataclasses import dataclass

from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.choices import flatten_choices

from activiteiten.keuzes import Vorm
from activiteiten.log.actions import LIJSTEN, VELDEN, gegevens_van, inhoud_uit, inhoud_van
from activiteiten.log.invoer import Invoer
from activiteiten.models import Activiteit
from gebruikers.models import Gebruiker
from kern.getallen import lees_duur, schrijf_duur
from kern.versies import NIETS, Verschil, in_woorden, opgesomd

GEEN_VELD = {"sleutel", "versie", "reden", "invoer_seconden", "duur", "vorm"}
"""In the form, but not a field of the activity: `duur` and `vorm` are its first row of Inzet."""
IN_HET_FORMULIER = {"vrijwilligers_minuten": "vrijwilligers_duur"}


@dataclass(frozen=True)
class Stand:
    """A form as a browser sends it, in text that compares."""

    velden: dict
    """{name: its values, ordered}."""
    inzet: dict
    """{(id of the worker, vorm): duration}."""


def is_ingehaald(invoer, activiteit):
    """Whether this form, validated, began with another version of the activity, and says something else than what
    stands now: pressing the button twice is no conflict. Not for a form that doesn't know its version."""
    versie = invoer.form.cleaned_data.get("versie")
    if versie in (None, activiteit.versie):
        return False
    return not (invoer.is_valid() and inhoud_uit(invoer.gegevens) == inhoud_van(activiteit))


def begin_van(invoer):
    """What goes along with a form that shows its activity as it stands. Signed, and of no use to another activity."""
    stand = _staat_in(invoer)
    afdrukken = {naam: _afdruk(waarden) for naam, waarden in stand.velden.items()}
    rijen = [[*wat, duur] for wat, duur in stand.inzet.items()]
    return signing.dumps([afdrukken, rijen], salt=_zout(invoer.activiteit), compress=True)


def lees_begin(tekst, activiteit):
    """({name: fingerprint}, {(id of the worker, vorm): duration}) of the form that brings this back; None when it
    can't be read."""
    try:
        afdrukken, rijen = signing.loads(tekst, salt=_zout(activiteit))
    except signing.BadSignature:
        return None
    return afdrukken, {(wie, vorm): duur for wie, vorm, duur in rijen}


class Botsing:
    """What somebody sent in `getypt` (an Invoer), over `huidige`, a newer version than that form began with.

    `invoer` is the form to show: what this person changed stands in it as they typed it, the rest as it is now.
    `begin` goes along with it; `verschillen` are the Verschil of what they changed.
    """

    def __init__(self, getypt, huidige):
        user, data = getypt.user, getypt.form.data
        self.huidige, nu = huidige, Invoer(user=user, activiteit=huidige)
        self.staat, self.begin = _staat_in(nu), begin_van(nu)
        self.getypt, self.rijen = _getypt_in(getypt)
        begonnen = lees_begin(data.get("begin", ""), huidige) or lees_begin(self.begin, huidige)
        self.afdrukken, self.begonnen = begonnen
        self.eigen = {naam for naam in self.getypt.velden if self._is_eigen(naam)}
        self.kiesbaar = {str(medewerker.pk) for medewerker in nu.medewerkers}
        self.invoer = Invoer(user=user, data=self._samen(data), activiteit=huidige)
        self.verschillen = self._verschillen_in_velden() + self._verschillen_in_inzet()

    def _is_eigen(self, naam):
        """A field that the form did not have when it began can't have been changed in it."""
        return naam in self.afdrukken and self.afdrukken[naam] != _afdruk(self.getypt.velden[naam])

    def _samen(self, data):
        """As a browser would send it."""
        samen = data.copy()
        samen["versie"] = str(self.huidige.versie)
        for naam in self.staat.velden.keys() - self.eigen:
            samen.setlist(naam, self.staat.velden[naam])
        _zet_rijen(samen, self._inzet_samen())
        return samen

    def _inzet_samen(self):
        """[((id of the worker, vorm), duration)], first the row that stands in the form itself."""
        staat, samen = self.staat.inzet, []
        for wat, duur in self.rijen:
            if self.begonnen.get(wat) != duur:
                samen.append((wat, duur))
            elif wat in staat:
                samen.append((wat, staat[wat]))
        # What the form began with and no longer has was taken out in it; what it never had somebody else put in.
        bekend = self.getypt.inzet.keys() | self.begonnen.keys()
        samen += [(wat, duur) for wat, duur in staat.items() if wat not in bekend]
        hoofd = next((rij for rij in samen if rij[0][0] in self.kiesbaar), None)
        if hoofd is None:  # between them they took everybody out
            return [*list(staat.items())[:1], *samen] or self.rijen
        return [hoofd, *(rij for rij in samen if rij is not hoofd)]

    def _verschillen_in_velden(self):
        staat, form = gegevens_van(self.huidige), self.invoer.form
        form.is_valid()  # what is right stands in cleaned_data, the rest as it was typed
        verschillen = []
        for veld in (*VELDEN, *LIJSTEN):
            naam = IN_HET_FORMULIER.get(veld, veld)
            if naam not in self.eigen:
                continue
            nu = _tekst(veld, staat[veld])
            goed = naam in form.cleaned_data
            jij = _tekst(veld, form.cleaned_data[naam]) if goed else _zoals_getypt(form[naam])
            if nu != jij:
                verschillen.append(Verschil(_wat(veld), nu, jij))
        return verschillen

    def _verschillen_in_inzet(self):
        eigen = [wat for wat, duur in self.rijen if self.begonnen.get(wat) != duur]
        eigen += [wat for wat in self.begonnen if wat not in self.getypt.inzet]
        bekend = self.kiesbaar | {wie for wie, _ in self.begonnen}
        eigen = [(wie, vorm) for wie, vorm in eigen if wie in bekend]
        namen = dict(Gebruiker.objects.filter(pk__in={wie for wie, _ in eigen}).values_list("pk", "naam"))
        return [
            Verschil(f"{namen[int(wie)]}, {_vorm(vorm)}", nu, jij)
            for wie, vorm in eigen
            for nu, jij in [(stand.inzet.get((wie, vorm), NIETS) for stand in (self.staat, self.getypt))]
            if nu != jij
        ]


def stond_erin(user, data, activiteit):
    """Whether this form was opened while `user` had Inzet in `activiteit`."""
    begonnen = lees_begin(data.get("begin", ""), activiteit)
    return begonnen is not None and any(wie == str(user.pk) for wie, _ in begonnen[1])


def als_eigen(user, data):
    """(Invoer, [(name, duration, vorm)]): what was sent for an activity, as a new one of this user's own. The rows of
    others come apart and are no longer in the form: they may stand at that activity, and would count twice."""
    _, rijen = _getypt_in(Invoer(user=user, data=data))
    zelf, geen = str(user.pk), ((str(user.pk), ""), "")
    eigen = [rij for rij in rijen if rij[0][0] == zelf]
    naamloos = [rij for rij in rijen if not rij[0][0]]
    samen = data.copy()
    for naam in ("versie", "begin"):
        samen.pop(naam, None)
    _zet_rijen(samen, [*(eigen or [geen]), *naamloos])
    ids = {wie for (wie, _), _ in rijen if wie.isdecimal() and len(wie) < 19} - {zelf}
    invoer = Invoer(user=user, data=samen)
    namen = {str(m.pk): m.naam for m in invoer.medewerkers if str(m.pk) in ids}
    anderen = [(namen[wie], duur, _vorm(vorm)) for (wie, vorm), duur in rijen if wie in namen]
    return invoer, anderen


def verschillen_for(huidige, gegevens):
    """The Verschil of each field in which `gegevens` (as the actions take it) differs from what stands now."""
    staat, nu, straks = gegevens_van(huidige), inhoud_van(huidige), inhoud_uit(gegevens)
    return [
        Verschil(_wat(veld), _tekst(veld, staat[veld]), _tekst(veld, gegevens[veld]))
        for veld in nu
        if nu[veld] != straks[veld]
    ]


def _staat_in(invoer):
    """The Stand of a form that shows its activity as it stands."""
    inzet = {(str(i.medewerker_id), i.vorm): schrijf_duur(i.minuten) for i in invoer.inzet}
    velden = {}
    for naam in invoer.form.fields.keys() - GEEN_VELD:
        veld = invoer.form[naam]
        waarde = veld.field.widget.format_value(veld.value())
        velden[naam] = _netjes(waarde if isinstance(waarde, list) else [waarde or ""])
    return Stand(velden, inzet)


def _getypt_in(invoer):
    """(Stand, rows) of a form that was sent: the rows also when one worker stands there twice, or is not chosen."""
    data = invoer.form.data
    velden = {naam: _netjes(data.getlist(naam)) for naam in invoer.form.fields.keys() - GEEN_VELD}
    hoofd = data.get("hoofd") or str(invoer.hoofd.pk)
    rijen = [((hoofd, data.get("vorm", "")), _duur(data.get("duur", "")))]
    for rij in invoer.collegas.forms:
        wie, vorm, duur = (rij[veld].value() or "" for veld in ("medewerker", "vorm", "duur"))
        if wie or duur:
            rijen.append(((wie, vorm), _duur(duur)))
    return Stand(velden, dict(rijen)), rijen


def _zet_rijen(data, rijen):
    """Puts `rijen`, [((id of the worker, vorm), duration)], into what a browser would send: the first in the form
    itself, the rest as colleagues, with an empty row after them."""
    ((data["hoofd"], data["vorm"]), data["duur"]), *rest = rijen
    data["inzet-INITIAL_FORMS"], data["inzet-TOTAL_FORMS"] = str(len(rest)), str(len(rest) + 1)
    for nummer, ((wie, vorm), duur) in enumerate([*rest, (("", ""), "")]):
        for veld, waarde in {"medewerker": wie, "vorm": vorm, "duur": duur}.items():
            data[f"inzet-{nummer}-{veld}"] = waarde


def _netjes(waarden):
    """Without what a browser does to a text, and in one order."""
    return sorted(filter(None, (waarde.replace("\r\n", "\n").strip() for waarde in waarden)))


def _duur(tekst):
    """`1,5` is `1:30`; what can't be read stays as it is."""
    try:
        return schrijf_duur(lees_duur(tekst))
    except ValidationError:
        return tekst.strip()


def _afdruk(waarden):
    return hashlib.blake2b("\x1f".join(waarden).encode(), digest_size=6).hexdigest()


def _zout(activiteit):
    return f"activiteiten.log.beginwaarden/{activiteit.pk}"


def _vorm(vorm):
    return Vorm(vorm).label.lower() if vorm in Vorm else "?"


def _zoals_getypt(veld):
    """What was typed in a field and could not be taken; of a choice its label."""
    waarde = veld.value()
    labels = {str(sleutel): label for sleutel, label in flatten_choices(getattr(veld.field, "choices", ()))}
    waarden = waarde if isinstance(waarde, list) else [waarde]
    return ", ".join(str(labels.get(een, een)) for een in waarden) or NIETS


def _wat(veld):
    if veld == "inzet":
        return "Wie en hoe lang"
    return str(Activiteit._meta.get_field(veld).verbose_name).capitalize()


def _tekst(veld, waarde):
    if veld == "inzet":
        return "; ".join(f"{wie} {schrijf_duur(minuten)} {_vorm(vorm)}" for wie, vorm, minuten in waarde)
    if veld == "vrijwilligers_minuten" and waarde is not None:
        return schrijf_duur(waarde)
    return opgesomd(str(een) for een in waarde) if veld in LIJSTEN else in_woorden(waarde)
