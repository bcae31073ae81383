"""The form of the log: what a browser sends, and what comes of it."""

from django.urls import reverse

from activiteiten.models import Inzet

NIEUW = reverse("activiteiten:activiteit_create")


def velden(soort, wijk, **andere):
    """The six questions about 2 March, without a colleague; `andere` adds or replaces."""
    return {
        "soort": soort.pk,
        "datum": "2026-03-02",
        "wijk": wijk.pk,
        "duur": "1:30",
        "vorm": "collectief",
        "deelnemers": "14",
        "status": "uitgevoerd",
        "inzet-TOTAL_FORMS": "0",
        "inzet-INITIAL_FORMS": "0",
    } | andere


def met_collegas(*rijen):
    """The part of the colleagues: of each row what `rij` takes after its number."""
    ingevuld = {"inzet-TOTAL_FORMS": str(len(rijen))}
    for nummer, gegevens in enumerate(rijen):
        ingevuld |= rij(nummer, *gegevens)
    return ingevuld


def rij(nummer, medewerker, duur, vorm="collectief"):
    plek = f"inzet-{nummer}"
    return {f"{plek}-medewerker": medewerker.pk, f"{plek}-vorm": vorm, f"{plek}-duur": duur}


def begin_van(antwoord):
    """{field: what it begins with} of the fields that are not empty."""
    assert antwoord.status_code == 200
    form = antwoord.context["form"]
    return {veld: form[veld].value() for veld in form.fields if form[veld].value() not in (None, "", [])}


def fouten_van(antwoord):
    """{field: sentences} of a form that was refused."""
    assert antwoord.status_code == 422
    return {veld: list(lijst) for veld, lijst in antwoord.context["form"].errors.items()}


def inzet_rijen():
    return sorted(Inzet.objects.values_list("medewerker__naam", "vorm", "minuten"))
