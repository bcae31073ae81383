"""The tables that activiteiten made are this room's from now on. Nothing changes in the database; 0002 renames them."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('activiteiten', '0012_geschiedenis_van_groei'),
        ('gebruikers', '0002_tekstverklaringen'),
        ('wijken', '0001_gebieden_en_kerncijfers'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name='Inlezing',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('bestandsnaam', models.CharField(max_length=200, verbose_name='bestand')),
                        ('stand', models.CharField(choices=[('kolommen', 'kolommen kiezen'), ('nakijken', 'wordt nagekeken'), ('fout', 'er zijn fouten'), ('tekst', 'wacht op je keuzes'), ('klaar', 'klaar om op te slaan'), ('opgeslagen', 'opgeslagen')], default='kolommen', max_length=12, verbose_name='stand')),
                        ('koppen', models.JSONField(default=list, verbose_name='koppen in het bestand')),
                        ('kolommen', models.JSONField(default=dict, verbose_name='welke kolom is wat')),
                        ('rijen', models.PositiveIntegerField(default=0, verbose_name='rijen')),
                        ('nagekeken', models.PositiveIntegerField(default=0, verbose_name='nagekeken rijen')),
                        ('nieuw', models.PositiveIntegerField(default=0, verbose_name='nieuw')),
                        ('dubbel', models.PositiveIntegerField(default=0, verbose_name='stonden er al')),
                        ('fouten', models.PositiveIntegerField(default=0, verbose_name='rijen met een fout')),
                        ('vondsten', models.PositiveIntegerField(default=0, help_text='Die een persoonsgegeven lijken.', verbose_name='stukken tekst zonder keuze')),
                        ('weggehaald', models.PositiveIntegerField(default=0, verbose_name='weggehaalde stukken tekst')),
                        ('begonnen_op', models.DateTimeField(default=django.utils.timezone.now, verbose_name='begonnen op')),
                        ('opgeslagen_op', models.DateTimeField(blank=True, null=True, verbose_name='opgeslagen op')),
                        ('ongedaan', models.PositiveIntegerField(default=0, verbose_name='weer weggehaald')),
                        ('ongedaan_op', models.DateTimeField(blank=True, null=True, verbose_name='ongedaan gemaakt op')),
                        ('door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='inlezingen', to=settings.AUTH_USER_MODEL, verbose_name='door')),
                        ('gemeente', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='inlezingen', to='wijken.gemeente', verbose_name='gemeente')),
                        ('ongedaan_door', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ongedaan gemaakt door')),
                        ('organisatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='inlezingen', to='gebruikers.organisatie', verbose_name='organisatie')),
                    ],
                    options={
                        'verbose_name': 'inlezing',
                        'verbose_name_plural': 'inlezingen',
                        'ordering': ['-begonnen_op'],
                        'db_table': 'activiteiten_inlezing',
                    },
                ),
                migrations.CreateModel(
                    name='Inleesblok',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('nummer', models.PositiveIntegerField(verbose_name='nummer')),
                        ('rijen', models.JSONField(verbose_name='rijen')),
                        ('fouten', models.JSONField(default=list, verbose_name='fouten')),
                        ('vondsten', models.JSONField(default=list, verbose_name='vondsten in vrije tekst')),
                        ('keuzes', models.JSONField(default=dict, help_text='Per rijnummer en merk. Opnieuw nakijken laat ze staan.', verbose_name='keuzes bij vondsten')),
                        ('ongevraagd', models.JSONField(default=list, help_text='Daarover is niets gevraagd.', verbose_name='rijen met vondsten die er al stonden')),
                        ('nagekeken', models.BooleanField(default=False, verbose_name='nagekeken')),
                        ('afdrukken', models.JSONField(default=list, help_text='Van elke goede rij een kenmerk: zo tellen gelijke rijen apart.', verbose_name='afdrukken')),
                        ('inlezing', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='blokken', to='inlezen.inlezing')),
                    ],
                    options={
                        'verbose_name': 'blok',
                        'verbose_name_plural': 'blokken',
                        'ordering': ['nummer'],
                        'db_table': 'activiteiten_inleesblok',
                    },
                ),
                migrations.AddConstraint(
                    model_name='inlezing',
                    constraint=models.CheckConstraint(condition=models.Q(models.Q(('ongedaan_door__isnull', True), ('ongedaan_op__isnull', True)), models.Q(('ongedaan_door__isnull', False), ('ongedaan_op__isnull', False)), _connector='OR'), name='inlezing_ongedaan_op_en_door_samen'),
                ),
                migrations.AddConstraint(
                    model_name='inleesblok',
                    constraint=models.UniqueConstraint(fields=('inlezing', 'nummer'), name='inleesblok_nummer_uniek'),
                ),
            ],
        ),
    ]
