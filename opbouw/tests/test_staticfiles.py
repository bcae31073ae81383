import json

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command

from opbouw.staticfiles import FILES, NodeModulesFinder


@pytest.mark.parametrize("url", FILES)
def test_a_listed_file_is_found_in_node_modules(url):
    found = finders.find(url)
    assert found == str(settings.NODE_MODULES / FILES[url])
    assert (settings.NODE_MODULES / FILES[url]).stat().st_size > 1000
    assert finders.find(url, find_all=True) == [found]


@pytest.mark.parametrize(
    "url",
    [
        "bootstrap/dist/css/bootstrap.min.css",
        "bootstrap/package.json",
        "bootstrap/../bootstrap/package.json",
        ".package-lock.json",
    ],
)
def test_anything_else_in_node_modules_stays_private(url):
    assert NodeModulesFinder().find(url) == []
    assert NodeModulesFinder().find(url, find_all=True) == []


def test_missing_packages_are_named_with_the_mend(settings, tmp_path):
    settings.NODE_MODULES = tmp_path
    finder = NodeModulesFinder()
    assert finder.find("bootstrap/bootstrap.min.css") == []
    with pytest.raises(ImproperlyConfigured, match=r"bootstrap/dist/css/bootstrap\.min\.css.+make setup"):
        list(finder.list(None))


def test_collectstatic_publishes_the_list_hashed_and_compressed(settings, tmp_path):
    """As in production: it also fails on a stylesheet that refers to a file that is not there."""
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    }
    call_command("collectstatic", interactive=False, verbosity=0)

    published = json.loads((tmp_path / "staticfiles.json").read_text())["paths"]
    assert {url for url in published if url.startswith(("bootstrap/", "fonts/"))} == set(FILES)
    assert (tmp_path / (published["bootstrap/bootstrap.min.css"] + ".br")).exists()
    assert "django_htmx/htmx-2.min.js" in published
