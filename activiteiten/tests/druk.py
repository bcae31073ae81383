"""The proof under pressure, against gunicorn as the demo starts it: `make test-druk`. Not part of the everyday suite:
it takes minutes. Prints its figures."""

import http.client
import os
import re
import socket
import subprocess
import sys
import time
from urllib.parse import quote, urlencode

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client

from activiteiten.tests.formulier import NIEUW
from activiteiten.tests.gelijktijdig import KEREN, dubbel_in_database, stuur_dubbel, wijzig_samen

FORMULIEREN, PAREN = 500, 200

pytestmark = pytest.mark.django_db(transaction=True)


def adres_van_testdatabase():
    """The test database as a DATABASE_URL."""
    db = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{db['NAME']}"
    wie = ":".join(quote(deel, safe="") for deel in (db["USER"], db["PASSWORD"]) if deel)
    return f"postgres://{wie}@{db['HOST']}:{db['PORT'] or 5432}/{db['NAME']}"


@pytest.fixture
def poort():
    """Of gunicorn with two workers of four threads, on the test database; gone afterwards."""
    with socket.create_server(("127.0.0.1", 0)) as vrij:
        poort = vrij.getsockname()[1]
    omgeving = os.environ | {
        "OPBOUW_MODUS": "demo",
        "DATABASE_URL": adres_van_testdatabase(),
        "SECRET_KEY": settings.SECRET_KEY,  # the sessions were made here
    }
    opdracht = [sys.executable, "-m", "gunicorn", "opbouw.wsgi:application", "--bind", f"127.0.0.1:{poort}"]
    opdracht += [
        "--workers",
        "2",
        "--threads",
        "4",
        "--preload",
        "--no-control-socket",
        "--log-level",
        "error",
    ]
    # Each 409 is a line on stderr.
    proces = subprocess.Popen(opdracht, cwd=settings.BASE_DIR, env=omgeving, stderr=subprocess.DEVNULL)
    try:
        wacht_op(poort, proces)
        yield poort
    finally:
        proces.terminate()
        proces.wait(timeout=30)


def wacht_op(poort, proces):
    for _ in range(300):
        assert proces.poll() is None, "gunicorn stopte; draai het met zicht op stderr om te zien waarom."
        try:
            socket.create_connection(("127.0.0.1", poort), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("gunicorn komt niet op.")


@pytest.fixture
def verkeer(poort, werker, collega):
    """`open_` and `stuur` over HTTP, for these two people, with the token and the cookies of their browser."""
    koekjes, tokens = {}, {}
    for user in (werker, collega):
        client = Client()
        client.force_login(user)
        koekjes[user.pk] = {"sessionid": client.cookies["sessionid"].value}

    def vraag(methode, user, pad, velden=None):
        verbinding = http.client.HTTPConnection("127.0.0.1", poort, timeout=120)
        koppen = {"Cookie": "; ".join(f"{naam}={waarde}" for naam, waarde in koekjes[user.pk].items())}
        if velden is not None:
            koppen["Content-Type"] = "application/x-www-form-urlencoded"
        verbinding.request(methode, pad, body=velden and urlencode(velden, doseq=True), headers=koppen)
        antwoord = verbinding.getresponse()
        tekst, nieuw = antwoord.read().decode(), antwoord.getheader("Set-Cookie", "")
        verbinding.close()
        if token := re.search(r"csrftoken=(\w+)", nieuw):
            koekjes[user.pk].setdefault("csrftoken", token[1])
        return antwoord.status, tekst

    def open_(user, pad):
        status, tekst = vraag("GET", user, pad)
        assert status == 200, f"{pad} antwoordt {status}"
        tokens[user.pk] = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', tekst)[1]
        return tekst

    def stuur(user, pad, velden):
        return vraag("POST", user, pad, velden | {"csrfmiddlewaretoken": tokens[user.pk]})

    open_(werker, NIEUW)  # the first request of a process is slow: not part of what is measured
    return {"open_": open_, "stuur": stuur}


@pytest.fixture
def vertel(capsys):
    def _vertel(zin):
        with capsys.disabled():
            print(f"\n{connection.vendor}: {zin}")

    return _vertel


def test_vijfhonderd_formulieren_acht_keer_tegelijk_zijn_vijfhonderd_rijen(verkeer, vertel, werker, lindehof):
    begin = time.perf_counter()
    statussen = stuur_dubbel(FORMULIEREN, user=werker, wijk=lindehof, **verkeer)
    duur = time.perf_counter() - begin

    rijen, titels, inzet, geschiedenis = dubbel_in_database()
    per_status = {status: statussen.count(status) for status in sorted(set(statussen))}
    vertel(
        f"{FORMULIEREN} formulieren {KEREN} keer tegelijk: {rijen} rijen, {titels} titels, {inzet} inzet, "
        f"{geschiedenis} geschiedenis; antwoorden {per_status}; {duur:.0f} s, {len(statussen) / duur:.0f} per s"
    )
    assert per_status == {302: FORMULIEREN * KEREN}
    assert (rijen, titels, inzet, geschiedenis) == (FORMULIEREN,) * 4


def test_van_tweehonderd_paren_gaat_niets_verloren(
    verkeer, vertel, werker, collega, lindehof, spoorzicht, welzijn
):
    begin = time.perf_counter()
    mensen, wijken = {"een": werker, "ander": collega}, (lindehof, spoorzicht)
    fouten = wijzig_samen(PAREN, **mensen, wijken=wijken, organisatie=welzijn, **verkeer)

    vertel(f"{PAREN} paren tegelijk: {len(fouten)} verloren; {time.perf_counter() - begin:.0f} s")
    assert fouten == []
