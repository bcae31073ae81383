"""Which activities a person may see, and the one place where minutes per vorm are summed."""

from django.db import models
from django.db.models import Count, Exists, OuterRef, Prefetch, Q, Sum, Value
from django.db.models.functions import Cast, Coalesce, Replace, Substr, TruncMonth
from django.utils import timezone

from activiteiten.keuzes import Status, Vorm
from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.query import werkplek_q


def minuten_per_vorm():
    """The three sums of minutes, to `aggregate` or `annotate` Inzet with: C, I and X of the design (section 7)."""
    return {naam: Coalesce(Sum("minuten", filter=Q(vorm=naam)), 0) for naam in Vorm.values}


class ActiviteitQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Of the own organisatie in the gemeente of the aanstelling; without that bevoegdheid only one's own
        (entered it, or has Inzet in it) at one's own workplaces."""
        rechten = user.rechten
        van_organisatie = werkplek_q(rechten.werkplekken(Bevoegdheid.ACTIVITEIT_ORGANISATIE))
        werkplek = werkplek_q(rechten.werkplekken(Bevoegdheid.ACTIVITEIT_INZIEN))
        return self.filter(van_organisatie | (werkplek & self._eigen_q(user)))

    def writable_by(self, user):
        """One's own, at a workplace where one may log; with the bevoegdheid also those of colleagues."""
        rechten = user.rechten
        van_collegas = werkplek_q(rechten.werkplekken(Bevoegdheid.ACTIVITEIT_CORRIGEREN))
        werkplek = werkplek_q(rechten.werkplekken(Bevoegdheid.ACTIVITEIT_LOGGEN))
        return self.filter(van_collegas | (werkplek & self._eigen_q(user)))

    def eigen_van(self, user):
        """Entered by this user, or with this user's Inzet."""
        return self.filter(self._eigen_q(user))

    def zelf_gelogd_door(self, user):
        """Entered by this user, activity by activity: what came from a spreadsheet says nothing of one's habits."""
        return self.filter(ingevoerd_door=user, inlezing__isnull=True)

    def bij_gezet_door_ander(self, user):
        """With this user's Inzet, written down by somebody else."""
        return self.filter(self._met_inzet_q(medewerker=user)).exclude(ingevoerd_door=user)

    def bij_gezet_sinds(self, user, dag):
        """Of these what was done on or after `dag`, and whatever day it is of what was written down since: when it
        was entered, or when this user was added to it. `dag` is a date."""
        later = self._met_inzet_q(medewerker=user, toegevoegd_op__date__gte=dag)
        sinds = Q(datum__gte=dag) | Q(ingevoerd_op__date__gte=dag) | later
        return self.bij_gezet_door_ander(user).filter(sinds)

    def terug_te_zetten(self):
        """What was deleted by itself or with its series; not what left with the file it came from, as
        `Activiteit.ging_weg_met_bestand` says of one: whether its key is still a uuid5."""
        sleutel = Replace(Cast("sleutel", models.CharField()), Value("-"))
        met_sleutel = self.alias(uuid_versie=Substr(sleutel, 13, 1))
        zelf = Q(inlezing__isnull=True) | Q(uuid_versie="5")
        return met_sleutel.filter(zelf, verwijderd=True).zonder_vervangen()

    def zonder_vervangen(self):
        """Without what made room when its series was changed: that comes back when the change is undone."""
        reeks = self.model._meta.get_field("reeks").related_model
        nieuwe = reeks.objects.filter(vervangt=OuterRef("reeks"), vervangt_sinds=OuterRef("verwijderd_op"))
        return self.exclude(Exists(nieuwe))

    def voor_regels(self):
        """With what one line says of each: what, and in which wijk. Without its border: that is large."""
        return self.select_related("soort", "wijk").defer("wijk__grens")

    def met_inzet(self):
        """With the effort, and whose it is. One query more."""
        inzet = self.model._meta.get_field("inzet").related_model
        return self.prefetch_related(Prefetch("inzet", inzet.objects.select_related("medewerker")))

    def met_alles(self):
        """With all that a page or a file says of each."""
        vast = "buurt", "organisatie", "initiatief", "netwerk", "wijkteam"
        alles = self.voor_regels().select_related(*vast).defer("buurt__grens").met_inzet()
        return alles.prefetch_related("themas", "doelgroepen")

    def laatste_wijk_van(self, user):
        """Id of the wijk in which this user worked last, to begin with; None when nothing was logged yet."""
        gedaan = self.zelf_gelogd_door(user).filter(datum__lte=timezone.localdate())
        return gedaan.order_by("-datum", "-pk").values_list("wijk", flat=True).first()

    def _eigen_q(self, user):
        return Q(ingevoerd_door=user) | self._met_inzet_q(medewerker=user)

    def _met_inzet_q(self, **voorwaarden):
        inzet = self.model._meta.get_field("inzet").related_model
        return Exists(inzet.objects.filter(activiteit=OuterRef("pk"), **voorwaarden))


