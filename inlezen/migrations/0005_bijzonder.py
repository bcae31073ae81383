from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("inlezen", "0004_doel")]

    operations = [
        migrations.AddField(
            "inlezing",
            "bijzonder",
            models.JSONField(
                "wat het bestand zonder woorden zegt",
                default=dict,
                help_text="Verborgen kolommen (nummers), verborgen en doorgestreepte rijen, dagen vanaf 1904.",
            ),
        ),
        migrations.AddField("inlezing", "leeg", models.PositiveIntegerField("rijen zonder inhoud", default=0)),
    ]
