import logging
import sys

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
