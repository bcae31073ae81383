"""Gemeenten, wijken and buurten of the demo, with their borders and inhabitants."""

from dataclasses import dataclass

from opbouw.demo.tekening import teken
from opbouw.demo.toeval import worp
from wijken.models import Buurt, Gemeente, Kerncijfer, Wijk

WATERRIJK, ZANDVEEN = "GM9999", "GM9998"
LINDEHOF, SINT_JANSVELD = "WK999903", "WK999911"
SPOORZICHT, NIEUW_VOSSENBROEKERPOLDER = "WK999908", "WK999912"


@dataclass(frozen=True)
class Wijkschets:
    naam: str
    inwoners: int
    kern: tuple[float, float]  # km from the middle of the gemeente
    buurten: tuple[str, ...]
    plekken: tuple[str, ...]
    """Where people meet; an activity is held in one of these."""


@dataclass(frozen=True)
class Proefgemeente:
    """A gemeente as loaded: wijken and buurten by wijkcode."""

    gemeente: Gemeente
    wijken: dict[str, Wijk]
    buurten: dict[str, list[Buurt]]
    plekken: dict[str, tuple[str, ...]]


WIJKEN = {
    WATERRIJK: (
        Wijkschets("Binnenstad", 8_940, (-0.6, 0.3), ("Oude Markt", "Vestingkwartier", "Singelbuurt"),
                   ("Stadshuis aan de Gracht", "Bibliotheek Oude Markt", "Huiskamer Vesting 12", "Marktplein")),
        Wijkschets("Havenkwartier", 6_310, (1.7, 1.8), ("Werfbuurt", "Kadebuurt", "Pakhuizen"),
                   ("Buurthuis De Loods", "Basisschool De Ankerplaats", "Kadeplein")),
        Wijkschets("Lindehof", 7_470, (-2.4, -0.6), ("Schoolhof", "Lindestraat en omgeving", "Kastanjebuurt"),
                   ("Buurthuis De Vonk", "Basisschool De Linde", "Bibliotheek Lindehof", "Oude schoolplein")),
        Wijkschets("Molenwijk", 5_120, (-0.3, 2.6), ("Wiekenbuurt", "Maalderij"),
                   ("Buurtkamer De Wiek", "Basisschool De Molensteen", "Speelveld Maalderij")),
        Wijkschets("De Kreken", 4_250, (-2.7, 2.2), ("Rietkreek", "Oeverbuurt"),
                   ("Wijkgebouw De Oever", "Kinderboerderij De Kreek", "Steiger Rietkreek")),
        Wijkschets("Oosterpolder", 9_870, (4.2, 1.8), ("Polderhof", "Dijkbuurt", "Zonnedauw"),
                   ("Wijkcentrum De Polder", "Basisschool De Dijk", "Winkelcentrum Polderhof", "Sporthal Oost")),
        Wijkschets("Zonnehoek", 6_640, (0.9, -2.0), ("Ochtendbuurt", "Middagbuurt", "Avondbuurt"),
                   ("Buurthuis Zonzij", "Basisschool De Horizon", "Zonneplein")),
        Wijkschets("Spoorzicht", 7_930, (2.8, -0.4), ("Seinpad", "Wisselbuurt", "Perronkwartier"),
                   ("Buurthuis De Sluis", "Basisschool De Locomotief", "Spoorstraat", "Wijkkantoor Perron 3")),
        Wijkschets("Weteringen-Noord", 5_570, (-4.8, 1.5), ("Noorderwetering", "Elzenbuurt"),
                   ("Dorpshuis De Wetering", "Elzenhof", "Speeltuin Noord")),
        Wijkschets("Weteringen-Zuid", 6_010, (-4.5, -1.4), ("Zuiderwetering", "Wilgenbuurt"),
                   ("Ontmoetingsplek De Wilg", "Basisschool Het Bruggetje", "Wilgenplein")),
        Wijkschets("Sint-Jansveld", 3_150, (-1.5, -2.8), ("Klooster", "Veldzijde"),
                   ("Parochiehuis Sint-Jan", "Kloostertuin")),
        Wijkschets("Nieuw-Vossenbroekerpolder", 2_400, (4.3, -1.8), ("Vossenbroek", "Nieuwlandseweg"),
                   ("Bouwkeet Vossenbroek", "Nieuwlandseweg")),
    ),
    ZANDVEEN: (
        Wijkschets("Duinrand", 4_350, (-1.4, 0.9), ("Helmgras", "Duinpad"), ("Dorpshuis Duinrand",)),
        Wijkschets("Veenkern", 6_120, (1.3, 0.5), ("Turfmarkt", "Ringvaart"), ("De Turfschuur", "Ringvaartkade")),
        Wijkschets("Zandhoek", 2_780, (0.0, -1.6), ("Zandpad", "Heidezoom"), ("Buurtkamer Zandhoek",)),
    ),
}  # fmt: skip

