"""Where the pages of wijken and buurten are."""

from django.urls import reverse


def url(naam, *args):
    return reverse(f"wijken:{naam}", args=args)
