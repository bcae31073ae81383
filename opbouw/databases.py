"""Which database: from a URL to Django's configuration, and making one that is missing.

Settings import this module, so it must not import anything that needs settings.
"""

import os
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import environ
import psycopg2
from django.core.exceptions import ImproperlyConfigured
from psycopg2 import errors, sql

SQLITE = "django.db.backends.sqlite3"
POSTGRESQL = "django.db.backends.postgresql"

LOCAL_POSTGRESQL = "postgres://postgres@127.0.0.1:5432/opbouw_test"
PROBE_SECONDS = 2
OLDEST_POSTGRESQL = 140000  # Django 5.2 supports PostgreSQL 14 and later


def database_config(url: str) -> dict[str, Any]:
    """Django's configuration for a `postgres://` or `sqlite://` URL (`sqlite:////absolute/path`)."""
    try:
        config = dict(environ.Env.db_url_config(url)) if "://" in url else {}
    except ValueError:  # a port that is no number, for one
        config = {}
    if config.get("ENGINE") == SQLITE:
        config["OPTIONS"] = {
            # A writer takes its lock when the transaction begins and waits for it, instead of failing with
            # "database is locked" halfway; WAL lets readers go on meanwhile.
            "transaction_mode": "IMMEDIATE",
            "timeout": 60,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
            **config.get("OPTIONS", {}),
        }
    elif config.get("ENGINE") == POSTGRESQL and config["NAME"]:
        config["CONN_MAX_AGE"] = 60
        config["CONN_HEALTH_CHECKS"] = True
        # Our queries are short: compiling one takes longer (100 ms) than running it.
        config["OPTIONS"] = {"options": "-c jit=off", **config.get("OPTIONS", {})}
    else:
        # The URL itself stays out of the sentence: it may hold a password.
        raise ImproperlyConfigured(
            "Opbouw werkt met PostgreSQL of SQLite. Schrijf DATABASE_URL als "
            "postgres://gebruiker:wachtwoord@server/naam of als sqlite:////volledig/pad/naar/bestand."
        )
    return config


def test_database_config(url: str) -> dict[str, Any]:
    """As `database_config`, with a test database of this process only.

    Two test runs at the same time, or the workers of one run, never meet in one database.
    """
    config = database_config(url)
    if config["ENGINE"] == SQLITE:
        # A file and not memory: in memory Django shares one connection between the live server's threads,
        # and locking would be tested nowhere.
        config["TEST"] = {"NAME": str(Path(tempfile.gettempdir(), f"opbouw-test-{os.getpid()}.sqlite3"))}
    else:
        config["CONN_MAX_AGE"] = 0  # an idle connection would keep the test database from being dropped
        # A bare Debian makes a cluster in SQL_ASCII: ask for UTF-8, which only template0 allows.
        config["TEST"] = {
            "NAME": f"test_{config['NAME']}_{os.getpid()}",
            "CHARSET": "UTF8",
            "TEMPLATE": "template0",
        }
    return config


test_database_config.__test__ = False  # a helper, not a test, when a test module imports it


def find_test_database(env: Mapping[str, str]) -> str:
    """The URL to test on: TEST_DATABASE_URL, else a PostgreSQL of this machine, else SQLite."""
    if url := env.get("TEST_DATABASE_URL"):
        return url
    return LOCAL_POSTGRESQL if _may_create_databases(LOCAL_POSTGRESQL) else "sqlite://"


def describe_database(url: str) -> str:
    """Which database this is, for people: the kind and the place, never the password."""
    config = database_config(url)
    if config["ENGINE"] == SQLITE:
        return "SQLite"
    return f"PostgreSQL op {config['HOST'] or 'deze computer'}"


def ensure_database(url: str) -> bool:
    """Create the database that `url` names when it is missing; True when it was made.

    Raises ImproperlyConfigured, in a sentence without the password, when the server cannot be used.
    """
    config = database_config(url)
    if config["ENGINE"] == SQLITE:
        return _ensure_sqlite(config["NAME"])
    try:
        with _connection(config):
            return False
    except psycopg2.OperationalError as error:
        why = error
    try:
        with _connection(config, database="postgres") as connection, connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [config["NAME"]])
            if cursor.fetchone():
                raise why
            _create_database(cursor, config["NAME"])
    except psycopg2.Error as error:
        raise ImproperlyConfigured(
            f"De database {config['NAME']} op {config['HOST'] or 'deze computer'} is niet te gebruiken, en ook niet "
            f"te maken. Draait PostgreSQL, en kloppen de gegevens in DATABASE_URL? PostgreSQL zegt: {error}".strip()
        ) from error
    return True


def _create_database(cursor, name: str) -> None:
    statement = sql.SQL("CREATE DATABASE {} ENCODING 'UTF8' TEMPLATE template0")
    try:
        cursor.execute(statement.format(sql.Identifier(name)))
    except errors.DuplicateDatabase:
        pass  # another process was first


def _ensure_sqlite(name: str) -> bool:
    if name == ":memory:":
        return False
    path = Path(name)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        is_new = not path.exists()
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA schema_version")  # reads the file, if it is there
    except (OSError, sqlite3.Error) as error:
        raise ImproperlyConfigured(
            f"{path} is niet te gebruiken als SQLite-database, en ook niet te maken ({error}). "
            "Geef in DATABASE_URL een bestand in een map waarin je mag schrijven."
        ) from error
    return is_new


def _may_create_databases(url: str) -> bool:
    try:
        with (
            _connection(database_config(url), database="postgres") as connection,
            connection.cursor() as cursor,
        ):
            cursor.execute("SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user")
            return connection.server_version >= OLDEST_POSTGRESQL and cursor.fetchone()[0]
    except psycopg2.Error:
        return False


@contextmanager
def _connection(config: dict[str, Any], *, database: str | None = None) -> Iterator[Any]:
    connection = psycopg2.connect(
        dbname=database or config["NAME"],
        host=config["HOST"] or None,
        port=config["PORT"] or None,
        user=config["USER"] or None,
        password=config["PASSWORD"] or None,
        **{"connect_timeout": PROBE_SECONDS, **config.get("OPTIONS", {})},
    )
    connection.autocommit = True  # CREATE DATABASE does not run inside a transaction
    try:
        yield connection
    finally:
        connection.close()
