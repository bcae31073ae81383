"""Several windows, one file: whoever changes it takes it first, and it may be gone."""

from inlezen.models import Inlezing


class WeggegooidError(Exception):
    """The file was thrown away while this was on its way."""


def vergrendel(inlezing):
    """The Inlezing as it stands now, of this person alone until the end of the transaction. Raises
    WeggegooidError."""
    try:
        return Inlezing.objects.select_for_update().get(pk=inlezing.pk)
    except Inlezing.DoesNotExist:
        raise WeggegooidError from None
