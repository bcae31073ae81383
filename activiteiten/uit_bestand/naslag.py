"""The names that a file may use: kinds, wijken, themes, people. Loaded once, looked up thousands of times."""

from collections import defaultdict

from activiteiten.models import ActiviteitSoort, Afsluiting
from gebruikers.bevoegdheden import Bevoegdheid, rollen_met
from gebruikers.models import Gebruiker
from initiatieven.models import Doelgroep, Initiatief, Thema
from inlezen.celwaarden import CelError
from inlezen.keuzelijst import Keuzelijst, citeer
from netwerken.models import Netwerk
from wijken.models import Buurt, Wijk


class Naslag:
    """Everything by which the rows of one Inlezing are judged, as it stands now. Nine queries."""

    def __init__(self, inlezing):
        self.inlezing, self.door = inlezing, inlezing.door
        gemeente = inlezing.gemeente
        self.soorten = Keuzelijst(ActiviteitSoort.objects.all(), onbekend="De soort {} kennen we niet.")
        wijken = Wijk.objects.filter(gemeente=gemeente).defer("grens")
        self.wijken = Keuzelijst(
            wijken,
            onbekend=f"De wijk {{}} kennen we niet in {gemeente.naam}.",
            namen=lambda w: [w.naam, w.code, f"{w.naam} ({w.code})"],
        )
        self._buurten = defaultdict(list)
        for buurt in Buurt.objects.filter(wijk__gemeente=gemeente).defer("grens"):
            self._buurten[buurt.wijk_id].append(buurt)
        self._buurten_per_wijk = {}
        self.themas = Keuzelijst(Thema.objects.all(), onbekend="Het thema {} kennen we niet.")
        self.doelgroepen = Keuzelijst(Doelgroep.objects.all(), onbekend="De doelgroep {} kennen we niet.")
        self.initiatieven = Keuzelijst(
            Initiatief.objects.filter(wijk__gemeente=gemeente).only("naam", "wijk", "organisatie"),
            onbekend="Het initiatief {} kennen we niet. Voeg het eerst toe, of maak de cel leeg.",
        )
        self.netwerken = Keuzelijst(
            Netwerk.objects.filter(wijk__gemeente=gemeente).only("naam", "wijk", "organisatie"),
            onbekend="Het netwerk {} kennen we niet. Voeg het eerst toe, of maak de cel leeg.",
        )
        self.mag_voor_anderen = (inlezing.organisatie_id, inlezing.gemeente_id) in (
            self.door.rechten.werkplekken(Bevoegdheid.ACTIVITEIT_CORRIGEREN)
        )
        self.mensen = Keuzelijst(
            self._mensen(),
            onbekend=f"{{}} kennen we niet bij {inlezing.organisatie.naam}. Schrijf het e-mailadres.",
            namen=lambda g: [g.naam, g.email],
        )
        self.gesloten = set(
            Afsluiting.objects.filter(organisatie=inlezing.organisatie, gemeente=gemeente).values_list(
                "maand", flat=True
            )
        )

    def _mensen(self):
        """Whose work may be read in: one's own, and for who corrects everybody who works or worked there."""
        if not self.mag_voor_anderen:
            return [self.door]
        return Gebruiker.objects.filter(
            aanstellingen__organisatie=self.inlezing.organisatie_id,
            aanstellingen__gemeente=self.inlezing.gemeente_id,
            aanstellingen__rol__in=rollen_met(Bevoegdheid.ACTIVITEIT_LOGGEN),
        ).distinct()

    def wijk(self, tekst, dag):
        """The wijk of this name; of several the one that exists on `dag` (a date, or None when it isn't known)."""
        gevonden = self.wijken.allen(tekst)
        if dag and len(gevonden) > 1:
            gevonden = [wijk for wijk in gevonden if not wijk.is_vervallen_op(dag)] or gevonden
        if len(gevonden) > 1:
            codes = " of ".join(wijk.code for wijk in gevonden)
            raise CelError(
                f"Er zijn {len(gevonden)} wijken met de naam {gevonden[0].naam}. Schrijf de code: {codes}."
            )
        return gevonden[0]

    def buurt(self, tekst, wijk):
        if wijk.pk not in self._buurten_per_wijk:
            self._buurten_per_wijk[wijk.pk] = Keuzelijst(
                self._buurten[wijk.pk],
                onbekend=f"De buurt {{}} ligt niet in {wijk.naam}.",
                namen=lambda b: [b.naam, b.code],
            )
        gevonden = self._buurten_per_wijk[wijk.pk].allen(tekst)
        if len(gevonden) > 1:
            raise CelError(f"In {wijk.naam} heten {len(gevonden)} buurten zo. Schrijf de code.")
        return gevonden[0]

    def initiatief(self, tekst, wijk):
        return self._dichtstbij(self.initiatieven.allen(tekst), wijk, "initiatieven")

    def netwerk(self, tekst, wijk):
        return self._dichtstbij(self.netwerken.allen(tekst), wijk, "netwerken")

    def _dichtstbij(self, gevonden, wijk, meervoud):
        """Of several with one name those in this wijk, and of these the own organisatie's."""
        for klopt in (
            lambda o: wijk is not None and o.wijk_id == wijk.pk,
            lambda o: o.organisatie_id == self.inlezing.organisatie_id,
        ):
            gevonden = [o for o in gevonden if klopt(o)] or gevonden
        if len(gevonden) > 1:
            raise CelError(
                f"Er zijn {len(gevonden)} {meervoud} met deze naam. Maak de cel leeg en kies er later een."
            )
        return gevonden[0]

    def medewerker(self, tekst):
        if not self.mag_voor_anderen:
            if tekst in self.mensen:
                return self.door
            raise CelError(
                "Je kunt alleen je eigen werk inlezen. Vraag je coördinator voor dat van collega’s."
            )
        if "@" in tekst and tekst not in self.mensen:
            raise CelError(
                f"Bij {self.inlezing.organisatie.naam} heeft niemand het e-mailadres {citeer(tekst)}."
            )
        gevonden = self.mensen.allen(tekst)
        if len(gevonden) > 1:
            raise CelError(
                f"Er zijn {len(gevonden)} collega’s met de naam {gevonden[0].naam}. Schrijf het e-mailadres."
            )
        return gevonden[0]
