"""Two people at once: which version each of them opened, and what each of them touched.

The version decides. Whoever brings an older one than stands gets 409, also when what they changed does not overlap;
the very same content once more is no conflict. A VersieForm knows from Django's hidden initials what this person
touched, and `over` lays that over the newest version. These only say what to show: a save is judged as a whole, against
what stands in the database.
"""

import datetime
from copy import copy
from dataclasses import dataclass

from django import forms
from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from django.utils.choices import flatten_choices
from django.utils.formats import localize, time_format

from kern.weigering import WegError, Weigering

NIETS = "–"


class VerouderdError(Weigering):
    """Somebody else saved since this version was opened. `huidige` is what stands now."""

    zin = "Dit is intussen gewijzigd. Er is niets opgeslagen."
    status = 409

    def __init__(self, huidige, zin=None):
        super().__init__(zin)
        self.huidige = huidige


def vergrendel(queryset, object, **opties):
    """The row of `object` as it stands now in `queryset`, of this transaction alone until its end. `opties` are those
    of select_for_update. Raises WegError when it is not among them (any more)."""
    try:
        return queryset.select_for_update(**opties).get(pk=object.pk)
    except ObjectDoesNotExist:
        raise WegError from None


class MetVersie(models.Model):
    """Each change gives the next number. A form brings the number back that it was opened with."""

    versie = models.PositiveIntegerField("versie", default=1)

    class Meta:
        abstract = True

    def toets_versie(self, geopend):
        """Raises VerouderdError when `geopend` is no longer the newest. The caller has locked the row."""
        if self.versie != geopend:
            raise VerouderdError(self)


@dataclass(frozen=True)
class Verschil:
    wat: str
    nu: str
    jij: str


class VersieForm(forms.ModelForm):
    """The form of a MetVersie. Beside each field it sends what the field began with, so that it knows what this person
    touched: all of it when that is missing, as in an old draft.

    A subclass that needs more than data and instance gives it in `verder`; `zonder_begin` names fields that are not one
    of the object. After a conflict `verschillen` holds what this person changed, and `wie` who was first, as far as
    this person may know. A form that came back for another reason keeps the beginning that it was opened with.
    """

    versie = forms.IntegerField(
        widget=forms.HiddenInput, required=False, error_messages={"invalid": "Open het formulier opnieuw."}
    )
    zonder_begin = ()
    verschillen, wie = None, ""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["versie"] = self.instance.versie if self.instance.pk else None
        self.stond_er = copy(self.instance)  # judging a form fills in what was typed

    @property
    def verder(self):
        return {}

    def __getitem__(self, naam):
        veld = super().__getitem__(naam)
        if self._gaat_op_versie(naam):
            # Sent without its beginning it gets none: Django would take what was typed for it.
            veld.field.show_hidden_initial = not self.is_bound or veld.html_initial_name in self.data
        return veld

    @property
    def met_begin(self):
        """The names of the fields that go by version: none on the form of something new."""
        return [naam for naam in self.fields if self._gaat_op_versie(naam)]

    def _gaat_op_versie(self, naam):
        is_veld = naam not in self.zonder_begin and not self.fields[naam].widget.is_hidden
        return is_veld and self.instance.pk is not None

    @property
    def aangeraakt(self):
        """The names of the fields that this person touched."""
        return [naam for naam in self.met_begin if self._is_aangeraakt(self[naam])]

    def _is_aangeraakt(self, veld):
        begon, kwam = (netjes(self.data.getlist(naam)) for naam in (veld.html_initial_name, veld.html_name))
        return veld.html_initial_name not in self.data or (begon != kwam and veld.name in self.changed_data)

    def toets_versie(self):
        """For a form that is not valid: raises VerouderdError when it was sent from another version than stood there
        when the request began. A valid one is judged by the action, under the lock."""
        versie = self.cleaned_data.get("versie") if self.is_bound and self.instance.pk else None
        if versie is not None:
            self.stond_er.toets_versie(versie)

    def over(self, huidige, *, wie=""):
        """This form again, judged: what this person touched over `huidige`, a newer version, that `wie` made."""
        maak = type(self)
        nu = maak(instance=huidige, **self.verder)
        samen = maak(self.samen_met(nu), instance=huidige, **self.verder)
        samen.is_valid()
        samen.wie, samen.verschillen = wie, self.verschillen_met(nu, samen)
        return samen

    def verschillen_met(self, nu, samen):
        """The Verschil of each field that this person touched, between `nu` (this form of the newest version) and
        `samen` (as `over` makes it)."""
        eigen = [naam for naam in self.aangeraakt if naam in nu.fields]
        naast_elkaar = [(naam, nu.in_woorden(naam), samen.in_woorden(naam)) for naam in eigen]
        return [Verschil(nu.naam_van(naam), stond, jij) for naam, stond, jij in naast_elkaar if stond != jij]

    def samen_met(self, nu):
        """What a browser would send of `nu`, this form of the newest version, with what this person touched in it."""
        data, eigen = self.data.copy(), self.aangeraakt
        for veld in map(nu.__getitem__, nu.met_begin):
            waarden = als_verstuurd(veld)
            data.setlist(veld.html_initial_name, waarden)
            if veld.name not in eigen:
                data.setlist(veld.html_name, waarden)
        data["versie"] = str(nu.instance.versie)
        return data

    def naam_van(self, naam):
        """What a field is called beside two versions: as the object calls it."""
        model = {
            veld.name: veld.verbose_name for veld in self._meta.model._meta.get_fields() if veld.concrete
        }
        return str(model.get(naam, self.fields[naam].label)).capitalize()

    def in_woorden(self, naam):
        """The value of a field in words: of a choice its label, and what could not be taken as it was typed."""
        veld = self[naam]
        if hasattr(veld.field, "choices"):
            labels = {str(waarde): str(label) for waarde, label in flatten_choices(veld.field.choices)}
            return opgesomd(labels.get(waarde, waarde) for waarde in als_verstuurd(veld) if waarde)
        goed = self.is_bound and naam in self.cleaned_data
        return in_woorden(veld.field.prepare_value(self.cleaned_data[naam]) if goed else veld.value())


def als_verstuurd(veld):
    """The values of a BoundField as a browser sends them."""
    waarde = veld.field.widget.format_value(veld.value())
    return waarde if isinstance(waarde, list) else [waarde or ""]


def netjes(waarden):
    """Values of a form without what a browser does to a text, and in one order."""
    return sorted(filter(None, (waarde.replace("\r\n", "\n").strip() for waarde in waarden)))


def velden_anders(object, gegevens):
    """The names in `gegevens` ({field name: value, or objects for a list}) whose value `object` doesn't hold."""
    return [veld for veld, waarde in gegevens.items() if _is_anders(object, veld, waarde)]


def _is_anders(object, veld, waarde):
    if object._meta.get_field(veld).many_to_many:
        return {een.pk for een in waarde} != {een.pk for een in getattr(object, veld).only("pk")}
    return object.serializable_value(veld) != getattr(waarde, "pk", waarde)


def in_woorden(waarde):
    """A value as people read it: `21 november 2026`, `14.30 uur`, `7,5`, and a dash for nothing."""
    if isinstance(waarde, datetime.time):
        return f"{time_format(waarde, 'H.i')} uur"
    return NIETS if waarde in (None, "", []) else str(localize(waarde))


def opgesomd(woorden):
    """Words of a list, ordered; with semicolons when there are commas within."""
    woorden = sorted(woorden)
    return ("; " if any("," in woord for woord in woorden) else ", ").join(woorden) or NIETS
