"""What is wrong in a file, cell by cell: on the page, and as a file to mend it by."""

import csv
import io
from operator import itemgetter

from inlezen.kolommen import letter
from inlezen.vondsten import sleutel_van, zoals_bewaard
from kern.cellen import veilige_cel
from taal.persoonsgegevens import SOORTEN


def fouten_csv(inlezing):
    """All that is wrong, one line per cell, as bytes: UTF-8 with BOM, semicolons."""
    tekst = io.StringIO()
    schrijver = csv.writer(tekst, delimiter=";")
    schrijver.writerow(["rij", "cel", "kolom", "wat er mis is"])
    for fout in fouten_of(inlezing):
        schrijver.writerow([fout["rij"], fout["cel"], veilige_cel(fout["kolom"]), veilige_cel(fout["zin"])])
    return tekst.getvalue().encode("utf-8-sig")


def fouten_of(inlezing, meeste=None):
    """The errors in the order of the file, at most `meeste`: dicts with rij, cel, kolom and zin; and of text about
    which something is to be chosen also its `fragment`."""
    gevonden = []
    blokken = inlezing.blokken.exclude(fouten=[], vondsten=[])
    for blok in blokken.iterator(chunk_size=4):
        fouten = [(*fout, "") for fout in blok.fouten] + _fouten_in_tekst(blok, inlezing)
        for nummer, kolom, zin, fragment in sorted(fouten, key=itemgetter(0, 1)):
            kop = inlezing.koppen[kolom] if kolom < len(inlezing.koppen) else ""
            cel = f"{letter(kolom)}{nummer}"
            gevonden.append({"rij": nummer, "cel": cel, "kolom": kop, "zin": zin, "fragment": fragment})
            if len(gevonden) == meeste:
                return gevonden
    return gevonden


def _fouten_in_tekst(blok, inlezing):
    open_ = [vondst for vondst in blok.vondsten if sleutel_van(vondst) not in blok.keuzes]
    cellen = {nummer: cellen for nummer, *cellen in blok.rijen} if open_ else {}
    fouten = []
    for nummer, naam, begin, eind, soort, _ in open_:
        kolom = inlezing.kolommen[naam]
        tekst = zoals_bewaard(inlezing.bestemming.per_naam[naam], cellen[nummer][kolom])
        zin = f"Hier lijkt een {SOORTEN[soort]} in te staan. Haal het weg, of kies er straks iets bij."
        fouten.append((nummer, kolom, zin, tekst[begin:eind]))
    return fouten
