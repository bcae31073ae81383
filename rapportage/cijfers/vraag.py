"""What is asked of the figures, as an address can say it: which period, of which wijken, split by what."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.exceptions import ValidationError

from kern.periode import Periode, PeriodeForm
from kern.woorden import opsomming
from rapportage.cijfers.uitsplitsing import PER_WIJK, UITSPLITSINGEN


@dataclass(frozen=True)
class Vraag:
    """A question without its asker: whose figures answer it, a Blik says at every asking."""

    periode: Periode
    wijken: tuple[str, ...] = ()
    """Codes of those that count; empty when all do."""
    uitsplitsing: str = PER_WIJK
    """The code of the Uitsplitsing that makes the rows."""

    @classmethod
    def van_query(cls, query):
        """The Vraag of a QueryDict; what isn't in it is the current year, everything, per wijk. Raises
        ValidationError, in words, when it can't be asked."""
        form = PeriodeForm(query)
        if not form.is_valid():
            raise ValidationError([fout for fouten in form.errors.values() for fout in fouten])
        uitsplitsing, *meer = query.getlist("per") or [PER_WIJK]
        if meer or uitsplitsing not in UITSPLITSINGEN:
            raise ValidationError(f"Kies één uitsplitsing uit {opsomming(UITSPLITSINGEN)}.")
        return cls(form.periode, tuple(sorted({*query.getlist("wijk")} - {""})), uitsplitsing)

    @property
    def adres(self):
        """As the query of a link; without what goes without saying."""
        per = {} if self.uitsplitsing == PER_WIJK else {"per": self.uitsplitsing}
        return urlencode(self.periode.in_query | {"wijk": self.wijken} | per, doseq=True)

    def controleer(self, blik):
        """Raises ValidationError, in words, when a wijk lies outside what this viewer sees."""
        if self.wijken and not {*self.wijken} <= set(blik.wijken().values_list("code", flat=True)):
            raise ValidationError("Van deze wijk zie je geen cijfers. Kies een andere wijk.")
