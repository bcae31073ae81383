"""Names that a file may use. Loaded once, looked up thousands of times."""

from collections import defaultdict
from difflib import get_close_matches

from inlezen.celwaarden import CelError
from inlezen.kolommen import kaal

BEDOEL_JE = 0.7


def citeer(tekst):
    """`tekst` between quotation marks, short enough for a sentence."""
    tekst = " ".join(tekst.split())
    return f"“{tekst[:39]}…”" if len(tekst) > 40 else f"“{tekst}”"


class Keuzelijst:
    """Objects by their names, however these are spelt. `onbekend` is the sentence when there is none of that name, with
    {} for what was written; `dubbel` makes one of several with the same name. Without it the first is meant."""

    def __init__(self, objecten, *, onbekend, dubbel=None, namen=lambda o: [o.naam]):
        self.onbekend, self.dubbel = onbekend, dubbel
        self.per_naam, self.mooi = defaultdict(list), {}
        for object_ in objecten:
            for naam in namen(object_):
                if object_ not in self.per_naam[kaal(naam)]:
                    self.per_naam[kaal(naam)].append(object_)
                self.mooi.setdefault(kaal(naam), naam)
        self._geraden = {}

    def _allen(self, tekst):
        if gevonden := self.per_naam.get(kaal(tekst)):
            return gevonden
        if tekst not in self._geraden:
            beste = get_close_matches(kaal(tekst), self.mooi, n=1, cutoff=BEDOEL_JE)
            vraag = f" Bedoel je {self.mooi[beste[0]]}?" if beste else ""
            self._geraden[tekst] = f"{self.onbekend.format(citeer(tekst))}{vraag}"
        raise CelError(self._geraden[tekst])

    def kent(self, tekst):
        return kaal(tekst) in self.per_naam

    def keuzes(self):
        """(id as text, name) of each object, by its first name."""
        eerste = {}
        for naam, objecten in self.per_naam.items():
            for object_ in objecten:
                eerste.setdefault(str(object_.pk), self.mooi[naam])
        return sorted(eerste.items(), key=lambda keuze: keuze[1].casefold())

    def leer(self, tekst, pk):
        """`tekst` is another name of the object with this id (as text)."""
        for objecten in list(self.per_naam.values()):
            for object_ in objecten:
                if str(object_.pk) == pk:
                    self.per_naam[kaal(tekst)] = [object_]
                    return

    def een(self, tekst, *voorkeuren):
        """The object of this name; of several those that fit the first of these functions, then the next. Raises
        CelError, with the name that may be meant."""
        gevonden = self._allen(tekst)
        for past in voorkeuren:
            gevonden = [object_ for object_ in gevonden if past(object_)] or gevonden
        if self.dubbel and len(gevonden) > 1:
            raise CelError(self.dubbel(gevonden))
        return gevonden[0]

    def meer(self, tekst):
        """The objects named in one cell, with commas or semicolons between; each once, by pk."""
        try:
            gevonden = {self.een(tekst)}
        except CelError:
            delen = [deel for deel in tekst.replace(";", ",").replace("\n", ",").split(",") if deel.strip()]
            gevonden = {self.een(deel.strip()) for deel in delen}
        return tuple(sorted(gevonden, key=lambda waarde: waarde.pk))
