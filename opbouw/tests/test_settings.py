"""Settings differ per installation: every case starts in a process with a bare environment."""

import datetime
import json
import re
import shutil
import stat
import subprocess
import sys
from decimal import Decimal

import pytest
from django.conf import settings
from django.core.management.sql import emit_post_migrate_signal
from django.db import connection
from django.template import Context, Template
from django.urls import reverse

GOOD_KEY = "Zj3v8Qm1xTq7uN0cR5yW9bK2eH6sL4aD8fG1jP3oV7iX0zB5nM"
PRODUCTIE = {"SECRET_KEY": GOOD_KEY, "ALLOWED_HOSTS": "opbouw.example"}


def run(*command, cwd=settings.BASE_DIR, **env):
    return subprocess.run(
        [sys.executable, *command], cwd=cwd, env=env, capture_output=True, text=True, timeout=120, check=False
    )


def settings_in(cwd=settings.BASE_DIR, **env):
    """The settings as a process with only this environment sees them."""
    script = (
        "import json, opbouw.settings as s;"
        "print(json.dumps({k: v for k, v in vars(s).items() if k.isupper()}, default=str))"
    )
    result = run("-c", script, cwd=cwd, **env)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


def refusal_in(**env):
    """The sentence with which the settings refuse this environment."""
    result = run("-c", "import opbouw.settings", **env)
    assert result.returncode == 1
    return result.stderr.splitlines()[-1]


@pytest.fixture
def fresh_clone(tmp_path):
    """A copy of the settings with a `var` of its own."""
    shutil.copytree(settings.BASE_DIR / "opbouw", tmp_path / "opbouw", ignore=shutil.ignore_patterns("tests"))
    return tmp_path


def test_productie_without_secret_key_says_how_to_make_one():
    sentence = refusal_in()

    assert "SECRET_KEY ontbreekt" in sentence
    advice = re.search(r"python3 -c '(.+?)'", sentence).group(1)
    made = run("-c", advice).stdout.strip()
    assert settings_in(SECRET_KEY=made)["SECRET_KEY"] == made


def test_unknown_modus_is_refused_with_the_choices():
    assert "'prod'" in refusal_in(OPBOUW_MODUS="prod")
    assert "Kies productie, demo of test" in refusal_in(OPBOUW_MODUS="prod")


def test_productie_is_the_default_modus():
    assert settings_in(SECRET_KEY=GOOD_KEY)["OPBOUW_MODUS"] == "productie"


def test_secret_key_may_begin_with_a_dollar():
    assert settings_in(SECRET_KEY="$HOME" + GOOD_KEY)["SECRET_KEY"] == "$HOME" + GOOD_KEY


@pytest.mark.parametrize(
    ("env", "debug"),
    [
        (PRODUCTIE, False),
        (PRODUCTIE | {"DEBUG": "1"}, False),
        ({"OPBOUW_MODUS": "demo"}, False),
        ({"OPBOUW_MODUS": "demo", "DEBUG": "*"}, False),
        ({"OPBOUW_MODUS": "demo", "DEBUG": "1"}, True),
    ],
)
def test_debug_is_off_unless_asked_for_outside_productie(env, debug):
    assert settings_in(**env)["DEBUG"] is debug


def test_demo_makes_its_key_once_and_for_its_owner_only(fresh_clone):
    first = settings_in(cwd=fresh_clone, OPBOUW_MODUS="demo")["SECRET_KEY"]
    second = settings_in(cwd=fresh_clone, OPBOUW_MODUS="demo")["SECRET_KEY"]

    assert len(first) >= 50
    assert second == first
    assert stat.S_IMODE((fresh_clone / "var" / "geheime-sleutel").stat().st_mode) == 0o600
    assert [file.name for file in (fresh_clone / "var").iterdir()] == ["geheime-sleutel"]


@pytest.mark.parametrize("env", [PRODUCTIE, {"OPBOUW_MODUS": "demo"}])
def test_without_database_url_the_database_is_sqlite_in_var(fresh_clone, env):
    database = settings_in(cwd=fresh_clone, **env)["DATABASES"]["default"]
    assert database["ENGINE"] == "django.db.backends.sqlite3"
    assert database["NAME"] == str(fresh_clone / "var" / "opbouw.sqlite3")
    assert (fresh_clone / "var").is_dir()


