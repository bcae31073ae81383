"""What may stand in a production log."""

import logging
import re
import traceback
from copy import copy

GEHEIM = re.compile(r"(/agenda/|/password/reset/key/)[^\s/]+")
"""What an address itself lets in: a calendar, a new password."""


class DiscreetFormatter(logging.Formatter):
    """A traceback with its places and kinds of error, but without the errors' own words.

    Those can hold what somebody typed: PostgreSQL, for one, quotes the whole row that broke a constraint.
    """

    def format(self, record) -> str:
        """Without what lets somebody in. A refusal (403, 422 …) is no fault of ours: it needs no traceback."""
        if getattr(record, "status_code", 500) < 500:
            record = copy(record)
            record.exc_info = record.exc_text = None
        return GEHEIM.sub(r"\1…", super().format(record))

    def formatException(self, ei) -> str:  # noqa: N802  (logging's name)
        lines = []
        error = ei[1]
        while error is not None:
            lines[:0] = [
                "Traceback (most recent call last):\n",
                *traceback.format_tb(error.__traceback__),
                f"{type(error).__module__}.{type(error).__qualname__}\n",
            ]
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "".join(lines).rstrip()
