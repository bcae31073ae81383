from django.db import migrations, models

STANDEN = [
    ("kolommen", "kolommen kiezen"),
    ("vragen", "wacht op je antwoorden"),
    ("nakijken", "wordt nagekeken"),
    ("fout", "er zijn fouten"),
    ("tekst", "wacht op je keuzes"),
    ("gelijk", "lijkt op wat er al staat"),
    ("klaar", "klaar om op te slaan"),
    ("opgeslagen", "opgeslagen"),
]


class Migration(migrations.Migration):
    dependencies = [("inlezen", "0006_vragen")]

    operations = [
        migrations.AlterField(
            "inlezing",
            "stand",
            models.CharField("stand", max_length=12, choices=STANDEN, default="kolommen"),
        ),
        migrations.AddField(
            "inlezing",
            "gelijken",
            models.PositiveIntegerField("rijen zonder keuze die lijken op wat er staat", default=0),
        ),
        migrations.AddField(
            "inlezing", "overgeslagen", models.PositiveIntegerField("overgeslagen rijen", default=0)
        ),
        migrations.AddField(
            "inlezing",
            "vervangen",
            models.JSONField("wat waardoor vervangen is", default=dict, help_text="Per nieuwe sleutel een id."),
        ),
        migrations.AddField(
            "inleesblok",
            "gelijken",
            models.JSONField(
                "rijen die lijken op wat er staat",
                default=list,
                help_text="Rijnummer, id, de rij en wat er staat in woorden, voorstel, en of het te vervangen is.",
            ),
        ),
        migrations.AddField(
            "inleesblok", "daar", models.JSONField("sleutels van rijen die er al staan", default=list)
        ),
    ]
