"""Several people at once, each with a database connection of their own."""

import threading

from django.db import connections

GEDULD = 60
"""Seconds: who waits longer than this waits for ever."""


class Draad(threading.Thread):
    """Runs `doe` at once; `wacht` gives what it gave back, or the exception that it raised."""

    def __init__(self, doe):
        super().__init__(daemon=True)
        self.doe = doe
        self.start()

    def run(self):
        try:
            self.uitkomst = self.doe()
        except Exception as fout:  # whatever it is: the test asks for it, and says what it should have been
            self.uitkomst = fout
        finally:
            connections.close_all()

    def wacht(self):
        self.join(timeout=GEDULD)
        assert not self.is_alive()
        return self.uitkomst


def tegelijk(*doen):
    """What each of these functions gave back; none begins before all are ready."""
    start = threading.Barrier(len(doen), timeout=GEDULD)

    def op_het_sein(doe):
        def begin():
            start.wait()
            return doe()

        return begin

    return [draad.wacht() for draad in [Draad(op_het_sein(doe)) for doe in doen]]
