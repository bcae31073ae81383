"""One name, one thing: whoever looks a module or a class up by its name finds one (design, section 2)."""

import ast
from collections import defaultdict
from pathlib import Path

from django.conf import settings

from opbouw.tests.test_imports import modules

OVERAL = {
    "__init__", "actions", "admin", "apps", "filters", "forms", "models", "query", "tables", "urls", "views",
}  # fmt: skip
"""Names that Django and its libraries give: every room may have one."""


def dubbele(plekken):
    return {naam: sorted(waar) for naam, waar in plekken.items() if len(waar) > 1}


def onderwerp(pad):
    """The folder of a module; a view, model or action on a shelf stands for the noun of that shelf."""
    return str(Path(*(deel for deel in pad.parent.parts if deel not in OVERAL)))


def test_elke_module_heeft_een_eigen_naam():
    plekken = defaultdict(set)
    for pad in (pad.relative_to(settings.BASE_DIR) for _, pad in modules()):
        if pad.stem not in OVERAL and not {"migrations", "commands", "templatetags"} & set(pad.parts):
            plekken[pad.stem].add(onderwerp(pad))
    assert dubbele(plekken) == {}


def test_elke_klasse_heeft_een_eigen_naam():
    plekken = defaultdict(list)
    for naam, pad in modules():
        if "migrations" not in naam and "commands" not in naam:
            for knoop in ast.parse(pad.read_text()).body:
                if isinstance(knoop, ast.ClassDef):
                    plekken[knoop.name].append(naam)
    assert dubbele(plekken) == {}
