"""The rows of Inzet in the form of the log, as one field that is kept per person and vorm.

A row is ((id of the worker, vorm), duration), in text that compares. The first stands in the form itself, the others in
the rows of colleagues.
"""

from django.core.exceptions import ValidationError

from activiteiten.keuzes import Vorm
from kern.getallen import lees_duur, schrijf_duur
from kern.versies import NIETS, Verschil

BEGIN = "initial-inzet"
"""Name of the hidden inputs that say with which rows a form began: `12/collectief/1:30`."""


def rijen_van(inzet):
    """The rows of these Inzet."""
    return [((str(i.medewerker_id), i.vorm), schrijf_duur(i.minuten)) for i in inzet]


def als_begin(rijen):
    """Values for BEGIN; an empty one comes first, so that it is also there without any row."""
    return ["", *("/".join((*wat, duur)) for wat, duur in rijen)]


def begin_in(data):
    """{(id of the worker, vorm): duration} that the form began with; None when it doesn't say."""
    if BEGIN not in data:
        return None
    delen = [waarde.split("/") for waarde in data.getlist(BEGIN)]
    return {(wie, vorm): duur for wie, vorm, duur in (deel for deel in delen if len(deel) == 3)}


def gestuurd_in(invoer):
    """The rows that were sent, in order; also those of a worker who stands there twice, or was not chosen."""
    data = invoer.form.data
    hoofd = data.get("hoofd") or str(invoer.hoofd.pk)
    rijen = [((hoofd, data.get("vorm", "")), _duur(data.get("duur", "")))]
    for rij in invoer.collegas.forms:
        wie, vorm, duur = (rij[veld].value() or "" for veld in ("medewerker", "vorm", "duur"))
        if wie or duur:
            rijen.append(((wie, vorm), _duur(duur)))
    return rijen


def aangeraakt_in(gestuurd, begin):
    """What this person touched since `begin`, as a dict of rows; one that was taken out lasts NIETS."""
    kwam = dict(gestuurd)
    weg = {wat: NIETS for wat in begin if wat not in kwam}
    return {wat: duur for wat, duur in kwam.items() if begin.get(wat) != duur} | weg


def rijen_samen(eigen, nu, kiesbaar):
    """The rows that stand `nu`, with what this person touched (`eigen`) over them. The first is one of the `kiesbaar`
    (ids)."""
    samen = [(wat, duur) for wat, duur in (dict(nu) | eigen).items() if duur != NIETS]
    hoofd = next((rij for rij in samen if rij[0][0] in kiesbaar), None)
    if hoofd is None:  # between them they took everybody out
        return [*nu[:1], *samen]
    return [hoofd, *(rij for rij in samen if rij is not hoofd)]


def verschillen_in(eigen, nu, namen):
    """The Verschil of each row that this person touched (`eigen`). `namen` are {id: name} of whom they may see."""
    staat = dict(nu)
    return [
        Verschil(f"{namen[wie]}, {Vorm(vorm).label.lower() if vorm in Vorm else '?'}", stond, jij)
        for (wie, vorm), jij in eigen.items()
        if wie in namen and (stond := staat.get((wie, vorm), NIETS)) != jij
    ]


def zet_rijen(data, rijen):
    """Puts `rijen` into what a browser would send: the first in the form itself, the rest as colleagues, with an empty
    row after them."""
    ((data["hoofd"], data["vorm"]), data["duur"]), *rest = rijen
    data["inzet-INITIAL_FORMS"], data["inzet-TOTAL_FORMS"] = str(len(rest)), str(len(rest) + 1)
    for nummer, ((wie, vorm), duur) in enumerate([*rest, (("", ""), "")]):
        for veld, waarde in {"medewerker": wie, "vorm": vorm, "duur": duur}.items():
            data[f"inzet-{nummer}-{veld}"] = waarde


def _duur(tekst):
    """`1,5` is `1:30`; what can't be read stays as it is."""
    try:
        return schrijf_duur(lees_duur(tekst))
    except ValidationError:
        return tekst.strip()
