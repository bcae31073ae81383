"""The activities of one gemeente: four years back, and what is planned for the weeks ahead."""

from datetime import time, timedelta
from itertools import chain

from activiteiten.models import Activiteit, ActiviteitSoort, Inzet
from opbouw.demo.activiteitregels import Logboek
from opbouw.demo.bezetting import NOOR
from opbouw.demo.gebieden import LINDEHOF, SPOORZICHT, WATERRIJK, ZANDVEEN
from opbouw.demo.rijen import koppel_namen
from opbouw.demo.sociale_basis import DE_SLUIS, ZAAIGOED
from opbouw.demo.toeval import kies, worp
from opbouw.demo.verhalen import drukte_per_wijk, zaaigoed_bemensing
from opbouw.demo.versieregels import Versie, bewaar_versies
from opbouw.demo.werkritme import drukte

PER_JAAR = {WATERRIJK: 4_900, ZANDVEEN: 70}
GEPLAND = {WATERRIJK: 60, ZANDVEEN: 3}
VOORUIT_DAGEN = 28
MINSTENS_VANDAAG = 4
DRAGER_VAN_DE_SLUIS = "samira.bouzid@waterrijk.example"
BLOK = 2_000
"""Rows per statement, where the database allows it."""


def laad_activiteiten(zaad, gebied, medewerkers, sociale_basis, *, begin, dag, omvang):
    """Fills the log from `begin` up to `dag`, and plans ahead; returns how many activities that made.

    `omvang` (0 to 1) is the share of the full number.
    """
    code = gebied.gemeente.code
    rng = worp(zaad, f"activiteiten/{code}")
    logboek = Logboek(
        rng,
        gebied=gebied,
        medewerkers=medewerkers,
        sociale_basis=sociale_basis,
        soorten={soort.naam: soort for soort in ActiviteitSoort.objects.all()},
        dag=dag,
    )
    dagen = [begin + timedelta(dag_nummer) for dag_nummer in range((dag - begin).days + 1)]
    komend = [dag + timedelta(dag_nummer) for dag_nummer in range(1, VOORUIT_DAGEN + 1)]
    aantal = round(PER_JAAR[code] * len(dagen) / 365 * omvang)
    datums = chain(
        rng.choices(dagen, weights=map(drukte, dagen), k=aantal),
        [dag] * (MINSTENS_VANDAAG if code == WATERRIJK else 1),
        rng.choices(komend, weights=map(drukte, komend), k=max(2, round(GEPLAND[code] * omvang))),
    )
    afspraken = [(datum, "los") for datum in datums]
    if code == WATERRIJK:
        afspraken += [(dag, "noor"), (dag + timedelta(1), "noor")]
        afspraken += [(datum, "zaaigoed") for datum in _reeks(begin, dag, weekdag=5, om_de=14, omvang=omvang)]
        afspraken += [(datum, "de sluis") for datum in _reeks(begin, dag, weekdag=3, om_de=7, omvang=omvang)]

    for datum, wat in sorted(
        afspraken, key=lambda afspraak: (afspraak[0], afspraak[1] == "los", afspraak[1])
    ):
        if wat == "los":
            logboek.schrijf(datum, kies(rng, drukte_per_wijk(gebied.wijken, datum, dag)))
        else:
            _schrijf_verhaal(logboek, wat, datum)
    bewaar(logboek.regels)
    return len(logboek.regels)


def _reeks(begin, dag, *, weekdag, om_de, omvang):
    """Dates of something that returns every `om_de` days; in a small demo less often, but never rare."""
    eerste = begin + timedelta((weekdag - begin.weekday()) % 7)
    datums = [eerste + timedelta(dagen) for dagen in range(0, (dag - eerste).days, om_de)]
    aantal = min(len(datums), max(30, round(len(datums) * omvang)))
    return [datums[plaats * len(datums) // aantal] for plaats in range(aantal)]


def _schrijf_verhaal(logboek, wat, datum):
    def werkers(*emails):
        return [m for m in logboek.medewerkers if m.gebruiker.email in emails]

    basis = logboek.sociale_basis
    if wat == "noor":
        logboek.schrijf(
            datum,
            LINDEHOF,
            soort="ontmoeting",
            titel="Koffietafel De Vonk",
            locatie="Buurthuis De Vonk",
            begin=time(9, 30),
            minuten=120,
            werkers=werkers(NOOR),
            verband=basis.netwerken["Koffietafel De Vonk"],
        )
    elif wat == "de sluis":
        logboek.schrijf(
            datum,
            SPOORZICHT,
            soort="netwerk bouwen",
            titel=DE_SLUIS,
            locatie="Buurthuis De Sluis",
            begin=time(19),
            minuten=90,
            werkers=werkers(DRAGER_VAN_DE_SLUIS),
            verband=basis.netwerken[DE_SLUIS],
        )
    elif basis.initiatieven[ZAAIGOED].loopt_op(datum):
        aantal, minuten, vrijwilligers, hun_minuten = zaaigoed_bemensing(datum, logboek.dag)
        vrijwilligers = max(1, vrijwilligers + logboek.rng.randint(-1, 2))
        logboek.schrijf(
            datum,
            LINDEHOF,
            soort="bewonersinitiatief begeleiden",
            titel="Werkochtend in de buurttuin",
            locatie="Oude schoolplein",
            begin=time(10),
            minuten=minuten,
            werkers=werkers(NOOR, "marieke.dijkhuis@waterrijk.example")[:aantal],
            verband=basis.initiatieven[ZAAIGOED],
            vrijwilligers=(vrijwilligers, vrijwilligers * hun_minuten),
        )


def bewaar(regels):
    """Stores these lines of a Logboek, with their effort and their history."""
    Activiteit.met_verwijderde.bulk_create([regel.activiteit for regel in regels], batch_size=BLOK)
    Inzet.objects.bulk_create(
        [
            Inzet(
                activiteit=regel.activiteit,
                medewerker=werker.gebruiker,
                vorm=vorm,
                minuten=minuten,
                **{feit: getattr(regel.activiteit, feit) for feit in Inzet.FEITEN},
            )
            for regel in regels
            for werker, vorm, minuten in regel.inzet
        ],
        batch_size=BLOK,
    )
    koppel_namen(Activiteit.themas, [(regel.activiteit, regel.themas) for regel in regels])
    koppel_namen(Activiteit.doelgroepen, [(regel.activiteit, regel.doelgroepen) for regel in regels])
    bewaar_versies([_eerste_versie(regel) for regel in regels])


def _eerste_versie(regel):
    inzet = [[werker.gebruiker.pk, vorm, minuten] for werker, vorm, minuten in regel.inzet]
    activiteit = regel.activiteit
    return Versie(activiteit, activiteit.ingevoerd_op, activiteit.ingevoerd_door, {"inzet_daarna": inzet})