class ActiviteitManager(models.Manager):
    """Leaves deleted activities out; `Activiteit.met_verwijderde` has them all."""

    def get_queryset(self):
        return super().get_queryset().filter(verwijderd=False)


class InzetQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Effort as rows, with the worker's name: in the own organisatie all, else one's own."""
        rechten = user.rechten
        van_organisatie = werkplek_q(rechten.werkplekken(Bevoegdheid.ACTIVITEIT_ORGANISATIE))
        werkplek = werkplek_q(rechten.werkplekken(Bevoegdheid.ACTIVITEIT_INZIEN))
        return self.filter(van_organisatie | (werkplek & Q(medewerker=user)))

    def geteld(self):
        """What counts in figures: of activities that were carried out and not deleted."""
        return self.filter(verwijderd=False, status=Status.UITGEVOERD)

    def som_per_vorm(self):
        """{vorm: minutes} of all these rows together. One query."""
        return self.aggregate(**minuten_per_vorm())

    def som_en_werkers(self):
        """({vorm: minutes} of all these rows together, by how many people). One query."""
        som = self.aggregate(**minuten_per_vorm(), werkers=Count("medewerker", distinct=True))
        return {naam: waarde for naam, waarde in som.items() if naam != "werkers"}, som["werkers"]

    def maanden_per_organisatie(self):
        """Pairs (organisatie id, first day of a month) in which there is work."""
        per_maand = self.order_by().values_list("organisatie", TruncMonth("datum"))
        return per_maand.distinct()


class ReeksQuerySet(models.QuerySet):
    def visible_to(self, user):
        """One's own series, at a workplace where one may log; with the bevoegdheid to correct also those of
        colleagues there. The workplace is that of the sessions, deleted ones among them: an end can be undone."""
        van_collegas = self._met_sessie_bij(user.rechten.werkplekken(Bevoegdheid.ACTIVITEIT_CORRIGEREN))
        eigen = self._met_sessie_bij(user.rechten.werkplekken(Bevoegdheid.ACTIVITEIT_LOGGEN))
        return self.filter(Q(van_collegas) | Q(eigen, eigenaar=user))

    def _met_sessie_bij(self, werkplekken):
        activiteit = self.model._meta.get_field("activiteiten").related_model
        return Exists(activiteit.met_verwijderde.filter(werkplek_q(werkplekken), reeks=OuterRef("pk")))


class AfsluitingQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Of the workplaces where this user closes months."""
        return self.filter(werkplek_q(user.rechten.werkplekken(Bevoegdheid.MAAND_AFSLUITEN)))


class BezwaarQuerySet(models.QuerySet):
    def open(self):
        """Not settled yet."""
        return self.filter(afgehandeld_op__isnull=True)

    def visible_to(self, user):
        """Made by this user, about what this user entered, or at a workplace where they correct."""
        return self._bij_werkplek_van(user).filter(Q(medewerker=user) | self._te_beantwoorden_q(user))

    def te_beantwoorden_door(self, user):
        """About what this user entered, or at a workplace where they correct; not one's own."""
        return self._bij_werkplek_van(user).filter(self._te_beantwoorden_q(user)).exclude(medewerker=user)

    def _bij_werkplek_van(self, user):
        werkplekken = user.rechten.werkplekken(Bevoegdheid.ACTIVITEIT_INZIEN)
        return self.filter(_werkplek_van_activiteit_q(werkplekken), activiteit__verwijderd=False)

    def _te_beantwoorden_q(self, user):
        corrigeren = user.rechten.werkplekken(Bevoegdheid.ACTIVITEIT_CORRIGEREN)
        return Q(activiteit__ingevoerd_door=user) | _werkplek_van_activiteit_q(corrigeren)


def _werkplek_van_activiteit_q(werkplekken):
    return werkplek_q(werkplekken, organisatie="activiteit__organisatie", gemeente="activiteit__gemeente")
