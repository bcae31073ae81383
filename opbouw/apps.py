from django.apps import AppConfig, apps
from django.core.management import call_command
from django.db.models.signals import post_migrate

from opbouw.meldingen import zeg_het_zelf

zeg_het_zelf()  # here, and not in ready(): the apps before this one make their forms in theirs


def create_cache_table(sender, using, **kwargs) -> None:
    """Make the cache table after every migrate, so that nobody has to remember `createcachetable`.

    Does nothing when the table is there, or when no cache lives in the database (demo and test).
    """
    call_command("createcachetable", database=using, verbosity=0)


class OpbouwConfig(AppConfig):
    name = "opbouw"
    verbose_name = "Opbouw"

    def ready(self) -> None:
        from opbouw import checks  # noqa: F401  (importing registers the checks)

        # Django sends the signal for every app with models, which this one is not: one other app stands in.
        post_migrate.connect(create_cache_table, sender=apps.get_app_config("sessions"))
