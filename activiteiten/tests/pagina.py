"""What a browser would send back, read from the page as it was served."""

from html.parser import HTMLParser


def ingevuld_in(antwoord):
    """{name: value, or values of ticks} of the last form on the page: what stands in it, hidden fields included."""
    lezer = _Velden()
    lezer.feed(antwoord.content.decode())
    return lezer.velden


class _Velden(HTMLParser):
    def __init__(self):
        super().__init__()
        self.velden, self.keuze = {}, None

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        naam, waarde = attrs.get("name"), attrs.get("value") or ""
        if tag == "form":
            self.velden = {}
        elif tag == "select":
            self.keuze = naam
        elif tag == "option" and "selected" in attrs:
            self.velden[self.keuze] = waarde
        elif tag == "option":
            self.velden.setdefault(self.keuze, waarde)
        elif tag == "input" and attrs.get("type") == "checkbox":
            self.velden.setdefault(naam, []).extend([waarde] if "checked" in attrs else [])
        elif tag == "input" and naam:
            self.velden[naam] = waarde
