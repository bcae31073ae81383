"""Files for the tests: samples of real ones in data/, and small ones made on the spot."""

import json
from pathlib import Path

from wijken.tests.factories import vierkant

DATA = Path(__file__).parent / "data"


def sample(naam):
    return (DATA / naam).read_bytes()


def feature(code="WK999901", naam="Lindehof", geometry=None, **eigenschappen):
    """One wijk under PDOK's names."""
    return {
        "type": "Feature",
        "properties": {"wijkcode": code, "wijknaam": naam, "gemeentenaam": "Waterrijk"} | eigenschappen,
        "geometry": geometry or vierkant(),
    }


def collection(*features, **leden):
    return json.dumps({"type": "FeatureCollection", "features": list(features)} | leden).encode()
