"""Words in a row, as a Dutch reader expects them."""


def opsomming(woorden, hoogstens=None):
    """`a, b en c`; empty for none. With more than `hoogstens` words the rest is counted: `a, b en nog 3`."""
    woorden = list(woorden)
    if hoogstens is not None and len(woorden) > hoogstens:
        woorden[hoogstens:] = [f"nog {len(woorden) - hoogstens}"]
    *eerst, laatst = woorden or [""]
    return f"{', '.join(eerst)} en {laatst}" if eerst else laatst
