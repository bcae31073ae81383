"""How the code of an area stands in an address. Importing this registers it, as `<gebiedscode:code>`."""

from django.urls import register_converter
from django.urls.converters import StringConverter


class GebiedscodeConverter(StringConverter):
    """Letters and digits only: with anything else in it there is no such page, and no query to ask for it."""

    regex = "[0-9A-Za-z]{1,10}"


register_converter(GebiedscodeConverter, "gebiedscode")
