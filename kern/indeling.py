"""Forms as Layouts: a form says where its fields stand, the template pack in templates/opbouw/ how they look.

An ordinary form, and the view that shows it:

    class WijkteamForm(MetIndeling, forms.ModelForm):
        indeling = Layout("naam", Naast("organisatie", "fte"), Uitklap("Leden kiezen", "leden"))

    return toon_formulier(request, form, titel="Wijkteam toevoegen", terug=lijst_url, kruimel="Wijkteams")

`toon_formulier` draws templates/formulier.html: title, crumb, intro, and `{% crispy form %}` with the token, the
hidden fields, the summary of errors, the Layout and the buttons. A page that adds something extends formulier.html
and fills a block. Put MetIndeling before Django's form in the list of bases.

- Every visible field stands in the Layout once (kern/tests/test_indeling.py); a misspelt name raises. A field that
  this person is not asked, deleted from `form.fields` or made hidden, is passed by, and so is an Uitklap or Naast
  that it leaves empty.
- Other words on the button: `knoppen = Knoppen("Toevoegen")`; the link beside it leads to `terug` of the page.
  `indeling` and `knoppen` may be properties.
- An address of its own: `actie`, which a view may set. Another class, a GET: `klasse` and `methode`; `kenmerken` holds
  the other attributes of `<form>`.
- On a page with several forms each is drawn by a `{% crispy … %}` of its own, with the summary of its errors inside;
  `form.helper.form_show_errors = False` leaves that to the page. A button that has no questions: `Bevestiging`.
- Something that is no field, such as an explanation or the rows of a formset: `Deel("room/_part.html")` draws that
  template with all that the page knows, and `form`. Names of fields behind it are those that it draws itself.
- A form of which the page draws the rest itself: `is_deel = True`. Then `{% crispy form %}` draws the Layout only,
  inside the page's own `<form>`, which also has the hidden fields. With another layout beside it:
  `{% crispy form form.een_helper %}`, where een_helper is a cached_property that returns `OpbouwHelper(self, layout)`.
- An Uitklap stands open when something in it is filled in or wrong. `open_als`, called with the context of the page,
  opens it for what is no field: `open_als=lambda pagina: pagina["invoer"].heeft_collegas`.
"""

from crispy_forms import layout as crispy
from crispy_forms.helper import FormHelper
from django import forms
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString

ONGELDIG = 422


def _is_weggelaten(naam, form):
    """True for a field that the form has, but does not ask of this person."""
    return form.fields[naam].widget.is_hidden if naam in form.fields else naam in form.base_fields


class Layout(crispy.Layout):
    """Fields and layout objects, one under another."""

    def get_rendered_fields(self, form, context, *args, **kwargs):
        """The html of what is in it. Each field by Django's own as_field_group: crispy would copy the page's whole
        context for it."""
        html = ""
        for deel in self.fields:
            if not isinstance(deel, str):
                html += deel.render(form, context, **kwargs)
            elif not _is_weggelaten(deel, form):
                html += form[deel].as_field_group()
        return SafeString(html)

    def namen(self):
        """The names of all fields in it, at any depth."""
        return [plek.name for plek in self.get_field_names()]

    def is_leeg(self, form):
        """True when it holds fields and this person is asked none of them."""
        namen = self.namen()
        return bool(namen) and all(_is_weggelaten(naam, form) for naam in namen)


class Naast(Layout):
    """Fields beside each other where there is room for it, two in a row; `klasse` says otherwise."""

    def __init__(self, *fields, klasse="velden-naast"):
        super().__init__(*fields)
        self.klasse = klasse

    def render(self, form, context, *args, **kwargs):
        if self.is_leeg(form):
            return ""
        velden = self.get_rendered_fields(form, context, *args, **kwargs)
        return format_html('<div class="{}">{}</div>', self.klasse, velden)


class Uitklap(Layout):
    """Details under the heading `kop` (words, or what gives them for a form), open when something in it is filled in
    or wrong, or when `open_als` says so."""

    def __init__(self, kop, *fields, open_als=None):
        super().__init__(*fields)
        self.kop, self.open_als = kop, open_als

    def render(self, form, context, *args, **kwargs):
        if self.is_leeg(form):
            return ""
        ctx = {
            "kop": self.kop(form) if callable(self.kop) else self.kop,
            "is_open": self.is_open(form) or bool(self.open_als and self.open_als(context)),
            "velden": self.get_rendered_fields(form, context, *args, **kwargs),
        }
        return render_to_string("opbouw/layout/uitklap.html", ctx)

    def is_open(self, form):
        """Whether there is something to see; a value that the field itself begins with is not."""
        velden = [form[naam] for naam in self.namen() if naam in form.fields]
        return any(veld.errors or (veld.value() and veld.value() != veld.field.initial) for veld in velden)


