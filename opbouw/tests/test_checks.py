import pytest
from django.core.checks import Tags, run_checks
from django.db.utils import ConnectionHandler

from gebruikers.tests.factories import GebruikerFactory
from opbouw import checks
from opbouw.databases import database_config


def database_checks(**how):
    messages = run_checks(tags=[Tags.database], databases=["default"], **how)
    return [message.id for message in messages if message.id.startswith("opbouw.")]


def deploy_errors():
    return database_checks(include_deployment_checks=True)


@pytest.fixture
def productie(settings):
    settings.OPBOUW_MODUS = "productie"


@pytest.mark.usefixtures("productie")
def test_demo_accounts_stop_a_deploy(db):
    GebruikerFactory(is_demo=True, is_active=False)
    GebruikerFactory(is_demo=False)
    assert deploy_errors() == ["opbouw.E001"]


@pytest.mark.usefixtures("productie")
def test_real_accounts_pass(db):
    GebruikerFactory(is_demo=False)
    assert deploy_errors() == []


def test_the_demo_itself_may_have_them(db, settings):
    settings.OPBOUW_MODUS = "demo"
    GebruikerFactory(is_demo=True)
    assert deploy_errors() == []


@pytest.mark.usefixtures("productie")
def test_migrate_is_not_stopped_by_it(db):
    """`migrate` runs the database checks too, without --deploy."""
    GebruikerFactory(is_demo=True)
    assert database_checks(include_deployment_checks=False) == []


@pytest.mark.usefixtures("productie", "db")
def test_an_empty_database_passes_before_the_first_migrate(tmp_path, monkeypatch):
    handler = ConnectionHandler({"default": database_config(f"sqlite:///{tmp_path}/leeg.sqlite3")})
    monkeypatch.setattr(checks, "connections", handler)
    assert checks.check_no_demo_accounts(None, ["default"]) == []
    handler["default"].close()
