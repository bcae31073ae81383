"""A worker sees what colleagues wrote down for them, and can say that it is not right."""

import datetime

from django import forms
from django.db.models import Count, Exists, F, Max, Min, OuterRef, Q, Sum
from django.db.models.functions import Greatest, TruncDate
from django.urls import reverse
from django.utils import timezone

from activiteiten.models import Activiteit, Bezwaar
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


def maak_bezwaar(*, by, activiteit, reden):
    """`by` says that the Inzet written down for them is not right. While one is open a second changes nothing.

    Returns the Bezwaar. The hours keep counting until the Inzet itself is changed.
    """
    open_ = activiteit.bezwaren.open()
    return open_.get_or_create(activiteit=activiteit, medewerker=by, defaults={"reden": reden})[0]


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


def bij_gezet_for(user):
    """What colleagues wrote down for this user, one by one, in the last 30 days or about them: what became known last
    first, at most three; without what the user objected to, and what is still to come. Each Activiteit knows the
    `minuten` of this user. One query."""
    vandaag = timezone.localdate()
    eigen_bezwaar = Bezwaar.objects.filter(activiteit=OuterRef("pk"), medewerker=user)
    activiteiten = (
        Activiteit.objects.visible_to(user)
        .bij_gezet_sinds(user, vandaag - TERUGKIJKEN)
        .filter(~Exists(eigen_bezwaar), inlezing__isnull=True, datum__lte=vandaag)
        .annotate(bekend_op=Greatest("datum", TruncDate("ingevoerd_op")), minuten=_minuten_van(user))
        .order_by("-bekend_op", "-datum", "-pk")
    )
    return list(activiteiten.select_related("soort", "ingevoerd_door")[:OP_START])


def _minuten_van(user):
    """The minutes of this user in an Activiteit, all forms together."""
    return Sum("inzet__minuten", filter=Q(inzet__medewerker=user))


def ingelezen_for(user):
    """What colleagues read in for this user in the last 30 days, newest file first: of each the `inlezing` (id), `door`
    (name), `aantal`, and the first and last day, `van` and `tot`. One query."""
    sinds = timezone.localdate() - TERUGKIJKEN
    return list(
        Activiteit.objects.visible_to(user)
        .bij_gezet_door_ander(user)
        .filter(inlezing__opgeslagen_op__date__gte=sinds)
        .order_by("-inlezing__opgeslagen_op", "-inlezing")
        .values("inlezing", door=F("ingevoerd_door__naam"))
        .annotate(aantal=Count("pk"), van=Min("datum"), tot=Max("datum"))
    )


def te_beantwoorden_for(user):
    """The open Bezwaren that this user is to look at, oldest first. One query."""
    bezwaren = Bezwaar.objects.open().te_beantwoorden_door(user).order_by("ingediend_op")
    return list(bezwaren.select_related("medewerker", "activiteit__soort"))


def bezwaardeel_for(user, activiteit):
    """What the page of one activity says about it to this reader: the `minuten` that a colleague wrote down for them
    (None without), their own last objection, and those of others that they may settle. Three queries."""
    bij_gezet = Activiteit.objects.bij_gezet_door_ander(user).filter(pk=activiteit.pk)
    return {
        "minuten": bij_gezet.aggregate(minuten=_minuten_van(user))["minuten"],
        "eigen": activiteit.bezwaren.filter(medewerker=user).select_related("afgehandeld_door").first(),
        "open": list(activiteit.bezwaren.open().te_beantwoorden_door(user).select_related("medewerker")),
        "form": BezwaarForm(activiteit=activiteit),
    }
