"""The names that a file may use: kinds, wijken, themes, people. Loaded once, looked up thousands of times."""

from django.db.models import Prefetch

from activiteiten.models import ActiviteitSoort, Afsluiting
from gebruikers.bevoegdheden import Bevoegdheid, rollen_met
from gebruikers.models import Gebruiker
from initiatieven.models import Doelgroep, Initiatief, Thema
from inlezen.keuzelijst import Keuzelijst
from netwerken.models import Netwerk
from wijken.models import Buurt, Wijk


class Naslag:
    """Everything by which the rows of one Inlezing are judged, as it stands now. Nine queries."""

    def __init__(self, inlezing):
        self.inlezing, self.door, gemeente = inlezing, inlezing.door, inlezing.gemeente
        self.soorten = Keuzelijst(ActiviteitSoort.objects.all(), onbekend="De soort {} kennen we niet.")
        self.themas = Keuzelijst(Thema.objects.all(), onbekend="Het thema {} kennen we niet.")
        self.doelgroepen = Keuzelijst(Doelgroep.objects.all(), onbekend="De doelgroep {} kennen we niet.")
        buurten = Prefetch("buurten", Buurt.objects.defer("grens"))
        wijken = list(Wijk.objects.filter(gemeente=gemeente).defer("grens").prefetch_related(buurten))
        self.wijken = Keuzelijst(
            wijken,
            onbekend=f"De wijk {{}} kennen we niet in {gemeente.naam}.",
            namen=lambda w: [w.naam, w.code, f"{w.naam} ({w.code})"],
            dubbel=lambda zelfde: (
                f"Er zijn {len(zelfde)} wijken met de naam {zelfde[0].naam}. "
                f"Schrijf de code: {' of '.join(wijk.code for wijk in zelfde)}."
            ),
        )
        self.buurten = {wijk.pk: _buurten_in(wijk) for wijk in wijken}
        self.initiatieven = self._in_een_wijk(Initiatief, "Het initiatief", "initiatieven")
        self.netwerken = self._in_een_wijk(Netwerk, "Het netwerk", "netwerken")
        self.mag_voor_anderen = (inlezing.organisatie_id, inlezing.gemeente_id) in (
            self.door.rechten.werkplekken(Bevoegdheid.ACTIVITEIT_CORRIGEREN)
        )
        self.mensen = self._mensen()
        dicht = Afsluiting.objects.filter(organisatie=inlezing.organisatie_id, gemeente=gemeente)
        self.gesloten = set(dicht.values_list("maand", flat=True))

    def lijst_van(self, veld):
        return {"soort": self.soorten, "wijk": self.wijken, "medewerker": self.mensen}[veld]

    def _in_een_wijk(self, model, woord, meervoud):
        return Keuzelijst(
            model.objects.filter(wijk__gemeente=self.inlezing.gemeente).only("naam", "wijk", "organisatie"),
            onbekend=f"{woord} {{}} kennen we niet. Voeg het eerst toe, of maak de cel leeg.",
            dubbel=lambda zelfde: (
                f"Er zijn {len(zelfde)} {meervoud} met deze naam. Maak de cel leeg en kies er later een."
            ),
        )

    def _mensen(self):
        """Whose work may be read in: one's own, and for who corrects everybody who works or worked there."""
        mensen, organisatie = [self.door], self.inlezing.organisatie
        onbekend = "Je kunt alleen je eigen werk inlezen. Vraag je coördinator voor dat van collega’s."
        if self.mag_voor_anderen:
            mensen = Gebruiker.objects.filter(
                aanstellingen__organisatie=organisatie,
                aanstellingen__gemeente=self.inlezing.gemeente_id,
                aanstellingen__rol__in=rollen_met(Bevoegdheid.ACTIVITEIT_LOGGEN),
            ).distinct()
            onbekend = f"{{}} kennen we niet bij {organisatie.naam}. Schrijf het e-mailadres waarmee je collega inlogt."
        return Keuzelijst(
            mensen,
            onbekend=onbekend,
            namen=lambda g: [g.naam, g.email],
            dubbel=lambda zelfde: (
                f"Er zijn {len(zelfde)} collega’s met de naam {zelfde[0].naam}. Schrijf het e-mailadres."
            ),
        )

    def wijk(self, tekst, dag):
        """The wijk of this name; of several the one that exists on `dag` (a date, or None when it isn't known)."""
        return self.wijken.een(tekst, lambda wijk: dag and not wijk.is_vervallen_op(dag))

    def buurt(self, tekst, wijk):
        return self.buurten[wijk.pk].een(tekst)

    def in_de_buurt(self, tekst, lijst, wijk):
        """The one of this name in `lijst`: of several those in this wijk, and of these the own organisatie's."""
        return lijst.een(
            tekst,
            lambda o: wijk and o.wijk_id == wijk.pk,
            lambda o: o.organisatie_id == self.inlezing.organisatie_id,
        )


def _buurten_in(wijk):
    return Keuzelijst(
        wijk.buurten.all(),
        onbekend=f"De buurt {{}} ligt niet in {wijk.naam}.",
        namen=lambda b: [b.naam, b.code],
        dubbel=lambda zelfde: f"In {wijk.naam} heten {len(zelfde)} buurten zo. Schrijf de code.",
    )
