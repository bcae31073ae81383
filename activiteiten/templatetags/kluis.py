from django import template

from activiteiten.apparaat.apparaatsleutel import kenmerk_of
from gebruikers.bevoegdheden import Bevoegdheid

register = template.Library()


@register.simple_tag(takes_context=True)
def kluisgebruiker(context):
    """{"kenmerk", "mag_loggen"} of whoever is logged in; empty on a page for everybody."""
    user = getattr(context.get("request"), "user", None)
    if user is None or not user.is_authenticated:
        return {}
    return {"kenmerk": kenmerk_of(user), "mag_loggen": user.heeft(Bevoegdheid.ACTIVITEIT_LOGGEN)}
