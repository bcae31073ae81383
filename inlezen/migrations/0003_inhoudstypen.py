"""The content types move along, so that the permissions and groups that hang on them stay."""

from django.db import migrations

MODELLEN = ("inlezing", "inleesblok")


def verhuis(apps, van, naar):
    """Migrating back makes Django write the new ones once more: those are empty, and go before the old ones come."""
    inhoudstypen = apps.get_model("contenttypes", "ContentType").objects.filter(model__in=MODELLEN)
    oude = inhoudstypen.filter(app_label=van)
    inhoudstypen.filter(app_label=naar, model__in=list(oude.values_list("model", flat=True))).delete()
    oude.update(app_label=naar)


def heen(apps, schema_editor):
    verhuis(apps, "activiteiten", "inlezen")


def terug(apps, schema_editor):
    verhuis(apps, "inlezen", "activiteiten")


class Migration(migrations.Migration):

    dependencies = [
        ('contenttypes', '0002_remove_content_type_name'),
        ('inlezen', '0002_eigen_tabelnamen'),
    ]

    operations = [migrations.RunPython(heen, terug)]
