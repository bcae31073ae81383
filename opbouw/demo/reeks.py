"""A series of Noor: what she did every Tuesday, what waits to be ticked off, and what is planned."""

from datetime import time, timedelta

from activiteiten.keuzes import Status
from activiteiten.models import ActiviteitSoort, Reeks
from opbouw.demo.activiteiten import bewaar
from opbouw.demo.activiteitregels import Logboek
from opbouw.demo.bezetting import NOOR
from opbouw.demo.gebieden import LINDEHOF, WATERRIJK
from opbouw.demo.toeval import worp

TERUG, VOORUIT = 6, 10
"""Sessions before the day of the demo, and after it."""
DINSDAG = 1
MENSEN = ("deelnemers", "nieuwe_deelnemers", "vrijwilligers", "vrijwilligers_minuten")


def laad_reeks(zaad, gebied, medewerkers, sociale_basis, *, dag):
    """Makes the series in Waterrijk; returns how many activities that made. After laad_activiteiten."""
    if gebied.gemeente.code != WATERRIJK:
        return 0
    logboek = Logboek(
        worp(zaad, "reeks"),
        gebied=gebied,
        medewerkers=medewerkers,
        sociale_basis=sociale_basis,
        soorten={soort.naam: soort for soort in ActiviteitSoort.objects.all()},
        dag=dag,
    )
    [noor] = [medewerker for medewerker in medewerkers if medewerker.gebruiker.email == NOOR]
    laatste = dag - timedelta((dag.weekday() - DINSDAG) % 7 or 7)  # the last Tuesday before that day
    dagen = [laatste + timedelta(weeks=week) for week in range(1 - TERUG, VOORUIT + 1)]
    for datum in dagen:
        logboek.schrijf(
            datum,
            LINDEHOF,
            soort="ontmoeting",
            titel="Tafel van Tien",
            locatie="Buurthuis De Vonk",
            begin=time(10),
            minuten=120,
            werkers=[noor],
        )
    reeks = Reeks.objects.create(
        eigenaar=noor.gebruiker, organisatie=noor.aanstelling.organisatie, begin=dagen[0], tot=dagen[-1]
    )
    for regel in logboek.regels:
        regel.activiteit.reeks = reeks
        if regel.activiteit.datum == laatste:
            _laat_gepland(regel.activiteit)
    bewaar(logboek.regels)
    return len(logboek.regels)


def _laat_gepland(activiteit):
    """As it stands when nobody ticked it off yet."""
    activiteit.status, activiteit.omschrijving, activiteit.resultaat = Status.GEPLAND, "", ""
    for veld in MENSEN:
        setattr(activiteit, veld, None)
