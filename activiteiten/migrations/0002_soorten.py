"""The shipped kinds of activity with their usual form."""

from django.db import migrations

SOORTEN = {
    "informatie en advies": "individueel",
    "ontmoeting": "collectief",
    "individuele hulp": "individueel",
    "straatcontact en presentie": "collectief",
    "groepsaanpak": "collectief",
    "gezonde leefstijl": "collectief",
    "training van vaardigheden": "collectief",
    "vrijwilligers en informele zorg": "collectief",
    "bewonersinitiatief begeleiden": "collectief",
    "mantelzorgondersteuning": "individueel",
    "netwerk bouwen": "collectief",
    "toekomstwerkplaats": "collectief",
    "signaleren en aankaarten": "collectief",
    "scharrelruimte": "collectief",
    "overleg en afstemming": "indirect",
    "voorbereiding": "indirect",
}


def vul(apps, schema_editor):
    soort = apps.get_model("activiteiten", "ActiviteitSoort")
    for naam, vorm in SOORTEN.items():
        soort.objects.get_or_create(naam=naam, defaults={"standaard_vorm": vorm})


def leeg(apps, schema_editor):
    apps.get_model("activiteiten", "ActiviteitSoort").objects.filter(naam__in=SOORTEN).delete()


class Migration(migrations.Migration):
    dependencies = [("activiteiten", "0001_activiteiten_en_inzet")]
    operations = [migrations.RunPython(vul, leeg)]
