"""Inlezing and its blocks are inlezen's from now on; the key that refers to them stays as it is in the database."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('activiteiten', '0012_geschiedenis_van_groei'),
        ('inlezen', '0001_inlezing_in_eigen_kamer'),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterField(
                    model_name='activiteit',
                    name='inlezing',
                    field=models.ForeignKey(blank=True, editable=False, help_text='Het bestand waaruit deze activiteit is ingelezen.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='activiteiten', to='inlezen.inlezing', verbose_name='inlezing'),
                ),
                migrations.DeleteModel(name='Inleesblok'),
                migrations.DeleteModel(name='Inlezing'),
            ],
        ),
    ]
