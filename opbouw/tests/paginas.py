"""A page as the one at the screen has it: what it says, and what the browser sends back."""

from html.parser import HTMLParser

from django.contrib.messages import get_messages
from django.utils.html import strip_tags


def tekst_van(antwoord):
    """The words of the page, one space between them."""
    return " ".join(strip_tags(antwoord.text).split())


def berichten(antwoord):
    return [str(bericht) for bericht in get_messages(antwoord.wsgi_request)]


def ingevuld_in(antwoord):
    """{name: value, or list of ticked values} of the last form on the page, as when it is sent untouched."""
    return ingevuld_op(antwoord.text)


def ingevuld_op(pagina):
    """The same, of the text of a page."""
    lezer = _Formulier()
    lezer.feed(pagina.replace("\r\n", "\n"))
    return lezer.velden


class _Formulier(HTMLParser):
    def __init__(self):
        super().__init__()
        self.velden, self.sjabloon, self.keuze, self.tekst = {}, False, None, None

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "form":
            self.velden = {}
        if tag == "template":
            self.sjabloon = True
        if self.sjabloon:
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
        elif tag == "input" and naam and naam.startswith("initial-"):
            self.velden.setdefault(naam, []).append(waarde)
        elif tag == "input" and naam and (attrs.get("type") != "radio" or "checked" in attrs):
            self.velden[naam] = waarde

    def handle_data(self, data):
        if self.tekst:
            # A browser leaves out the first line break, and sends the others as it always does.
            self.velden[self.tekst] += data.removeprefix("\n").replace("\n", "\r\n")

    def handle_endtag(self, tag):
        if tag == "template":
            self.sjabloon = False
        elif tag == "textarea":
            self.tekst = None
