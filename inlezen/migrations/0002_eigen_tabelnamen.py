from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('activiteiten', '0013_inlezing_naar_eigen_kamer'),
        ('inlezen', '0001_inlezing_in_eigen_kamer'),
    ]

    operations = [
        migrations.AlterModelTable(name='inlezing', table=None),
        migrations.AlterModelTable(name='inleesblok', table=None),
    ]
