"""Numbers in templates, written as kern/getallen.py writes them."""

from django import template

from kern.getallen import op_pagina, procent, schrijf_duur

register = template.Library()


@register.filter
def getal(waarde):
    """One decimal: `1.642,0`."""
    return op_pagina(waarde)


@register.filter
def aantal(waarde):
    """A whole number: `6.774`."""
    return op_pagina(waarde, 0)


register.filter("procent", procent)
register.filter("duur", schrijf_duur)
