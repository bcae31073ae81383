"""Forms for what stands in a wijk. Each offers only what this person may choose, and what was chosen before."""

from django.db.models import Q
from django.utils import timezone

from gebruikers.bevoegdheden import Bevoegdheid
from gebruikers.models import Gebruiker, Organisatie
from gebruikers.vrijetekst import VrijeTekst
from initiatieven.models import LEEST_MEE, Doelgroep, Initiatief, Thema
from kern.indeling import Layout, MetIndeling, Naast, Uitklap
from kern.velden import Keuze, MeerKeuze, VeldenVanModel
from kern.versies import VersieForm
from wijken.models import Buurt, Wijk


def wijk_label(wijk):
    """A wijk in a list of choices; one that is gone says so."""
    return f"{wijk} (bestaat niet meer)" if wijk.is_vervallen_op(timezone.localdate()) else str(wijk)


def gemeente_of(gebied):
    return gebied.gemeente.naam


class GebondenForm(VrijeTekst, MetIndeling, VeldenVanModel, VersieForm):
    """A VersieForm of something in a wijk. It doesn't save: initiatieven.gedeeld does."""

    wat = ""
    """What it is about, as a sentence about a newer version begins: 'Dit netwerk'."""

    @property
    def gegevens(self):
        """{field name: value, or objects for a list} for the action that saves, once the form is valid."""
        return {veld: self.cleaned_data[veld] for veld in self._meta.fields if veld in self.cleaned_data}

    def al_gekozen(self, lijst):
        """A Q for what the object holds in this list of its own: it stays a choice."""
        return Q(pk__in=getattr(self.instance, lijst).values("pk") if self.instance.pk else [])

    @property
    def http_status(self):
        return 409 if self.verschillen is not None else 422 if self.errors else 200


class SocialeBasisForm(GebondenForm):
    """Where it is, who keeps it, what and whom it is for: the same for an initiatief and a netwerk.

    Something new goes to a gemeente in which `user` may write, and to the organisatie for which they work in
    that wijk; if that can be two, the form asks. What stands stays in its gemeente and with its organisatie.
    """

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        if self.instance.pk:
            self.gemeente_ids = {self.instance.wijk.gemeente_id}
        else:
            self.gemeente_ids = user.rechten.gemeente_ids(Bevoegdheid.SOCIALE_BASIS_SCHRIJVEN)
        self.fields["naam"].error_messages["required"] = "Vul een naam in."
        self.vervang_veld(
            "wijk",
            Keuze,
            self.kiesbare_wijken(),
            label_of=wijk_label,
            groep_of=gemeente_of if len(self.gemeente_ids) > 1 else None,
            empty_label="Kies een wijk",
        )
        self.fields["wijk"].error_messages["required"] = "Kies een wijk."
        for naam, model in (("themas", Thema), ("doelgroepen", Doelgroep)):
            self.vervang_veld(naam, MeerKeuze, model.objects.kiesbaar_bij(self.instance, naam))
        self.zet_organisatie()

    @property
    def verder(self):
        return {"user": self.user}

    def kiesbare_wijken(self):
        wijken = Wijk.objects.filter(gemeente__in=self.gemeente_ids).select_related("gemeente").defer("grens")
        wijken = wijken.bestaand_op(timezone.localdate(), ook=Q(pk=self.instance.wijk_id))
        return wijken.order_by("gemeente__naam", "naam", "code")

    def zet_organisatie(self):
        """Asks for the organisatie only of who works for two in one gemeente, and only at the start."""
        werkplekken = self.user.rechten.werkplekken(Bevoegdheid.SOCIALE_BASIS_SCHRIJVEN)
        keus = {o for o, gemeente in werkplekken if sum(g == gemeente for _, g in werkplekken) > 1}
        if self.instance.pk or not keus:
            self.fields.pop("organisatie")
            return
        self.vervang_veld(
            "organisatie",
            Keuze,
            Organisatie.objects.filter(pk__in=keus),
            label="Voor welke organisatie?",
            help_text="Je werkt voor meer dan één organisatie. Deze houdt het hier bij.",
            required=False,
            empty_label="Volgt uit de wijk",
        )

    def clean(self):
        super().clean()
        wijk = self.cleaned_data.get("wijk")
        if wijk is not None and not self.instance.pk:
            self.leid_organisatie_af(wijk)

    def leid_organisatie_af(self, wijk):
        passend = organisaties_for_wijk(self.user, wijk)
        gekozen = self.cleaned_data.get("organisatie")
        if gekozen is not None and gekozen not in passend:
            self.add_error("organisatie", f"Voor {gekozen} werk je niet in {wijk}. Kies een andere.")
        elif gekozen is None and len(passend) > 1:
            if not self.has_error("organisatie"):
                self.add_error(
                    "organisatie", f"Je werkt in {wijk} voor meer dan één organisatie. Kies er een."
                )
        else:
            self.instance.organisatie = self.cleaned_data["organisatie"] = gekozen or passend[0]

    def eis_zelfde_gemeente(self, veld, objecten, gemeente_van, melding):
        """A fault at `veld` for the first of `objecten` that lies outside the gemeente of the chosen wijk."""
        wijk = self.cleaned_data.get("wijk")
        if wijk is None:
            return
        vreemd = next((object for object in objecten if wijk.gemeente_id not in gemeente_van(object)), None)
        if vreemd is not None:
            self.add_error(veld, melding.format(vreemd, wijk.gemeente))


