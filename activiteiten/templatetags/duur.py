from django import template

from activiteiten.duur import schrijf_duur

register = template.Library()


@register.filter
def duur(minuten):
    """Hours and minutes of single activities and of one's own weeks: `1:30`, `1.234:30`. Reports write decimal hours,
    with `getal`."""
    uren, _, rest = schrijf_duur(minuten).partition(":")
    return f"{int(uren):,}:{rest}".replace(",", ".")