def test_database_url_names_the_database():
    database = settings_in(DATABASE_URL="sqlite:////srv/opbouw/echt.sqlite3", **PRODUCTIE)["DATABASES"][
        "default"
    ]
    assert database["NAME"] == "/srv/opbouw/echt.sqlite3"

    database = settings_in(DATABASE_URL="postgres://jan:geheim@db.example:5433/echt", **PRODUCTIE)[
        "DATABASES"
    ]["default"]
    assert (database["USER"], database["PASSWORD"], database["HOST"], database["PORT"], database["NAME"]) == (
        "jan",
        "geheim",
        "db.example",
        5433,
        "echt",
    )


def test_productie_speaks_tls_only_and_demo_plain_http():
    names = ("SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE")
    productie, demo = settings_in(**PRODUCTIE), settings_in(OPBOUW_MODUS="demo")

    assert [productie[name] for name in names] == [True, 31_536_000, True, True]
    assert [demo[name] for name in names] == [False, 0, False, False]


def test_hosts_come_from_the_environment_and_the_demo_adds_this_machine():
    assert settings_in(**PRODUCTIE)["ALLOWED_HOSTS"] == ["opbouw.example"]
    assert settings_in(SECRET_KEY=GOOD_KEY)["ALLOWED_HOSTS"] == []
    demo = settings_in(OPBOUW_MODUS="demo", ALLOWED_HOSTS="a.example,b.example")
    assert demo["ALLOWED_HOSTS"] == ["a.example", "b.example", "localhost", "127.0.0.1", "[::1]"]


def test_forwarded_headers_are_believed_from_our_own_proxies_only():
    alone, behind_one = settings_in(**PRODUCTIE), settings_in(OPBOUW_PROXIES="1", **PRODUCTIE)

    assert "SECURE_PROXY_SSL_HEADER" not in alone
    assert alone["ALLAUTH_TRUSTED_PROXY_COUNT"] == 0
    assert behind_one["SECURE_PROXY_SSL_HEADER"] == ["HTTP_X_FORWARDED_PROTO", "https"]
    assert behind_one["ALLAUTH_TRUSTED_PROXY_COUNT"] == 1


def test_productie_settings_pass_every_deploy_check(tmp_path):
    result = run(
        *("manage.py", "check", "--deploy", "--fail-level", "WARNING", "--database", "default"),
        DATABASE_URL=f"sqlite:///{tmp_path}/leeg.sqlite3",
        **PRODUCTIE,
    )
    assert result.stderr == ""
    assert "no issues" in result.stdout
    assert "0 silenced" in result.stdout
    assert result.returncode == 0


def test_migrate_makes_the_cache_table_that_productie_counts_logins_in(db, settings):
    productie = settings_in(**PRODUCTIE)["CACHES"]
    table = productie["default"]["LOCATION"]
    assert table not in connection.introspection.table_names()

    settings.CACHES = productie
    for _ in range(2):  # the second migrate finds it there
        emit_post_migrate_signal(verbosity=0, interactive=False, db="default")

    assert table in connection.introspection.table_names()


def test_a_visitor_is_led_to_the_login_form(client, db):
    response = client.get("/")
    assert response.status_code == 302
    assert response.url == f"{reverse('account_login')}?next=/"
    assert b'type="password"' in client.get(response.url).content


def test_forgotten_password_needs_no_login(client, db):
    response = client.get(reverse("account_reset_password"))
    assert response.status_code == 200
    assert b'type="email"' in response.content


def test_pages_carry_a_policy_without_inline_scripts_or_styles(client, db):
    response = client.get(reverse("account_login"))
    policy = dict(part.split(" ", 1) for part in response.headers["Content-Security-Policy"].split("; "))
    assert policy == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "manifest-src": "'self'",
        "worker-src": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
        "base-uri": "'none'",
        "object-src": "'none'",
    }
    assert response.headers["X-Frame-Options"] == "DENY"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "same-origin"


def test_dates_and_numbers_read_as_dutch():
    template = Template("{{ dag }} · {{ dag|date:'D j b' }} · {{ uren|floatformat:'1g' }} · {{ nummer }}")
    context = {"dag": datetime.date(2026, 11, 21), "uren": Decimal("1642.04"), "nummer": 20000}
    assert template.render(Context(context)) == "21 november 2026 · za 21 nov · 1.642,0 · 20000"
