from django import template

register = template.Library()


@register.filter
def aantal_mensen(aantal, van_eigen_organisatie):
    """A count of people as this reader may see it: outside the own organisatie 1 to 4 is `<5` (design, section 8)."""
    if aantal is None:
        return "–"
    if not van_eigen_organisatie and 1 <= aantal <= 4:
        return "<5"
    return str(aantal)
