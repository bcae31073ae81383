"""What the tests of pages look at."""

from django.urls import reverse
from django.utils.html import strip_tags


def url(naam, *args):
    return reverse(f"wijken:{naam}", args=args)


def tekst(antwoord):
    """The words of a page, one space between them."""
    return " ".join(strip_tags(antwoord.content.decode()).split())


def meldingen(antwoord):
    return [str(melding) for melding in antwoord.context["messages"]]
