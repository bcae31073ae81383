"""The shipped lists. Themes follow the domains of Sociaal Werk Nederland's paper on the sociale basis."""

from django.db import migrations

THEMAS = (
    "ontmoeting", "onderwijs", "opvoeding en opgroeien", "werk", "gezondheid", "wonen", "bewegen", "cultuur",
    "veiligheid", "leefbaarheid", "armoede en schulden", "eenzaamheid", "inclusie", "integratie",
    "sociale cohesie", "energietransitie",
)  # fmt: skip
DOELGROEPEN = (
    "alle bewoners", "jeugd", "jongeren", "ouderen", "mantelzorgers", "vrijwilligers", "nieuwkomers",
    "mensen met een beperking", "mensen met weinig contacten", "mensen met geldzorgen", "dak- en thuislozen",
    "ervaringsdeskundigen",
)  # fmt: skip


def vul(apps, schema_editor):
    for model, namen in (("Thema", THEMAS), ("Doelgroep", DOELGROEPEN)):
        lijst = apps.get_model("initiatieven", model)
        for naam in namen:
            lijst.objects.get_or_create(naam=naam)


def leeg(apps, schema_editor):
    for model, namen in (("Thema", THEMAS), ("Doelgroep", DOELGROEPEN)):
        apps.get_model("initiatieven", model).objects.filter(naam__in=namen).delete()


class Migration(migrations.Migration):
    dependencies = [("initiatieven", "0001_initiatieven_en_lijsten")]
    operations = [migrations.RunPython(vul, leeg)]
