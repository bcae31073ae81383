from django.db import migrations


def vergeet(apps, schema_editor):
    """The headings of what was saved: free text that has done its work."""
    Inlezing = apps.get_model("activiteiten", "Inlezing")
    Inlezing.objects.filter(stand="opgeslagen").update(koppen=[])


class Migration(migrations.Migration):
    dependencies = [("activiteiten", "0010_inzet_weet_wanneer_toegevoegd")]

    operations = [migrations.RunPython(vergeet, migrations.RunPython.noop)]
