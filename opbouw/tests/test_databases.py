import sqlite3

import psycopg2
import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.db.utils import ConnectionHandler
from psycopg2 import sql

from opbouw import databases
from opbouw.databases import (
    database_config,
    describe_database,
    ensure_database,
    find_test_database,
    test_database_config,
)

NOBODY_LISTENS = "postgres://jan:geheim@127.0.0.1:1/opbouw"
NAME_TO_QUOTE = 'opbouw "proef" äé'

postgresql_only = pytest.mark.skipif("connection.vendor != 'postgresql'", reason="Alleen op PostgreSQL.")


@pytest.fixture
def server(db):
    """The test server: a function from a database name to its URL."""
    target = connection.settings_dict
    login = f"{target['USER']}:{target['PASSWORD']}" if target["PASSWORD"] else target["USER"]
    return lambda name: f"postgres://{login}@{target['HOST']}:{target['PORT'] or 5432}/{name}"


@pytest.fixture
def administrator(server):
    """A cursor of the test server outside any transaction."""
    administrator = psycopg2.connect(server("postgres"))
    administrator.autocommit = True
    yield administrator.cursor()
    administrator.close()


@pytest.fixture
def sqlite_connection(db, tmp_path):
    handler = ConnectionHandler({"default": database_config(f"sqlite:///{tmp_path}/proef.sqlite3")})
    yield handler["default"]
    handler["default"].close()


def test_sqlite_keeps_a_write_ahead_log(sqlite_connection):
    with sqlite_connection.cursor() as cursor:
        assert cursor.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert cursor.execute("PRAGMA synchronous").fetchone() == (1,)  # NORMAL
        assert cursor.execute("PRAGMA busy_timeout").fetchone() == (60_000,)


def test_sqlite_takes_its_write_lock_when_the_transaction_begins(sqlite_connection):
    sqlite_connection.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
    other = sqlite3.connect(sqlite_connection.settings_dict["NAME"], timeout=0)
    try:
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
    finally:
        other.close()
        sqlite_connection.rollback()


def test_postgresql_connections_are_kept_and_checked():
    config = database_config("postgres://jan:g%23heim@db.example/opbouw?sslmode=require")
    assert config["PASSWORD"] == "g#heim"
    assert config["OPTIONS"] == {"sslmode": "require", "options": "-c jit=off"}
    assert config["CONN_MAX_AGE"] == 60
    assert config["CONN_HEALTH_CHECKS"] is True


@pytest.mark.parametrize(
    "url",
    [
        "mysql://jan:geheim@db.example/opbouw",
        "/srv/geheim.sqlite3",
        "postgres://jan:geheim@db.example:poort/opbouw",
        "postgres://jan:geheim@db.example/",
    ],
)
def test_other_databases_are_refused_without_repeating_the_url(url):
    with pytest.raises(ImproperlyConfigured, match=r"postgres://.+sqlite:////") as refusal:
        database_config(url)
    assert "geheim@db" not in str(refusal.value)
    assert "/srv" not in str(refusal.value)


def test_two_test_runs_get_a_database_each(monkeypatch):
    for url in ("sqlite://", "postgres://postgres@127.0.0.1/opbouw"):
        names = set()
        for pid in (101, 102):
            monkeypatch.setattr(databases.os, "getpid", lambda pid=pid: pid)
            names.add(test_database_config(url)["TEST"]["NAME"])
        assert len(names) == 2
        assert "opbouw" not in names  # never the database itself


def test_a_given_test_database_wins(monkeypatch):
    monkeypatch.setattr(databases, "LOCAL_POSTGRESQL", NOBODY_LISTENS)
    assert (
        find_test_database({"TEST_DATABASE_URL": "sqlite:////elders/proef.sqlite3"})
        == "sqlite:////elders/proef.sqlite3"
    )


def test_tests_fall_back_on_sqlite_and_leave_database_url_alone(monkeypatch):
    monkeypatch.setattr(databases, "LOCAL_POSTGRESQL", NOBODY_LISTENS)
    assert find_test_database({"DATABASE_URL": "postgres://productie.example/opbouw"}) == "sqlite://"


@postgresql_only
def test_tests_use_a_server_only_when_it_lets_us_create_databases(server, administrator, monkeypatch):
    monkeypatch.setattr(databases, "LOCAL_POSTGRESQL", server("opbouw"))
    assert find_test_database({}) == server("opbouw")

    as_reader = server("opbouw") + "?options=-c%20role%3Dpg_read_all_data"  # a role that may not create any
    monkeypatch.setattr(databases, "LOCAL_POSTGRESQL", as_reader)
    assert find_test_database({}) == "sqlite://"


@postgresql_only
def test_a_missing_postgresql_database_is_made_once(server, administrator):
    drop = sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(NAME_TO_QUOTE))
    administrator.execute(drop)
    url = server("opbouw%20%22proef%22%20%C3%A4%C3%A9")
    try:
        assert ensure_database(url) is True
        assert ensure_database(url) is False
        administrator.execute(
            "SELECT pg_encoding_to_char(encoding) FROM pg_database WHERE datname = %s", [NAME_TO_QUOTE]
        )
        assert administrator.fetchone() == ("UTF8",)
    finally:
        administrator.execute(drop)


def test_a_missing_sqlite_folder_is_made(tmp_path):
    url = f"sqlite:///{tmp_path}/diep/dieper/opbouw.sqlite3"
    assert ensure_database(url) is True
    sqlite3.connect(tmp_path / "diep" / "dieper" / "opbouw.sqlite3").execute(
        "CREATE TABLE t (a)"
    ).connection.close()
    assert ensure_database(url) is False


def test_an_unreachable_server_is_named_without_the_password():
    with pytest.raises(ImproperlyConfigured, match="Draait PostgreSQL") as refusal:
        ensure_database(NOBODY_LISTENS)
    assert "127.0.0.1" in str(refusal.value)
    assert "geheim" not in str(refusal.value)


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("sqlite://", "SQLite"),
        ("postgres://jan:geheim@db.example/opbouw", "PostgreSQL op db.example"),
    ],
)
def test_a_database_is_described_without_its_password(url, words):
    assert describe_database(url) == words


def test_a_sqlite_file_that_cannot_be_used_says_so(tmp_path):
    (tmp_path / "brief.txt").write_text("Beste buur, " * 100)
    for path in (tmp_path, tmp_path / "brief.txt", tmp_path / "brief.txt" / "opbouw.sqlite3"):
        with pytest.raises(ImproperlyConfigured, match="niet te gebruiken als SQLite-database"):
            ensure_database(f"sqlite:///{path}")
