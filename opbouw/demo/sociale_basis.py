"""Initiatieven, netwerken and wijkteams of the demo; the first two are listed in lijsten/*.csv."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from gebruikers.bevoegdheden import Rol
from initiatieven.models import Initiatief
from netwerken.models import Netwerk, Wijkteam
from opbouw.demo.bezetting import NOOR
from opbouw.demo.gebieden import SCHETSEN, WATERRIJK
from opbouw.demo.rijen import delen, koppel, koppel_namen, lees
from opbouw.demo.toeval import kies_enkele, worp
from opbouw.demo.versieregels import Versie, bewaar_versies
from opbouw.demo.werkritme import op

DAGEN_PER_MAAND = 30.4
RUST_NA_AFSCHEID = 200
"""Days since the log last mentioned an initiatief that stopped or was handed over."""

ZAAIGOED, DE_SLUIS = "Buurttuin Het Zaaigoed", "Taalcafé De Sluis"
# (name, numbers of its wijken, fte)
WIJKTEAMS = (
    ("Wijkteam Spoor", "08 12", "6.5"),
    ("Wijkteam Oost", "02 06", "7.0"),
    ("Wijkteam Midden", "01 03 07 11", "8.5"),
    ("Wijkteam West", "04 05 09 10", "7.5"),
)
ROLLEN = ("meedenken", "verbinden", "op de achtergrond", "aanjagen", "de weg wijzen bij de gemeente")
F = Initiatief.Fase
OP_EIGEN_BENEN = {F.OVERGEDRAGEN, F.GESTOPT}


@dataclass(frozen=True)
class Verband:
    """An initiatief or netwerk, with the days between which the log may mention it (the last included)."""

    doel: Initiatief | Netwerk
    van: date
    tot: date

    def loopt_op(self, dag):
        return self.van <= dag <= self.tot


@dataclass(frozen=True)
class SocialeBasis:
    initiatieven: dict[str, Verband]
    netwerken: dict[str, Verband]
    wijkteams: list[tuple[Wijkteam, frozenset[str]]]
    """With the codes of their wijken."""


def laad_sociale_basis(zaad, gebied, organisaties, medewerkers, *, dag):
    code = gebied.gemeente.code
    initiatieven = _laad_initiatieven(
        worp(zaad, f"initiatieven/{code}"), gebied, organisaties, medewerkers, dag
    )
    netwerken = _laad_netwerken(
        worp(zaad, f"netwerken/{code}"), gebied, organisaties, medewerkers, dag, initiatieven
    )
    wijkteams = _laad_wijkteams(gebied, organisaties, medewerkers, dag) if code == WATERRIJK else []
    return SocialeBasis(initiatieven, netwerken, wijkteams)


def _organisatie_van(wijkcode, organisaties):
    return organisaties[SCHETSEN[wijkcode].organisatie]


def _werkers_van(organisatie, wijkcode, medewerkers, dag):
    """The opbouwwerkers of this organisatie in this wijk on `dag`, those of the organisatie when there is none."""
    werkers = [
        m
        for m in medewerkers
        if m.aanstelling.organisatie_id == organisatie.pk
        and m.aanstelling.rol == Rol.OPBOUWWERKER
        and m.werkt_op(dag)
    ]
    return [m for m in werkers if wijkcode in m.wijken] or werkers


def _laad_initiatieven(rng, gebied, organisaties, medewerkers, dag):
    rijen = lees("initiatieven.csv")[gebied.gemeente.code]
    noor = next((m for m in medewerkers if m.gebruiker.email == NOOR), None)
    initiatieven, verbanden, invoerders = [], {}, []
    for rij in rijen:
        organisatie = _organisatie_van(rij["wijk"], organisaties)
        begeleider = rng.choice(_werkers_van(organisatie, rij["wijk"], medewerkers, dag))
        if rij["naam"] == ZAAIGOED:
            begeleider = noor
        los = rij["fase"] in OP_EIGEN_BENEN
        dagen_oud = round(int(rij["maanden_oud"]) * DAGEN_PER_MAAND)
        van = dag - timedelta(dagen_oud)
        if begeleider.werkt_op(van):
            invoerders.append(begeleider.gebruiker)
        else:
            invoerders.append(rng.choice(_werkers_van(organisatie, rij["wijk"], medewerkers, van)).gebruiker)
        initiatieven.append(
            Initiatief(
                naam=rij["naam"],
                wijk=gebied.wijken[rij["wijk"]],
                omschrijving=rij["omschrijving"],
                fase=rij["fase"],
                organisatie=organisatie,
                begeleider=None if los else begeleider.gebruiker,
                rol_opbouwwerker="" if los else rng.choice(ROLLEN),
                actieve_bewoners=int(rij["actieve_bewoners"]) if rij["actieve_bewoners"] else None,
                bevestigd_op=dag - timedelta(rng.randint(2, min(420, dagen_oud - 1))),
            )
        )
        tot = dag - timedelta(RUST_NA_AFSCHEID) if los else date.max
        verbanden[rij["naam"]] = Verband(initiatieven[-1], van, tot)
    Initiatief.objects.bulk_create(initiatieven)
    per_naam = {initiatief.naam: initiatief for initiatief in initiatieven}
    vervolgen = [rij for rij in rijen if rij["gegroeid_uit"]]
    for rij in vervolgen:
        per_naam[rij["naam"]].gegroeid_uit = per_naam[rij["gegroeid_uit"]]
    Initiatief.objects.bulk_update([per_naam[rij["naam"]] for rij in vervolgen], ["gegroeid_uit"])
    _koppel_lijsten(Initiatief, initiatieven, rijen)
    koppel(Initiatief.buurten, [(i, kies_enkele(rng, gebied.buurten[i.wijk.code], 2)) for i in initiatieven])

    bewaar_versies(
        [
            versie
            for initiatief, door in zip(initiatieven, invoerders, strict=True)
            for versie in _levensloop(rng, verbanden[initiatief.naam], door, dag)
        ]
    )
    return verbanden


def _levensloop(rng, verband, door, dag):
    """The versions of an initiatief: an idee on the first day, then phase after phase up to where it is now."""
    initiatief, volgorde = verband.doel, [fase for fase in F if fase != F.GESTOPT]
    if initiatief.fase == F.GESTOPT:
        fasen = [*volgorde[: volgorde.index(F.UITVOERING) + 1], F.GESTOPT]
    else:
        fasen = volgorde[: volgorde.index(initiatief.fase) + 1]
    tot = min(verband.tot, dag - timedelta(20))
    eerste_tijd = range(14, (tot - verband.van).days * 6 // 10)  # most of the growing is done early
    momenten = sorted(rng.sample(eerste_tijd, k=len(fasen) - 1))
    if momenten and initiatief.fase in OP_EIGEN_BENEN:
        momenten[-1] = (tot - verband.van).days
    wissels = [
        (verband.van + timedelta(dagen), fase) for dagen, fase in zip(momenten, fasen[1:], strict=True)
    ]

    bekend = {"fase": fasen[0], "bevestigd_op": None}
    yield Versie(initiatief, op(verband.van, 16, 30), door, dict(bekend))
    for wanneer, fase in sorted([*wissels, (initiatief.bevestigd_op, "")]):
        if fase:
            bekend["fase"] = fase
            wijziging = {"gewijzigde_velden": ["fase"]}
            yield Versie(initiatief, op(wanneer, 16), door, bekend | wijziging, "~")
        else:
            bekend["bevestigd_op"] = wanneer
            yield _bevestiging(initiatief, door, fase=bekend["fase"])


def _bevestiging(object_, door, **anders):
    anders["gewijzigde_velden"] = ["bevestigd_op"]
    return Versie(object_, op(object_.bevestigd_op, 11), door, anders, "~")


def _laad_netwerken(rng, gebied, organisaties, medewerkers, dag, initiatieven):
    rijen = lees("netwerken.csv")[gebied.gemeente.code]
    netwerken = [
        Netwerk(
            naam=rij["naam"],
            soort=rij["soort"],
            aard=rij["aard"],
            wijk=gebied.wijken[rij["wijk"]],
            omschrijving=rij["omschrijving"],
            omvang=int(rij["omvang"]),
            ritme=rij["ritme"],
            organisatie=_organisatie_van(rij["wijk"], organisaties),
            bevestigd_op=dag - timedelta(rng.randint(3, 480)),
        )
        for rij in rijen
    ]
    Netwerk.objects.bulk_create(netwerken)
    _koppel_lijsten(Netwerk, netwerken, rijen)
    koppel(
        Netwerk.organisaties,
        [
            (netwerk, [organisaties[naam] for naam in delen(rij["organisaties"])])
            for netwerk, rij in zip(netwerken, rijen, strict=True)
        ],
    )
    gekoppeld = []
    for netwerk in netwerken:
        uit_de_wijk = [v.doel for v in initiatieven.values() if v.doel.wijk == netwerk.wijk]
        if uit_de_wijk and rng.random() < 0.6:
            gekoppeld.append((netwerk, kies_enkele(rng, uit_de_wijk, 2)))
    koppel(Netwerk.initiatieven, gekoppeld)

    verbanden = {n.naam: Verband(n, dag - timedelta(rng.randint(500, 1400)), date.max) for n in netwerken}
    versies = []
    for netwerk in netwerken:
        van = verbanden[netwerk.naam].van
        door = rng.choice(_werkers_van(netwerk.organisatie, netwerk.wijk.code, medewerkers, van)).gebruiker
        versies += [Versie(netwerk, op(van, 15), door, {"bevestigd_op": None}), _bevestiging(netwerk, door)]
    bewaar_versies(versies)
    return verbanden


def _laad_wijkteams(gebied, organisaties, medewerkers, dag):
    teams = Wijkteam.objects.bulk_create(
        Wijkteam(
            naam=naam,
            gemeente=gebied.gemeente,
            organisatie=organisaties["Gemeente Waterrijk"],
            fte=Decimal(fte),
        )
        for naam, _, fte in WIJKTEAMS
    )
    leden = [m for m in medewerkers if m.aanstelling.rol == Rol.WIJKTEAMLID and m.werkt_op(dag)]
    werkgebied = [
        (team, [f"WK{gebied.gemeente.code[2:]}{nummer}" for nummer in nummers.split()])
        for team, (_, nummers, _) in zip(teams, WIJKTEAMS, strict=True)
    ]
    met_wijken = [(team, frozenset(codes)) for team, codes in werkgebied]
    koppel(Wijkteam.wijken, [(team, [gebied.wijken[code] for code in codes]) for team, codes in werkgebied])
    koppel(
        Wijkteam.leden,
        [(team, [m.aanstelling for m in leden if m.wijken == codes]) for team, codes in met_wijken],
    )
    bewaar_versies([Versie(team, op(dag - timedelta(1400), 9), None) for team in teams])
    return met_wijken


def _koppel_lijsten(model, objecten, rijen):
    """Ties the objects to the themes and doelgroepen that their rows name."""
    for veld in ("themas", "doelgroepen"):
        namen = [delen(rij[veld]) for rij in rijen]
        koppel_namen(getattr(model, veld), zip(objecten, namen, strict=True))
