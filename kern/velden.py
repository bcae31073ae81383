"""Form fields that several rooms ask with: choices in groups, checkboxes, durations, and those of a model."""

from itertools import groupby

from django import forms
from django.core.exceptions import ValidationError

from kern.getallen import MAX_MINUTEN, TE_LANG, lees_duur, schrijf_duur

GETAL = "Vul een heel getal in, bijvoorbeeld 12, of laat het leeg."


GROOTSTE_ID = 2**63 - 1


def per_groep(objecten, groep_of, keuze_of):
    """Choices in groups, of objects that come ordered by what `groep_of` returns; `keuze_of` gives (value, label)."""
    return [
        (str(groep), [keuze_of(een) for een in leden]) for groep, leden in groupby(objecten, key=groep_of)
    ]


class GroepIterator(forms.models.ModelChoiceIterator):
    """Choices in groups. The queryset is ordered by what `groep_of` of the field returns."""

    def __iter__(self):
        if self.field.empty_label is not None:
            yield ("", self.field.empty_label)
        yield from per_groep(self.queryset.all(), self.field.groep_of, self.choice)


class MetGroepen:
    """Mixin for a choice of objects: `label_of` and `groep_of` turn an object into its label and its group."""

    def __init__(self, queryset, *, label_of=str, groep_of=None, **kwargs):
        self.label_from_instance, self.groep_of = label_of, groep_of
        if groep_of is not None:
            self.iterator = GroepIterator
        super().__init__(queryset, **kwargs)


class Keuze(MetGroepen, forms.ModelChoiceField):
    """A select."""


class VinkjesPerGroep(forms.CheckboxSelectMultiple):
    template_name = "kern/widgets/vinkjes_per_groep.html"


class BeginVanMeer(forms.MultipleHiddenInput):
    """What a list began with. An empty value stands before the others: so it is also there when nothing was chosen."""

    def format_value(self, value):
        return ["", *super().format_value(value)]

    def value_from_datadict(self, data, files, name):
        return [waarde for waarde in super().value_from_datadict(data, files, name) or () if waarde]


class MeerKeuze(MetGroepen, forms.ModelMultipleChoiceField):
    """Checkboxes, in groups when `groep_of` is given."""

    hidden_widget = BeginVanMeer

    def __init__(self, queryset, *, groep_of=None, **kwargs):
        kwargs.setdefault("widget", VinkjesPerGroep if groep_of is not None else forms.CheckboxSelectMultiple)
        super().__init__(queryset, groep_of=groep_of, **kwargs)

    def _check_values(self, value):
        """An id that no database column can hold is a wrong choice, not a failing query."""
        if any(str(pk).isdecimal() and int(pk) > GROOTSTE_ID for pk in value if len(str(pk)) < 4000):
            raise ValidationError(self.error_messages["invalid_choice"], code="invalid_choice")
        return super()._check_values(value)


class DuurField(forms.CharField):
    """Reads a duration into minutes; shows minutes as `1:30`."""

    def __init__(self, *, max_minuten=MAX_MINUTEN, te_lang=TE_LANG, **kwargs):
        super().__init__(**{"max_length": 20} | kwargs)
        self.grens = {"max_minuten": max_minuten, "te_lang": te_lang}

    def to_python(self, value):
        tekst = super().to_python(value)
        return None if tekst in self.empty_values else lees_duur(tekst, **self.grens)

    def run_validators(self, value):
        """to_python has judged it; CharField's own validators look at the length of a text."""

    def prepare_value(self, value):
        return schrijf_duur(value) if isinstance(value, int) else value

    def has_changed(self, initial, data):
        return self.prepare_value(initial) != self.prepare_value(self._gelezen(data))

    def _gelezen(self, data):
        """`1,5` is `1:30`; what can't be read stays as it is."""
        try:
            return self.to_python(data)
        except ValidationError:
            return data


class InvoertijdField(forms.IntegerField):
    """Seconds from opening the form to saving, as the browser measured; capped at ten minutes.

    Whatever else comes in counts as not measured: it must never keep somebody from saving.
    """

    MEESTE = 600

    def clean(self, value):
        try:
            seconden = self.to_python(value)
        except ValidationError:
            return None
        return None if seconden is None or seconden < 1 else min(seconden, self.MEESTE)


class Segment(forms.RadioSelect):
    """A few short answers side by side, of which one is on."""

    template_name = "kern/widgets/segment.html"


class VeldenVanModel:
    """Mixin for a ModelForm: a number says that it may stay empty, and a choice may come from a queryset."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for veld in self.fields.values():
            if isinstance(veld, forms.IntegerField) and not veld.widget.is_hidden:
                veld.error_messages |= {"invalid": GETAL, "min_value": GETAL}
            if isinstance(veld.widget, forms.Textarea):
                veld.widget.attrs["rows"] = 4

    def vervang_veld(self, naam, soort, queryset, **kwargs):
        """Replaces the field of the model by a choice from `queryset`, with the label and help text of the model."""
        veld = self._meta.model._meta.get_field(naam)
        uitleg = {
            "label": veld.verbose_name.capitalize(),
            "help_text": veld.help_text,
            "required": not veld.blank,
        }
        self.fields[naam] = soort(queryset, **(uitleg | kwargs))
