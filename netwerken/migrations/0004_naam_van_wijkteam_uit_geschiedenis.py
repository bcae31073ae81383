from django.db import migrations, models


class Migration(migrations.Migration):
    """The default is for the way back: rows of the history have forgotten the name."""

    dependencies = [
        ("netwerken", "0003_in_wijk"),
    ]

    operations = [
        migrations.AlterField(
            model_name="historicalwijkteam",
            name="naam",
            field=models.CharField(default="", max_length=120, verbose_name="naam"),
        ),
        migrations.RemoveField(model_name="historicalwijkteam", name="naam"),
    ]