def organisaties_for_wijk(user, wijk):
    """The organisaties for which this user may write in `wijk`, by naam. An aanstelling for certain wijken fits
    only those, unless that leaves none: in the gemeente one may write everywhere."""
    passend = user.rechten.aanstellingen_bij(Bevoegdheid.SOCIALE_BASIS_SCHRIJVEN, wijk)
    return sorted({a.organisatie for a in passend}, key=lambda organisatie: organisatie.naam)


class InitiatiefForm(SocialeBasisForm):
    vrije_tekst = ("naam", "omschrijving", "rol_opbouwwerker")
    onderdeel = "initiatief"
    wat = "Dit initiatief"
    indeling = Layout(
        "naam", "wijk", "organisatie", Uitklap("Buurten kiezen", "buurten"), "omschrijving", "fase",
        "actieve_bewoners", Naast("begeleider", "rol_opbouwwerker"), "themas", "doelgroepen", "gegroeid_uit",
    )  # fmt: skip

    class Meta:
        model = Initiatief
        fields = [
            "naam", "wijk", "organisatie", "buurten", "omschrijving", "fase", "actieve_bewoners", "begeleider",
            "rol_opbouwwerker", "themas", "doelgroepen", "gegroeid_uit",
        ]  # fmt: skip
        help_texts = {"omschrijving": f"Wat doen bewoners hier? {LEEST_MEE}"}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.vervang_veld(
            "buurten", MeerKeuze, self.kiesbare_buurten(), groep_of=lambda buurt: str(buurt.wijk)
        )
        self.vervang_veld("begeleider", Keuze, self.kiesbare_begeleiders(), empty_label="Niemand")
        self.vervang_veld(
            "gegroeid_uit",
            Keuze,
            self.kiesbare_voorgangers(),
            label_of=lambda initiatief: f"{initiatief}, {initiatief.wijk}",
            help_text="Kwam dit voort uit een ander initiatief?",
            empty_label="Nergens uit",
        )
        self.fields["fase"].choices = [(fase.value, fase.label.capitalize()) for fase in Initiatief.Fase]
        if not self.instance.pk and self.fields["begeleider"].queryset.filter(pk=self.user.pk).exists():
            self.initial.setdefault("begeleider", self.user.pk)

    def kiesbare_buurten(self):
        al_gekozen = self.al_gekozen("buurten")
        buurten = Buurt.objects.filter(Q(wijk__in=self.kiesbare_wijken().values("pk")) | al_gekozen)
        buurten = buurten.bestaand_op(timezone.localdate(), ook=al_gekozen)
        buurten = buurten.select_related("wijk").defer("grens", "wijk__grens")
        return buurten.order_by("wijk__naam", "wijk__code", "naam", "code")

    def kiesbare_begeleiders(self):
        if self.instance.pk:
            werkplekken = {(self.instance.organisatie_id, self.instance.wijk.gemeente_id)}
        else:
            werkplekken = self.user.rechten.werkplekken(Bevoegdheid.SOCIALE_BASIS_SCHRIJVEN)
        lopend = Q(pk__in=Gebruiker.objects.loggers_bij(werkplekken).values("pk"))
        return Gebruiker.objects.filter(lopend | Q(pk=self.instance.begeleider_id))

    def kiesbare_voorgangers(self):
        andere = Initiatief.objects.filter(wijk__gemeente__in=self.gemeente_ids).exclude(pk=self.instance.pk)
        return andere.select_related("wijk").defer("wijk__grens")

    def clean(self):
        super().clean()
        wijk = self.cleaned_data.get("wijk")
        if wijk is None:
            return
        buiten = [buurt for buurt in self.cleaned_data.get("buurten", ()) if buurt.wijk_id != wijk.pk]
        if buiten:
            self.add_error(
                "buurten", f"{buiten[0]} ligt niet in {wijk}. Kies buurten van {wijk}, of een andere wijk."
            )
        self.controleer_begeleider(wijk)
        voorganger = self.cleaned_data.get("gegroeid_uit")
        self.eis_zelfde_gemeente(
            "gegroeid_uit",
            [voorganger] if voorganger else [],
            lambda initiatief: [initiatief.wijk.gemeente_id],
            "{} ligt niet in {}. Kies een initiatief uit dezelfde gemeente.",
        )
        if voorganger and self.instance.pk in _voorgangers(voorganger):
            self.add_error("gegroeid_uit", f"{voorganger} groeide zelf uit dit initiatief. Kies een ander.")

    def controleer_begeleider(self, wijk):
        begeleider = self.cleaned_data.get("begeleider")
        if begeleider is None or self.instance.organisatie_id is None or self.instance.pk:
            return
        werkplek = (self.instance.organisatie_id, wijk.gemeente_id)
        if not Gebruiker.objects.loggers_bij({werkplek}).filter(pk=begeleider.pk).exists():
            self.add_error(
                "begeleider",
                f"{begeleider} werkt in {wijk.gemeente} niet voor {self.instance.organisatie}. Kies een ander.",
            )


def _voorgangers(initiatief):
    """Ids of this initiatief and all it grew from."""
    ids = set()
    while initiatief is not None and initiatief.pk not in ids:
        ids.add(initiatief.pk)
        initiatief = initiatief.gegroeid_uit
    return ids
