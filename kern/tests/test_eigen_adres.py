"""Only to addresses of ours, wherever the address came from."""

import pytest

from kern.adres import eigen_pad

OPBOUW = "opbouw.example"
VAN_ELDERS = (
    "",
    None,
    "//evil.example",
    "///evil.example",
    "https://evil.example",
    "https:///evil.example",
    "http:evil.example",
    "https://opbouw.example.evil.example/meer/",
    "https://opbouw.example@evil.example/meer/",
    "/\\evil.example",
    "\\\\evil.example",
    "javascript:alert(1)",
    "data:text/html,hoi",
    "/\n/evil.example",
    "/\t/evil.example",
    "\n//evil.example",
    "\x00/meer/",
    "http://[evil",
    "meer/",
)


@pytest.mark.parametrize("host", [None, OPBOUW])
@pytest.mark.parametrize("adres", VAN_ELDERS)
def test_een_adres_van_elders_is_geen_pad(adres, host):
    assert eigen_pad(adres, host=host) == ""


@pytest.mark.parametrize("host", [None, OPBOUW])
@pytest.mark.parametrize(
    "pad", ["/", "/meer/", "/activiteiten/?wijk=1&van=2026-01-01", "/?terug=https://a.b/"]
)
def test_een_pad_van_onszelf_blijft_zoals_het_is(pad, host):
    assert eigen_pad(pad, host=host) == pad


def test_een_pad_houdt_de_plek_op_de_pagina():
    assert eigen_pad("/activiteiten/week/2026-47/#dag-2026-11-17") == (
        "/activiteiten/week/2026-47/#dag-2026-11-17"
    )


@pytest.mark.parametrize(
    ("adres", "pad"),
    [
        ("https://opbouw.example/meer/?a=1", "/meer/?a=1"),
        ("http://opbouw.example/meer/#kop", "/meer/"),
        ("https://opbouw.example", "/"),
        ("https://opbouw.example?a=1", "/?a=1"),
        ("https://opbouw.example//evil.example", ""),
        ("https://opbouw.example/\\evil.example", ""),
    ],
)
def test_een_heel_adres_telt_alleen_bij_de_eigen_host(adres, pad):
    assert eigen_pad(adres, host=OPBOUW) == pad
    assert eigen_pad(adres) == ""
