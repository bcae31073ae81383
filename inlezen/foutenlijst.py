"""What is wrong in a file, cell by cell: on the page, and as a file to mend it by."""

from operator import itemgetter

from django.utils.text import slugify

from inlezen.kolommen import letter
from inlezen.vondsten import in_hun_cel
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
    for blok in inlezing.blokken.exclude(fouten=[], vondsten=[]).iterator(chunk_size=4):
        fouten = [(*fout, "") for fout in blok.fouten]
        for (nummer, _, begin, eind, soort, _), kolom, tekst in in_hun_cel(inlezing, blok):
            zin = f"Hier lijkt een {SOORTEN[soort]} in te staan. Haal het weg, of kies er straks iets bij."
            fouten.append((nummer, kolom, zin, tekst[begin:eind]))
        for nummer, kolom, zin, fragment in sorted(fouten, key=itemgetter(0, 1)):
            kop = inlezing.koppen[kolom] if kolom < len(inlezing.koppen) else ""
            cel = f"{letter(kolom)}{nummer}"
            gevonden.append({"rij": nummer, "cel": cel, "kolom": kop, "zin": zin, "fragment": fragment})
            if len(gevonden) == meeste:
                return gevonden
    return gevonden
