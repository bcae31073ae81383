from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('inlezen', '0003_inhoudstypen'),
    ]

    operations = [
        migrations.AddField(
            model_name='inlezing',
            name='doel',
            field=models.CharField(default='activiteiten', help_text='De code van een Doel, zoals activiteiten.', max_length=40, verbose_name='waarheen'),
            preserve_default=False,
        ),
    ]
