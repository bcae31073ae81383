"""What a browser would send back, read from the form of the log as it was served."""

from html.parser import HTMLParser


def verstuur_van(antwoord):
    """{name: value, or list of values} of the form of the log in this answer, as when it is sent untouched."""
    lezer = _Lezer()
    lezer.feed(antwoord.content.decode().replace("\r\n", "\n"))
    return lezer.velden


class _Lezer(HTMLParser):
    def __init__(self):
        super().__init__()
        self.velden, self.binnen, self.sjabloon, self.keuze, self.tekst = {}, False, False, None, None

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "form":
            self.binnen = "data-loggen" in attrs
        if tag == "template":
            self.sjabloon = True
        if not self.binnen or self.sjabloon:
            return
        naam, waarde = attrs.get("name"), attrs.get("value") or ""
        if tag == "select":
            self.keuze = naam
        elif tag == "textarea":
            self.tekst = naam
            self.velden[naam] = ""
        elif tag == "option" and ("selected" in attrs or self.keuze not in self.velden):
            self.velden[self.keuze] = waarde
        elif tag == "input" and attrs.get("type") == "checkbox":
            self.velden.setdefault(naam, []).extend([waarde] if "checked" in attrs else [])
        elif tag == "input" and naam and (attrs.get("type") != "radio" or "checked" in attrs):
            self.velden[naam] = waarde

    def handle_data(self, data):
        if self.tekst:
            # A browser leaves out the first line break, and sends the others as it always does.
            self.velden[self.tekst] += data.removeprefix("\n").replace("\n", "\r\n")

    def handle_endtag(self, tag):
        if tag == "form":
            self.binnen = False
        elif tag == "template":
            self.sjabloon = False
        elif tag == "textarea":
            self.tekst = None
