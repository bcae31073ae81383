"""What is asked of the figures, as an address can say it: which period, of what, split by what."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.core.exceptions import ValidationError

from kern.periode import Periode, PeriodeForm
from kern.woorden import opsomming
from rapportage.cijfers.uitsplitsing import PER_WIJK, UITSPLITSINGEN

FILTERS = tuple(sorted(code for code, uitsplitsing in UITSPLITSINGEN.items() if uitsplitsing.filterpad))


@dataclass(frozen=True)
class Vraag:
    """A question without its asker: whose figures answer it, a Blik says at every asking.

    Raises ValidationError, in words, when it can't be asked.
    """

    periode: Periode
    filters: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """(code of an Uitsplitsing, the keys that count); any mapping is taken, kept in one order."""
    uitsplitsing: tuple[str, ...] = (PER_WIJK,)
    """The code of the rows, and that of the columns if there are any."""

    def __post_init__(self):
        filters = tuple(sorted((code, tuple(sorted(set(w)))) for code, w in dict(self.filters).items() if w))
        object.__setattr__(self, "filters", filters)
        object.__setattr__(self, "uitsplitsing", tuple(self.uitsplitsing))
        if not {code for code, _ in filters} <= set(FILTERS):
            raise ValidationError("Dit filter kennen we niet.")
        rijen, *kolommen = self.uitsplitsing or [""]
        if len(kolommen) > 1 or rijen in kolommen or not set(self.uitsplitsing) <= set(UITSPLITSINGEN):
            mogelijk = opsomming(uitsplitsing.code for uitsplitsing in UITSPLITSINGEN.values())
            raise ValidationError(f"Kies één of twee uitsplitsingen: {mogelijk}.")
        if any(UITSPLITSINGEN[code].meervoudig for code in kolommen):
            raise ValidationError("Zet thema op de rijen: een activiteit kan bij meer thema's horen.")

    @classmethod
    def van_query(cls, query, *, vandaag=None):
        """The Vraag of a QueryDict; what isn't in it is the year of `vandaag` (a date), everything, per wijk."""
        form = PeriodeForm(query, vandaag=vandaag)
        if not form.is_valid():
            raise ValidationError([fout for fouten in form.errors.values() for fout in fouten])
        filters = {code: list(filter(None, query.getlist(code))) for code in FILTERS}
        return cls(form.periode, filters, query.getlist("per") or cls.uitsplitsing)

    @property
    def in_query(self):
        """As parameters of a link; without what goes without saying."""
        per = {} if self.uitsplitsing == Vraag.uitsplitsing else {"per": self.uitsplitsing}
        return self.periode.in_query | dict(self.filters) | per

    @property
    def adres(self):
        return urlencode(self.in_query, doseq=True)

    def per(self, *codes, periode=None):
        """The same, split in another way; over another period if one is given."""
        return replace(self, uitsplitsing=codes, periode=periode or self.periode)

    def filter_op(self, code):
        """The keys that count of this Uitsplitsing; empty when all do."""
        return dict(self.filters).get(code, ())

    def controleer(self, blik):
        """Raises ValidationError, in words, when a filter lies outside what this viewer sees."""
        for code, sleutels in self.filters:
            if not set(sleutels) <= UITSPLITSINGEN[code].sleutels(blik):
                raise ValidationError(f"Van deze keuze zie je geen cijfers. Kies een andere {code}.")
