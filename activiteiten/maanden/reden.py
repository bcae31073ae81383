"""What a form of the log asks about a closed month: why it is changed after all."""

from django import forms

from activiteiten.keuzes import Correctiereden
from kern.indeling import Deel, Layout, MetIndeling


class RedenField(forms.ChoiceField):
    """A Correctiereden; "" when none was given. Whether one is needed is judged by the action."""

    zonder_optioneel = True  # asked only where it is needed

    def __init__(self, **kwargs):
        keuzes = [("", "Kies waarom"), *Correctiereden.choices]
        standaard = {"label": "Waarom wijzig je dit nog?", "choices": keuzes, "required": False}
        super().__init__(**standaard | kwargs)


class Redenvraag(Layout):
    """The field `reden` of a form, where it is asked. The page may know the `slot` of the month."""

    def __init__(self):
        super().__init__("reden")

    def render(self, form, context, *args, **kwargs):
        if not vraagt_reden(form, context.get("slot")):
            return ""
        return self.get_rendered_fields(form, context, *args, **kwargs)


class RedenForm(MetIndeling, forms.Form):
    """Asks for nothing but the reden, before a removal or its undo in a closed month."""

    indeling = Layout(Deel("_verder.html"), "reden")
    http_status = 422  # what was sent can't be done without

    reden = RedenField(
        label="Waarom?", required=True, error_messages={"required": "Kies waarom je dit nog wijzigt."}
    )


def vraagt_reden(form, slot):
    """Whether the form shows its reden: in a closed month that this person may correct, or once it was asked for."""
    veld = form["reden"]
    return bool((slot and slot.mag_corrigeren) or veld.errors or veld.value())
