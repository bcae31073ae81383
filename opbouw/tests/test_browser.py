"""The browser of the tests works, and says so when it does not."""

import os
import subprocess
import sys

from django.conf import settings
from playwright.sync_api import expect

NO_PATH = {"PATH": "/bestaat-niet", "TEST_DATABASE_URL": "sqlite://"}


def run_pytest(**env):
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", __file__, "-k", "login_page"]
    return subprocess.run(
        command, cwd=settings.BASE_DIR, env=env, capture_output=True, text=True, timeout=120, check=False
    )


def test_the_login_page_obeys_the_policy_in_a_dutch_browser(page, live_server):
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))

    page.goto(live_server.url)

    expect(page.locator("input[type=password]")).to_be_visible()
    assert page.evaluate("navigator.language") == "nl-NL"
    assert page.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone") == "Europe/Amsterdam"
    assert complaints == []


def test_without_a_chromium_browser_tests_are_skipped_with_a_sentence():
    result = run_pytest(**NO_PATH)
    assert result.returncode == 0, result.stdout
    assert "1 skipped" in result.stdout
    assert "Geen Chromium gevonden" in result.stdout


def test_where_browser_tests_are_required_a_missing_chromium_fails():
    result = run_pytest(OPBOUW_BROWSER_VERPLICHT="1", **NO_PATH)
    assert result.returncode != 0
    assert "Geen Chromium gevonden" in result.stderr


def test_the_run_says_which_database_it_uses():
    result = run_pytest(
        PATH=os.environ["PATH"], TEST_DATABASE_URL="sqlite://", PYTEST_ADDOPTS="--collect-only"
    )
    assert "De tests draaien op SQLite (uit TEST_DATABASE_URL)." in result.stdout
