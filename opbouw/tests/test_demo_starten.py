"""The `demo` command: what happens before gunicorn takes over."""

import os
import socket
import subprocess
import sys

import pytest
from django.conf import settings
from django.core.management import call_command

from opbouw.demo.accounts import ACCOUNTS, WACHTWOORD
from opbouw.management.commands import demo


@pytest.fixture
def busy_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.fixture
def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def run_demo(**env):
    env = {"OPBOUW_MODUS": "demo", "PATH": os.environ["PATH"]} | env
    command = [sys.executable, "manage.py", "demo"]
    return subprocess.run(
        command, cwd=settings.BASE_DIR, env=env, capture_output=True, text=True, timeout=60, check=False
    )


def test_a_busy_port_is_named_in_one_sentence_before_anything_is_made(busy_port, tmp_path):
    result = run_demo(PORT=str(busy_port), DATABASE_URL=f"sqlite:///{tmp_path}/demo.sqlite3")

    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert f"Poort {busy_port} is al in gebruik" in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("port", ["abc", "0", "70000", "-1", "²"])
def test_a_port_that_is_none_is_refused(port):
    result = run_demo(PORT=port)
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert f"PORT is '{port}'" in result.stderr


@pytest.mark.parametrize(
    ("url", "part"),
    [
        ("mysql://jan:geheim@db.example/opbouw", "PostgreSQL of SQLite"),
        ("postgres://jan:geheim@127.0.0.1:1/opbouw", "Draait PostgreSQL"),
        ("sqlite:////dev/null/opbouw.sqlite3", "niet te gebruiken als SQLite-database"),
    ],
)
def test_a_database_that_cannot_be_used_is_told_without_a_traceback(free_port, url, part):
    result = run_demo(PORT=str(free_port), DATABASE_URL=url)
    assert result.returncode == 1
    assert part in result.stderr
    assert "Traceback" not in result.stderr
    assert "geheim" not in result.stderr


def test_the_demo_does_not_start_in_another_modus():
    result = run_demo(OPBOUW_MODUS="productie", SECRET_KEY="x" * 50)
    assert result.returncode == 1
    assert "OPBOUW_MODUS=demo" in result.stderr


def test_the_demo_prepares_everything_and_becomes_gunicorn(
    free_port, monkeypatch, settings, capsys, tmp_path
):
    steps = []
    settings.OPBOUW_MODUS = "demo"
    settings.DATABASE_URL = f"sqlite:///{tmp_path}/nieuw/demo.sqlite3"
    monkeypatch.setenv("PORT", str(free_port))
    monkeypatch.delenv("OPBOUW_HOST", raising=False)
    monkeypatch.setattr(demo, "call_command", lambda name, **options: steps.append(name))
    monkeypatch.setattr(demo.connections, "close_all", lambda: steps.append("close"))
    monkeypatch.setattr(demo.os, "chdir", lambda folder: None)
    monkeypatch.setattr(demo.os, "execv", lambda program, arguments: steps.append(arguments))

    call_command("demo")

    assert steps[:4] == ["migrate", "laad_demo", "collectstatic", "close"]
    assert steps[4][:4] == [sys.executable, "-m", "gunicorn", "opbouw.wsgi:application"]
    assert f"127.0.0.1:{free_port}" in steps[4]
    assert (tmp_path / "nieuw").is_dir()
    printed = capsys.readouterr().out
    assert f"http://127.0.0.1:{free_port}/" in printed
    assert WACHTWOORD in printed
    assert [email for email, _wat in ACCOUNTS if email not in printed] == []
