"""Imports run one way, from the rooms at the top of the house down (docs/besluiten/0012-the-house.md)."""

import ast
from pathlib import Path

import pytest
from django.conf import settings

KAMERS = (
    "kern",
    "taal",
    "privacy",
    "wijken",
    "gebruikers",
    "inlezen",
    "initiatieven",
    "netwerken",
    "activiteiten",
    "signalen",
    "rapportage",
    "beheer",
    "opbouw",
)
"""The rooms; each may import those before it."""

VIEWS_MOGEN = {"gebruikers.bevoegdheden", "gebruikers.toegang", "rapportage.cijfers"}
"""What a views.py may import besides, and the query.py of any room."""

VERBODEN_NAMEN = {"utils", "common", "services", "helpers"}


def modules():
    """(dotted name, path) of every module of a room, tests left out."""
    for kamer in KAMERS:
        for pad in sorted((settings.BASE_DIR / kamer).rglob("*.py")):
            delen = pad.relative_to(settings.BASE_DIR).with_suffix("").parts
            if "tests" not in delen:
                yield ".".join(delen), pad


def ingevoerd(bron, module):
    """The dotted names that the source text `bron` of `module` imports, also inside functions."""
    for knoop in ast.walk(ast.parse(bron)):
        if isinstance(knoop, ast.Import):
            yield from (alias.name for alias in knoop.names)
        elif isinstance(knoop, ast.ImportFrom):
            # Relative: counted from the package of this module.
            basis = module.split(".")[: -knoop.level] if knoop.level else []
            van = ".".join([*basis, *filter(None, [knoop.module])])
            yield from (f"{van}.{alias.name}" for alias in knoop.names)


def is_toegestaan(module, doel):
    """True when `module` may import `doel` (both dotted)."""
    kamer, doelkamer = module.split(".")[0], doel.split(".")[0]
    if doelkamer not in KAMERS or KAMERS.index(doelkamer) <= KAMERS.index(kamer):
        return True
    if "views" not in module.split("."):
        return False
    doelmodule = ".".join(doel.split(".")[:2])
    return doelmodule in VIEWS_MOGEN or doelmodule == f"{doelkamer}.query"


def overtredingen(bron, module):
    return [
        f"{module} voert {doel} in" for doel in ingevoerd(bron, module) if not is_toegestaan(module, doel)
    ]


def test_geen_module_voert_iets_in_van_een_kamer_rechts_van_de_eigen():
    gelezen = dict(modules())
    assert {naam.split(".")[0] for naam in gelezen} >= {"wijken", "gebruikers", "activiteiten", "rapportage"}
    fout = [regel for naam, pad in gelezen.items() for regel in overtredingen(pad.read_text(), naam)]
    assert fout == []


def test_geen_kamer_heeft_een_rommelkamer():
    mappen = {pad for pad in settings.BASE_DIR.iterdir() if (pad / "__init__.py").exists()}
    assert VERBODEN_NAMEN & {pad.name for pad in mappen} == set()
    assert [naam for naam, _ in modules() if VERBODEN_NAMEN & set(naam.split("."))] == []


def test_elke_app_van_onszelf_is_een_kamer_in_de_volgorde():
    eigen = [
        app
        for app in settings.INSTALLED_APPS
        if Path(settings.BASE_DIR, app.split(".")[0], "apps.py").exists()
    ]
    eigen = [app for app in eigen if "." not in app]
    assert eigen == [kamer for kamer in KAMERS if kamer in eigen]


@pytest.mark.parametrize(
    ("module", "bron"),
    [
        ("wijken.models", "from gebruikers.models import Gebruiker"),
        ("wijken.query", "def f():\n    import activiteiten.models"),
        ("gebruikers.actions", "from activiteiten import query"),
        ("netwerken.views", "from activiteiten.models import Inzet"),
        ("netwerken.views", "from rapportage.views import gemeente"),
        ("netwerken.forms", "from activiteiten.query import minuten_per_vorm"),
        ("initiatieven.models", "if True:\n    from opbouw import settings"),
        ("wijken.models", "from ..gebruikers import models"),
    ],
)
def test_een_verkeerde_invoer_valt_op(module, bron):
    assert len(overtredingen(bron, module)) == 1


@pytest.mark.parametrize(
    ("module", "bron"),
    [
        ("gebruikers.models", "from wijken.models import Wijk"),
        ("activiteiten.migrations.0001_activiteiten_en_inzet", "import kern.constraints"),
        ("wijken.views", "from gebruikers.bevoegdheden import Bevoegdheid\nfrom gebruikers.toegang import x"),
        ("initiatieven.views", "from activiteiten.query import minuten_per_vorm"),
        ("netwerken.views", "from rapportage.cijfers.kruistabel import kruistabel"),
        ("wijken.models", "import json\nfrom django.db import models\nfrom . import query"),
    ],
)
def test_een_goede_invoer_mag(module, bron):
    assert overtredingen(bron, module) == []
