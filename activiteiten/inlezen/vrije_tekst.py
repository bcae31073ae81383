"""Free text in a file: what may be somebody's personal data. A file can't say that it is harmless; a form can."""

from privacy.tekst import SOORTEN, vind


def vondsten_in(tekst):
    """In words which kinds of findings `tekst` holds; empty when there are none."""
    return " en ".join(dict.fromkeys(f"een {SOORTEN[vondst.soort]}" for vondst in vind(tekst)))
