"""What all tests share: the mode, the database and the browser."""

import os
import shutil

os.environ["OPBOUW_MODUS"] = "test"
os.environ["DJANGO_SETTINGS_MODULE"] = "opbouw.settings"

import django
import pytest
from django.db import connection
from hypothesis import settings as hypothesis_settings

from opbouw.databases import describe_database, find_test_database

# Settings, and the workers of pytest-xdist, find the choice here.
TEST_DATABASE_WAS_GIVEN = bool(os.environ.get("TEST_DATABASE_URL"))
os.environ["TEST_DATABASE_URL"] = find_test_database(os.environ)

django.setup()  # the plugins below import models
pytest_plugins = ["opbouw.tests.mensen", "opbouw.tests.browser", "opbouw.tests.onderweg"]

# The shell without windows first: it draws the same pages in less time.
BROWSERS = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
CHROMIUM = next(filter(None, map(shutil.which, BROWSERS)), None)
NO_CHROMIUM = "Geen Chromium gevonden: installeer chromium om de browsertests te draaien."
DATABASE_FIXTURES = {"db", "transactional_db", "django_db_setup"}
BROWSER_IS_REQUIRED = os.environ.get("OPBOUW_BROWSER_VERPLICHT") == "1"

# Examples differ from run to run on a desk, not in CI: there a failure must come from the change. No deadline:
# a busy machine is not a fault.
hypothesis_settings.register_profile("opbouw", deadline=None, derandomize="CI" in os.environ)
hypothesis_settings.load_profile("opbouw")


def pytest_configure(config):
    if BROWSER_IS_REQUIRED and not CHROMIUM:
        raise pytest.UsageError(NO_CHROMIUM)


def pytest_report_header(config):
    reason = "uit TEST_DATABASE_URL" if TEST_DATABASE_WAS_GIVEN else "zelf gevonden"
    return [
        f"De tests draaien op {describe_database(os.environ['TEST_DATABASE_URL'])} ({reason}).",
        f"De browsertests draaien in {CHROMIUM}." if CHROMIUM else NO_CHROMIUM,
    ]


@pytest.hookimpl(tryfirst=True)  # before pytest looks at -m
def pytest_collection_modifyitems(items):
    browser_tests = [item for item in items if "browser_name" in item.fixturenames]
    for item in browser_tests:
        item.add_marker(pytest.mark.browser)
        if not CHROMIUM:
            item.add_marker(pytest.mark.skip(reason=NO_CHROMIUM))
    for item in items:
        asks = item.get_closest_marker("django_db") or DATABASE_FIXTURES.intersection(item.fixturenames)
        if asks and "browser_name" not in item.fixturenames and not item.get_closest_marker("once"):
            item.add_marker(pytest.mark.database)
    if browser_tests:
        # Playwright's event loop runs in the thread in which tests use the database.
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if BROWSER_IS_REQUIRED and report.skipped and item.get_closest_marker("browser"):
        report.outcome = "failed"
        report.longrepr = f"Deze browsertest is overgeslagen, en dat mag hier niet: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """The machine's own Chromium, silent towards the internet; without sandbox, as CI runs as root."""
    return browser_type_launch_args | {
        "executable_path": CHROMIUM,
        "args": [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ],
    }


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return browser_context_args | {
        "locale": "nl-NL",
        "timezone_id": "Europe/Amsterdam",
        "reduced_motion": "reduce",  # a colour halfway a transition is no colour to judge
    }


def delete_all_rows(style, tables, *, reset_sequences=False, allow_cascade=False):
    """The SQL of a flush. One statement: foreign keys are checked when all rows are gone."""
    names = map(connection.ops.quote_name, tables)
    deletes = [f"d{number} AS (DELETE FROM {name})" for number, name in enumerate(names)]  # noqa: S608 - Django's own names
    return [f"WITH {', '.join(deletes)} SELECT 1"] if deletes else []


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """On PostgreSQL: a test that commits ends in one DELETE of all tables, a tenth of the time of TRUNCATE, which makes
    every file anew. And a request that the last browser left behind may still hold a connection: PostgreSQL drops no
    database that is in use."""
    if connection.vendor == "postgresql":
        connection.ops.sql_flush = delete_all_rows
    yield
    with django_db_blocker.unblock():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )


@pytest.fixture(scope="session")
def live_server(django_db_setup, live_server):
    """After the test database is there: before, pytest-django takes SQLite for a database in memory, and lets the
    server's threads share one connection."""
    return live_server
