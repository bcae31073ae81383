"""Activities that were read in before these were linked to their file: written in one go, at the moment that the
Inlezing keeps, by the same person."""

from django.db import migrations


def koppel(apps, schema_editor):
    activiteit = apps.get_model("activiteiten", "Activiteit")
    geschiedenis = apps.get_model("activiteiten", "HistoricalActiviteit")
    opgeslagen = apps.get_model("activiteiten", "Inlezing").objects.filter(opgeslagen_op__isnull=False)
    for inlezing in opgeslagen.iterator():
        gemaakt = geschiedenis.objects.filter(
            history_type="+",
            history_date=inlezing.opgeslagen_op,
            history_user=inlezing.door_id,
            organisatie=inlezing.organisatie_id,
            gemeente=inlezing.gemeente_id,
        )
        activiteit.met_verwijderde.filter(pk__in=gemaakt.values("id")).update(inlezing=inlezing.pk)


def maak_los(apps, schema_editor):
    apps.get_model("activiteiten", "Activiteit").met_verwijderde.update(inlezing=None)


class Migration(migrations.Migration):
    dependencies = [("activiteiten", "0006_activiteit_weet_uit_welk_bestand")]
    operations = [migrations.RunPython(koppel, maak_los)]
