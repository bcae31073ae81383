"""Key figures per wijk and buurt: the CBS file "Kerncijfers wijken en buurten" (KWB) as CSV.

Missing values are unknown, never 0; a real 0 exists. Figures are only kept of areas that are there.
"""

import csv
import datetime
import io
import re
from dataclasses import dataclass

from django.db import transaction

from kern.woorden import opsomming
from wijken.bronnen import VORM
from wijken.geo import InvoerError
from wijken.models import Buurt, Kerncijfer, Wijk

CODEKOLOMMEN = ("gwb_code", "gwb_code_10")
KOLOMMEN = {"a_inw": "inwoners", "a_hh": "huishoudens"}
"""Column of the file: field of a Kerncijfer."""
AANTAL = re.compile(r"(-?[0-9]{1,12})(?:[.,]00?)?")
"""A whole number, as CBS or a spreadsheet writes it. 1.000 is none: it may be a thousand, and one."""
ONBEKEND = {-99995, -99997, -99999999}
"""How CBS writes unknown, secret or not applicable in numbers; in text it is a dot or nothing."""
MEESTE = 1_000_000
"""More people or households than any gemeente has."""


@dataclass(frozen=True)
class Kerncijferplan:
    """What loading a file of one year does: numbers of areas."""

    nieuw: tuple
    gewijzigd: tuple
    """Unsaved and changed Kerncijfers."""
    ongewijzigd: int
    onbekend: int
    """Areas in the file that are not in the database."""


def load_kerncijfers(inhoud, *, jaar, proef=False):
    """Fill the Kerncijfers of this year from a KWB CSV file (bytes); gives the Kerncijferplan.

    A column that the file lacks leaves what is known as it is. Nothing is written with `proef`, nor when
    InvoerError is raised.
    """
    rijen, velden = _read(inhoud)
    with transaction.atomic():
        plan = _make_plan(rijen, velden, jaar)
        if not proef:
            Kerncijfer.objects.bulk_create(plan.nieuw, batch_size=500)
            Kerncijfer.objects.bulk_update(plan.gewijzigd, velden, batch_size=200)
            _zet_eerste_dag_terug(plan.nieuw, jaar)
    return plan


def _zet_eerste_dag_terug(kerncijfers, jaar):
    """A wijk with figures of this year existed in it, whatever was thought before."""
    begin = datetime.date(jaar, 1, 1)
    wijken = Wijk.objects.filter(pk__in=[k.wijk_id for k in kerncijfers if k.wijk_id])
    wijken.filter(bestaat_vanaf__gt=begin).update(bestaat_vanaf=begin)


def _read(inhoud):
    """({code: row}, the fields of Kerncijfer that the file fills)."""
    if not inhoud.strip():
        raise InvoerError("Het bestand is leeg. Download het opnieuw.")
    try:
        regels = csv.reader(io.StringIO(_decode(inhoud), newline=""), delimiter=";", strict=True)
        kop = [naam.strip().lower() for naam in next(regels)]
        rijen = [
            dict(zip(kop, (waarde.strip() for waarde in regel), strict=False)) for regel in regels if regel
        ]
    except csv.Error:
        raise InvoerError("Dit CSV-bestand is kapot. Download het opnieuw bij het CBS.") from None
    codekolom = next((naam for naam in CODEKOLOMMEN if naam in kop), None)
    if codekolom is None or "a_inw" not in kop:
        raise InvoerError(
            "Dit is geen CSV met Kerncijfers wijken en buurten: we zoeken de kolommen gwb_code en a_inw, "
            f"met een puntkomma ertussen. Er is: {opsomming(kop, hoogstens=4)[:200]}."
        )
    gebieden = [(rij.get(codekolom, ""), rij) for rij in rijen]
    gebieden = [(code, rij) for code, rij in gebieden if any(vorm.fullmatch(code) for vorm in VORM.values())]
    if not gebieden:
        raise InvoerError(
            "In dit bestand staat geen enkele wijk of buurt. Kies het bestand met regels per wijk."
        )
    per_code = dict(gebieden)
    if len(per_code) < len(gebieden):
        codes = [code for code, _ in gebieden]
        dubbel = sorted({code for code in codes if codes.count(code) > 1})
        raise InvoerError(
            f"Deze code staat vaker dan één keer in het bestand: {opsomming(dubbel, hoogstens=5)}."
        )
    return per_code, [veld for kolom, veld in KOLOMMEN.items() if kolom in kop]


def _decode(inhoud):
    if b"\0" in inhoud:
        raise InvoerError(
            "Dit is geen CSV maar iets anders, een Excel-bestand misschien. Sla het op als CSV."
        )
    try:
        return inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        return inhoud.decode("cp1252", errors="replace")  # as older CBS files are


def _make_plan(rijen, velden, jaar):
    gebieden = {}
    for model, veld in ((Wijk, "wijk"), (Buurt, "buurt")):
        for pk, code in model.objects.values_list("pk", "code"):
            gebieden[code] = {f"{veld}_id": pk}
    bekend = {
        ("wijk_id", k.wijk_id) if k.wijk_id else ("buurt_id", k.buurt_id): k
        for k in Kerncijfer.objects.select_for_update().filter(jaar=jaar)
    }
    nieuw, gewijzigd, ongewijzigd, fouten = [], [], 0, []
    eigen = {code: gebieden[code] for code in rijen if code in gebieden}
    for code, gebied in eigen.items():
        try:
            waarden = {
                veld: _aantal(rijen[code].get(k, "")) for k, veld in KOLOMMEN.items() if veld in velden
            }
        except InvoerError as fout:
            fouten.append(f"{code} {fout}")
            continue
        kerncijfer = bekend.get(next(iter(gebied.items())))
        if kerncijfer is None:
            nieuw.append(Kerncijfer(jaar=jaar, **gebied, **waarden))
        elif all(getattr(kerncijfer, veld) == waarde for veld, waarde in waarden.items()):
            ongewijzigd += 1
        else:
            for veld, waarde in waarden.items():
                setattr(kerncijfer, veld, waarde)
            gewijzigd.append(kerncijfer)
    if fouten:
        raise InvoerError(*fouten)
    return Kerncijferplan(tuple(nieuw), tuple(gewijzigd), ongewijzigd, onbekend=len(rijen) - len(eigen))


def _aantal(tekst):
    """A whole number of people or households, or None when unknown. Raises InvoerError for anything else."""
    if tekst.lower() in ("", ".", "nan"):
        return None
    geheel = AANTAL.fullmatch(tekst)
    getal = int(geheel[1]) if geheel else -1
    if getal in ONBEKEND:
        return None
    if not 0 <= getal <= MEESTE:
        raise InvoerError(
            f"heeft als aantal {tekst[:20]}, en dat is geen heel getal tot een miljoen. Herstel het in het bestand."
        )
    return getal
