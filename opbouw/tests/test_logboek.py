import logging
import sys

import pytest

from opbouw.logfilter import DiscreetFormatter


def save_row(naam):
    try:
        raise KeyError(naam)
    except KeyError as error:
        raise ValueError(f"Failing row contains ({naam})") from error


def test_a_traceback_in_the_log_says_where_but_not_what():
    record = logging.LogRecord("django.request", logging.ERROR, __file__, 1, "Fout: %s", ("/pad/",), None)
    try:
        save_row("mevrouw Jansen")
    except ValueError:
        record.exc_info = sys.exc_info()

    line = DiscreetFormatter("%(levelname)s %(message)s").format(record)

    assert line.startswith("ERROR Fout: /pad/\n")
    assert "in save_row" in line
    assert line.index("builtins.KeyError") < line.index("builtins.ValueError")  # the cause first
    assert "(mevrouw Jansen)" not in line
    assert "'mevrouw Jansen'" not in line


class Regels(logging.Handler):
    """Keeps what production would write."""

    def __init__(self):
        super().__init__()
        self.setFormatter(DiscreetFormatter("%(levelname)s %(name)s: %(message)s"))
        self.geschreven = []

    def emit(self, record):
        self.geschreven.append(self.format(record))


@pytest.fixture
def regels():
    handler, logger = Regels(), logging.getLogger("django")
    logger.addHandler(handler)
    yield handler.geschreven
    logger.removeHandler(handler)


def test_een_weigering_staat_zonder_spoor_en_zonder_inhoud_in_het_log(
    client, werker, beleid, lindehof, regels
):
    client.force_login(beleid)
    assert client.post("/activiteiten/nieuw/", {"omschrijving": "mevrouw Jansen"}).status_code == 403
    client.force_login(werker)
    assert client.post("/activiteiten/nieuw/", {"omschrijving": "mevrouw Jansen"}).status_code == 422
    assert client.get("/activiteiten/?tekst=koffie&wijk=x").status_code == 422
    geschreven = "\n".join(regels)
    assert "Forbidden" in geschreven
    for woord in ("Traceback", "PermissionDenied", "Jansen", "omschrijving", "koffie"):
        assert woord not in geschreven


def test_wat_een_adres_zelf_opent_staat_niet_in_het_log(client, db, regels):
    assert client.get("/activiteiten/agenda/dit-is-een-geheime-agenda.ics").status_code == 404
    client.post("/account/password/reset/key/1-geheim/", headers={"Origin": "https://kwaad.example"})
    assert "WARNING django.request: Not Found: /activiteiten/agenda/…" in regels
    assert "geheim" not in "\n".join(regels)
