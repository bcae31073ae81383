from django.db import migrations, models

STANDEN = [
    ("kolommen", "kolommen kiezen"),
    ("vragen", "wacht op je antwoorden"),
    ("nakijken", "wordt nagekeken"),
    ("fout", "er zijn fouten"),
    ("tekst", "wacht op je keuzes"),
    ("klaar", "klaar om op te slaan"),
    ("opgeslagen", "opgeslagen"),
]


class Migration(migrations.Migration):
    dependencies = [("inlezen", "0005_bijzonder")]

    operations = [
        migrations.AlterField(
            "inlezing",
            "stand",
            models.CharField("stand", max_length=12, choices=STANDEN, default="kolommen"),
        ),
        migrations.AddField("inlezing", "vragen", models.JSONField("vragen over het bestand", default=list)),
        migrations.AddField("inlezing", "besluiten", models.JSONField("wat een kolom zelf beslist", default=dict)),
        migrations.AddField("inlezing", "antwoorden", models.JSONField("antwoorden", default=dict)),
        migrations.AddField("inlezing", "weg", models.JSONField("weggelaten rijen", default=list)),
    ]
