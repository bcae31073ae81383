"""What is wrong in a file, cell by cell: on the page, and as a file to mend it by."""

from operator import itemgetter

from django.utils.text import slugify

from inlezen.kolommen import letter
from inlezen.vondsten import sleutel_van, zoals_bewaard
from kern.cellen import als_csv
from taal.persoonsgegevens import SOORTEN


def fouten_csv(inlezing):
    """All that is wrong, one line per cell, without the text that may be personal data."""
    naam = f"fouten-{slugify(inlezing.bestandsnaam.rpartition('.')[0]) or 'bestand'}"
    rijen = [[fout["rij"], fout["cel"], fout["kolom"], fout["zin"]] for fout in fouten_of(inlezing)]
    return als_csv(naam, ["rij", "cel", "kolom", "wat er mis is"], rijen)


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
