"""System checks that guard a production installation."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.checks import Error, Tags, register
from django.db import connections


@register(Tags.database, deploy=True)
def check_no_demo_accounts(app_configs, databases, **kwargs) -> list[Error]:
    """Fail when accounts with the published demo password exist in a production database.

    Runs with `check --deploy --database default`. Silent before the first migrate.
    """
    if settings.OPBOUW_MODUS != "productie":
        return []
    return [error for alias in databases or [] for error in _demo_account_errors(alias)]


def _demo_account_errors(alias: str) -> list[Error]:
    gebruiker_model = get_user_model()
    if gebruiker_model._meta.db_table not in connections[alias].introspection.table_names():
        return []
    aantal = gebruiker_model._base_manager.using(alias).filter(is_demo=True).count()
    if not aantal:
        return []
    return [
        Error(
            f"In database '{alias}' staan {aantal} demo-accounts. Hun wachtwoord is openbaar.",
            hint="Begin in productie met een lege database, of verwijder de gebruikers met is_demo=True.",
            id="opbouw.E001",
        )
    ]
