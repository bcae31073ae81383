"""Gemeenten, wijken and buurten of the demo, with their borders and inhabitants; listed in lijsten/."""

import tomllib
from dataclasses import dataclass

from opbouw.demo.rijen import LIJSTEN, delen, lees
from opbouw.demo.tekening import teken
from opbouw.demo.toeval import worp
from wijken.models import Buurt, Gemeente, Kerncijfer, Wijk

WATERRIJK, ZANDVEEN = "GM9999", "GM9998"
LINDEHOF, SINT_JANSVELD = "WK999903", "WK999911"
SPOORZICHT, NIEUW_VOSSENBROEKERPOLDER = "WK999908", "WK999912"

GEMEENTEN = tomllib.loads((LIJSTEN / "gemeenten.toml").read_text("utf-8"))


@dataclass(frozen=True)
class Wijkschets:
    code: str
    naam: str
    inwoners: int
    kern: tuple[float, float]  # km from the middle of the gemeente
    aandeel: float
    """What its log should come to: the share of collective in collective and individual minutes."""
    drukte: float
    """How much of the log comes from it."""
    organisatie: str
    """Supports what residents start here."""
    buurten: list[str]
    plekken: list[str]
    """Where people meet; an activity is held in one of these."""


def _schets(*, inwoners, x, y, aandeel, drukte, buurten, plekken, **rest):
    return Wijkschets(
        **rest,
        inwoners=int(inwoners),
        kern=(float(x), float(y)),
        aandeel=float(aandeel),
        drukte=float(drukte),
        buurten=delen(buurten),
        plekken=delen(plekken),
    )


SCHETSEN = {rij["code"]: _schets(**rij) for rijen in lees("wijken.csv").values() for rij in rijen}


@dataclass(frozen=True)
class Proefgemeente:
    """A gemeente as loaded: wijken and buurten by wijkcode."""

    gemeente: Gemeente
    wijken: dict[str, Wijk]
    buurten: dict[str, list[Buurt]]


def laad_gebied(zaad, code, jaren):
    """One gemeente with borders, and key figures for each of `jaren` (the last is the year of the sketch)."""
    gemeente = Gemeente.objects.create(code=code, naam=GEMEENTEN[code]["naam"])
    schetsen = {wijkcode: schets for wijkcode, schets in SCHETSEN.items() if wijkcode[2:6] == code[2:]}
    buurtcodes = {
        wijkcode: [f"BU{wijkcode[2:]}{nummer:02d}" for nummer in range(len(schets.buurten))]
        for wijkcode, schets in schetsen.items()
    }
    kernen = {wijkcode: (schets.kern, buurtcodes[wijkcode]) for wijkcode, schets in schetsen.items()}
    wijkgrens, buurtgrens = teken(GEMEENTEN[code]["omtrek"], kernen, GEMEENTEN[code]["oorsprong"])

    wijken = Wijk.objects.bulk_create(
        Wijk(gemeente=gemeente, code=wijkcode, naam=schets.naam, grens=wijkgrens[wijkcode])
        for wijkcode, schets in schetsen.items()
    )
    buurten = {}
    for wijk in wijken:
        buurten[wijk.code] = Buurt.objects.bulk_create(
            Buurt(wijk=wijk, code=buurtcode, naam=naam, grens=buurtgrens[buurtcode])
            for buurtcode, naam in zip(buurtcodes[wijk.code], schetsen[wijk.code].buurten, strict=True)
        )
    gebied = Proefgemeente(gemeente, {wijk.code: wijk for wijk in wijken}, buurten)
    Kerncijfer.objects.bulk_create(_kerncijfers(worp(zaad, f"kerncijfers/{code}"), gebied, jaren))
    return gebied


def _kerncijfers(rng, gebied, jaren):
    """Inhabitants and households per year; those of the buurten add up to the wijk."""
    for code, wijk in gebied.wijken.items():
        buurten = gebied.buurten[code]
        verdeling = [rng.uniform(0.7, 1.3) for _ in buurten]
        groei, per_huishouden = rng.uniform(-0.002, 0.011), rng.uniform(1.85, 2.35)
        for jaar in jaren:
            inwoners = round(SCHETSEN[code].inwoners * (1 + groei) ** (jaar - jaren[-1]))
            delen = [round(inwoners * deel / sum(verdeling)) for deel in verdeling[1:]]
            delen.insert(0, inwoners - sum(delen))
            huishoudens = [round(deel / per_huishouden) for deel in delen]
            yield Kerncijfer(wijk=wijk, jaar=jaar, inwoners=inwoners, huishoudens=sum(huishoudens))
            for buurt, deel, aantal in zip(buurten, delen, huishoudens, strict=True):
                yield Kerncijfer(buurt=buurt, jaar=jaar, inwoners=deel, huishoudens=aantal)