NAMEN = {WATERRIJK: "Waterrijk", ZANDVEEN: "Zandveen"}

# Corners in km. Both lie in the middle of the IJsselmeer, where no gemeente has its houses.
OMTREK = {
    WATERRIJK: (
        (-4.3, 3.4), (-3.8, 3.7), (-1.6, 3.6), (-0.5, 4.0), (1.2, 3.8), (2.6, 4.0), (3.6, 3.6), (4.4, 3.2),
        (5.3, 2.3), (5.8, 1.5), (6.0, 0.5), (5.8, -1.1), (5.9, -2.2), (5.5, -3.3), (4.2, -3.7), (2.2, -3.7),
        (0.6, -4.0), (-1.5, -3.9), (-3.6, -3.9), (-5.0, -3.3), (-5.8, -2.0), (-5.6, -0.1), (-6.0, 1.4), (-5.2, 3.0),
    ),
    ZANDVEEN: ((-3.0, 2.1), (-0.5, 2.6), (2.4, 2.2), (3.2, 0.4), (2.1, -2.4), (-0.2, -3.1), (-2.1, -2.3), (-3.1, 0.2)),
}  # fmt: skip
OORSPRONG = {WATERRIJK: (5.40, 52.72), ZANDVEEN: (5.28, 52.80)}


def laad_gebied(zaad, code, jaren):
    """One gemeente with borders, and key figures for each of `jaren` (the last is the year of the sketch)."""
    gemeente = Gemeente.objects.create(code=code, naam=NAMEN[code])
    schetsen = {f"WK{code[2:]}{nummer:02d}": schets for nummer, schets in enumerate(WIJKEN[code], start=1)}
    buurtcodes = {
        wijkcode: [f"BU{wijkcode[2:]}{nummer:02d}" for nummer in range(len(schets.buurten))]
        for wijkcode, schets in schetsen.items()
    }
    kernen = {wijkcode: (schets.kern, buurtcodes[wijkcode]) for wijkcode, schets in schetsen.items()}
    wijkgrens, buurtgrens = teken(OMTREK[code], kernen, OORSPRONG[code])

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
    gebied = Proefgemeente(
        gemeente,
        {wijk.code: wijk for wijk in wijken},
        buurten,
        {c: schets.plekken for c, schets in schetsen.items()},
    )
    Kerncijfer.objects.bulk_create(_kerncijfers(worp(zaad, f"kerncijfers/{code}"), gebied, schetsen, jaren))
    return gebied


def _kerncijfers(rng, gebied, schetsen, jaren):
    """Inhabitants and households per year; those of the buurten add up to the wijk."""
    for code, wijk in gebied.wijken.items():
        buurten = gebied.buurten[code]
        verdeling = [rng.uniform(0.7, 1.3) for _ in buurten]
        groei, per_huishouden = rng.uniform(-0.002, 0.011), rng.uniform(1.85, 2.35)
        for jaar in jaren:
            inwoners = round(schetsen[code].inwoners * (1 + groei) ** (jaar - jaren[-1]))
            delen = [round(inwoners * deel / sum(verdeling)) for deel in verdeling[1:]]
            delen.insert(0, inwoners - sum(delen))
            huishoudens = [round(deel / per_huishouden) for deel in delen]
            yield Kerncijfer(wijk=wijk, jaar=jaar, inwoners=inwoners, huishoudens=sum(huishoudens))
            for buurt, deel, aantal in zip(buurten, delen, huishoudens, strict=True):
                yield Kerncijfer(buurt=buurt, jaar=jaar, inwoners=deel, huishoudens=aantal)
