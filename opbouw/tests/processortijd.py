"""How long work takes on the processor, to compare one piece of work with another in the same run."""

import time
from collections.abc import Callable


def minste_tijden(*werk: Callable[[], object]) -> list[float]:
    """The least processor time in seconds of each piece of work, in the order given. They take turns, so that a busy
    machine slows all of them; time in which another process had the core does not count."""
    minst = [float("inf")] * len(werk)
    for _ in range(3):
        for nummer, doe in enumerate(werk):
            begin = time.process_time()
            doe()
            minst[nummer] = min(minst[nummer], time.process_time() - begin)
    return minst


def groeit_niet_sneller_dan(doe: Callable[[str], object], kort: str, *, keer: int = 4) -> bool:
    """Whether `doe` takes less than 2.5 times as long for one text of `keer` times `kort` as for `keer` texts `kort`:
    work that grows with the square of the text takes `keer` times as long."""
    los, lang = minste_tijden(lambda: [doe(kort) for _ in range(keer)], lambda: doe(kort * keer))
    return lang < 2.5 * los
