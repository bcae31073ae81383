"""The one gate that counts of people pass before anybody sees them (design, section 8)."""

from privacy.onderdrukking import NIET_GETOOND, Telling, onderdruk_delen
from rapportage.cijfers.uitsplitsing import PER_WIJK


def vrijgegeven(blik, vraag, delen, totaal):
    """`delen` ({key: count}) and their total as Tellingen, hidden as far as this viewer must not know them.

    A gemeente sees counts per wijk only: from two tables of another kind a small count could be calculated back.
    """
    if not blik.hele_gemeente:
        return {sleutel: Telling(aantal) for sleutel, aantal in delen.items()}, Telling(totaal)
    if vraag.uitsplitsing != (PER_WIJK,) or {code for code, _ in vraag.filters} - {PER_WIJK}:
        return dict.fromkeys(delen, NIET_GETOOND), NIET_GETOOND
    return onderdruk_delen(delen)