class Deel(Layout):
    """A template of one's own between the fields; it draws `velden`, when these are named, by itself."""

    def __init__(self, template, *velden):
        super().__init__(*velden)
        self.template = template

    def render(self, form, context, *args, **kwargs):
        return render_to_string(self.template, context.flatten() | {"form": form})


class Koppeling:
    """A link among the buttons."""

    def __init__(self, label, adres):
        self.label, self.adres = label, adres


class Knoppen:
    """The button that sends, other actions (Koppelingen), and the way back: to `terug` of the page, if it has that."""

    def __init__(self, label="Opslaan", *acties, annuleren="Annuleren", klasse="btn btn-primary"):
        self.label, self.acties, self.annuleren, self.klasse = label, acties, annuleren, klasse

    def render(self, form, context, **kwargs):
        return render_to_string(
            "opbouw/layout/knoppen.html", {"knoppen": self, "terug": context.get("terug")}
        )


class OpbouwHelper(FormHelper):
    """What crispy asks about a form: its `layout`, or by default the form's own `indeling` and `knoppen`."""

    form_action = ""  # an address, as it is: crispy would look for a page of that name first

    def __init__(self, form, layout=None):
        super().__init__()
        self.form_tag = layout is None and not form.is_deel
        self.form_method, self.form_action, self.form_class = form.methode, form.actie, form.klasse
        self.attrs = form.kenmerken
        self.layout = layout or form.indeling
        if self.form_tag and form.knoppen is not None:
            self.layout = Layout(self.layout, form.knoppen)


class MetIndeling:
    """Mixin for a form that is drawn by its Layout; see above."""

    indeling = None
    knoppen = Knoppen()
    klasse = "formulier"
    methode, actie = "post", ""
    kenmerken = {"novalidate": True}
    is_deel = False

    @cached_property
    def helper(self):
        return OpbouwHelper(self)


class Bevestiging(MetIndeling, forms.Form):
    """Nothing to fill in: only a button, asked on a page of its own before something happens."""

    indeling = Layout()

    def __init__(self, *args, knoppen, **kwargs):
        super().__init__(*args, **kwargs)
        self.knoppen = knoppen


class Filterformulier(MetIndeling, forms.Form):
    """The form above a list, for a FilterSet. With htmx each change is sent at once, and #resultaat holds the answer.

    `actie` is the address of the list. `zoekveld` names the field that is sent while somebody types.
    """

    zonder_optioneel = True  # in a filter everything may stay empty: it need not be said at each field
    methode, klasse = "get", "filterrij geen-druk"
    zoekveld, wis = "tekst", "Wis"

    @property
    def indeling(self):
        return Layout(*(veld.name for veld in self.visible_fields()))

    @property
    def knoppen(self):
        return Knoppen("Toon", Koppeling(self.wis, self.actie), klasse="btn", annuleren="")

    @property
    def kenmerken(self):
        typend = (
            f", input changed delay:400ms from:#{self[self.zoekveld].id_for_label}" if self.zoekveld else ""
        )
        return {
            "id": "filter",
            "role": "search",
            "aria-label": "Filter",
            "hx-get": self.actie,
            "hx-trigger": f"change, submit{typend}",
            "hx-target": "#resultaat",
            "hx-push-url": "true",
        }


def verstuurd(request):
    """What the form of this page sent; None when the page is only asked for."""
    return request.POST if request.method == "POST" else None


def toon_formulier(request, form, *, titel, terug, kruimel, template="formulier.html", status=None, **ctx):
    """The page of a form, with status 422 when something is wrong, or the form's own `http_status`, or `status`.

    `terug` is the address where the crumb (with the words `kruimel`) and the way back lead to. Besides, the page knows
    `kop`, a heading that says something else than the title, `intro`, what it is about, `uitleg`, a sentence to read
    before filling in, `andere_versie`, the address of what stands now if that isn't `terug`, and `paginaklasse`.
    """
    if status is None:
        status = getattr(form, "http_status", ONGELDIG if form.errors else 200)
    ctx |= {"form": form, "titel": titel, "terug": terug, "kruimel": kruimel}
    return render(request, template, ctx, status=status)
