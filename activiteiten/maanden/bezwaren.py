"""A worker sees what colleagues wrote down for them, and can say that it is not right."""

import datetime
from dataclasses import dataclass
from urllib.parse import urlencode

from django import forms
from django.db import IntegrityError, transaction
from django.db.models import Count, Exists, Max, Min, OuterRef
from django.db.models.functions import Greatest, TruncDate
from django.urls import reverse
from django.utils import timezone

from activiteiten.models import Activiteit, Bezwaar, Inzet
from kern.indeling import Knoppen, Layout, MetIndeling

TERUGKIJKEN = datetime.timedelta(days=30)
OP_START = 3
"""So many lines on the start page; the rest stands in the list."""


class BezwaarForm(MetIndeling, forms.ModelForm):
    indeling = Layout("reden")
    knoppen = Knoppen("Dit klopt niet", klasse="btn", annuleren="")

    class Meta:
        model = Bezwaar
        fields = ["reden"]
        labels = {"reden": "Wat klopt er niet?"}
        help_texts = {
            "reden": "Wie dit invoerde en je coördinator zien het. Tot het is uitgezocht, tellen de uren mee."
        }
        error_messages = {"reden": {"required": "Kies wat er niet klopt."}}

    def __init__(self, *args, activiteit, **kwargs):
        super().__init__(*args, **kwargs)
        self.actie = reverse("activiteiten:bezwaar_create", args=[activiteit.pk])
        self.fields["reden"].choices = [("", "Kies wat er niet klopt"), *Bezwaar.Reden.choices]


@transaction.atomic
def maak_bezwaar(*, by, activiteit, reden):
    """`by` says that the Inzet written down for them is not right. While one is open a second changes nothing.

    Returns the Bezwaar. The hours keep counting until the Inzet itself is changed.
    """
    try:
        with transaction.atomic():
            return Bezwaar.objects.create(activiteit=activiteit, medewerker=by, reden=reden)
    except IntegrityError:  # sent twice
        return Bezwaar.objects.get(activiteit=activiteit, medewerker=by, afgehandeld_op__isnull=True)


def handel_af(*, by, bezwaar):
    """Settles it without changing anything; whoever made it takes it back so. A second time changes nothing."""
    _sluit(Bezwaar.objects.filter(pk=bezwaar.pk), by)


def los_bezwaren_op(*, by, activiteit, voor, na):
    """Settles what people objected to whose Inzet is no longer as it was.

    `voor` and `na` are lists of (medewerker id, vorm, minutes). Called by the action that changes the Inzet, in its
    transaction.
    """
    gewijzigd = {medewerker for medewerker, *_ in set(map(tuple, voor)) ^ set(map(tuple, na))}
    if gewijzigd:
        _sluit(Bezwaar.objects.filter(activiteit=activiteit, medewerker__in=gewijzigd), by)


def _sluit(bezwaren, by):
    bezwaren.filter(afgehandeld_op__isnull=True).update(afgehandeld_op=timezone.now(), afgehandeld_door=by)


@dataclass(frozen=True)
class Bijgezet:
    """An activity that a colleague wrote down with this worker in it."""

    activiteit: Activiteit
    door: str
    minuten: int
    """Of this worker, all forms together."""


def bij_gezet_for(user):
    """What colleagues wrote down for this user, one by one, in the last 30 days or about them: what became known last
    first, at most three; without what the user objected to, and what is still to come. Two queries."""
    vandaag = timezone.localdate()
    eigen_bezwaar = Bezwaar.objects.filter(activiteit=OuterRef("pk"), medewerker=user)
    activiteiten = (
        Activiteit.objects.visible_to(user)
        .bij_gezet_sinds(user, vandaag - TERUGKIJKEN)
        .filter(~Exists(eigen_bezwaar), inlezing__isnull=True, datum__lte=vandaag)
        .annotate(bekend_op=Greatest("datum", TruncDate("ingevoerd_op")))
        .order_by("-bekend_op", "-datum", "-pk")
        .select_related("soort", "ingevoerd_door")[:OP_START]
    )
    return _als_bijgezet(list(activiteiten), user)


@dataclass(frozen=True)
class Ingelezen:
    """What a colleague read in from one file with this worker in it."""

    medewerker: int
    inlezing: int
    """Ids."""
    door: str
    aantal: int
    van: datetime.date
    tot: datetime.date

    @property
    def zoekvraag(self):
        """The query string with which the list shows just these."""
        return urlencode(
            {"inlezing": self.inlezing, "medewerker": self.medewerker, "van": self.van, "tot": self.tot}
        )


def ingelezen_for(user):
    """What colleagues read in for this user in the last 30 days, one Ingelezen per file, newest file first. One
    query."""
    sinds = timezone.localdate() - TERUGKIJKEN
    per_bestand = (
        Activiteit.objects.visible_to(user)
        .bij_gezet_door_ander(user)
        .filter(inlezing__opgeslagen_op__date__gte=sinds)
        .order_by("-inlezing__opgeslagen_op", "-inlezing")
        .values_list("inlezing", "ingevoerd_door__naam")
        .annotate(Count("pk"), Min("datum"), Max("datum"))
    )
    return [Ingelezen(user.pk, *rij) for rij in per_bestand]


def _als_bijgezet(activiteiten, user):
    minuten = dict.fromkeys((activiteit.pk for activiteit in activiteiten), 0)
    eigen = Inzet.objects.filter(activiteit__in=activiteiten, medewerker=user)
    for pk, deel in eigen.values_list("activiteit", "minuten"):
        minuten[pk] += deel
    return [Bijgezet(a, a.ingevoerd_door.naam, minuten[a.pk]) for a in activiteiten]


def te_beantwoorden_for(user):
    """The open Bezwaren that this user is to look at, oldest first. One query."""
    bezwaren = Bezwaar.objects.open().te_beantwoorden_door(user).order_by("ingediend_op")
    return list(bezwaren.select_related("medewerker", "activiteit__soort"))


@dataclass(frozen=True)
class Bezwaardeel:
    """What the page of one activity says about it to one reader."""

    bijgezet: Bijgezet | None
    """What a colleague wrote down for this reader."""
    eigen: Bezwaar | None
    """The reader's own last objection, open or settled."""
    open: list
    """Open objections of others that this reader may settle."""
    form: BezwaarForm


def bezwaardeel_for(user, activiteit):
    """The Bezwaardeel, for the context of the page of one activity. At most four queries."""
    bijgezet = None
    if Activiteit.objects.bij_gezet_door_ander(user).filter(pk=activiteit.pk).exists():
        bijgezet = _als_bijgezet([activiteit], user)[0]
    return Bezwaardeel(
        bijgezet=bijgezet,
        eigen=activiteit.bezwaren.filter(medewerker=user).select_related("afgehandeld_door").first(),
        open=list(activiteit.bezwaren.open().te_beantwoorden_door(user).select_related("medewerker")),
        form=BezwaarForm(activiteit=activiteit),
    )
