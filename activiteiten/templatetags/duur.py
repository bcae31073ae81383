from django import template

from kern.getallen import schrijf_duur

register = template.Library()


@register.filter
def duur(minuten):
    """Hours and minutes of single activities and of one's own weeks: `1:30`, `1.234:30`. Reports write decimal hours,
    with `getal`."""
    uren, _, rest = schrijf_duur(minuten).partition(":")
    return f"{int(uren):,}:{rest}".replace(",", ".")


HELE_UREN_VANAF = 100 * 60
"""Minutes: a sum of so much is no longer one's own week, and nobody reads its minutes."""


@register.filter
def duursom(minuten, geheel):
    """As `duur`, for a sum of many activities and its parts: `6:45`; whole hours, `19.191`, when `geheel` (the sum, in
    minutes) is 100 hours or more."""
    return f"{(minuten + 30) // 60:,}".replace(",", ".") if geheel >= HELE_UREN_VANAF else duur(minuten)


@register.filter
def duurdeel(minuten, geheel):
    """As `duursom`, where no `uur` follows, as in a legend: `6:45`, `19.191 uur`."""
    return duursom(minuten, geheel) + (" uur" if geheel >= HELE_UREN_VANAF else "")
