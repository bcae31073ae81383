"""A list as people see it: the table on the page, and the files that it goes out as."""

import csv
import io
from html.parser import HTMLParser

from openpyxl import load_workbook


def inhoud(antwoord):
    """The bytes of a file that streams; what it was written to is gone afterwards."""
    bytes_, bestand = antwoord.getvalue(), getattr(antwoord, "file_to_stream", None)
    if bestand is not None:
        bestand.close()
    return bytes_


def lees_csv(antwoord):
    """Rows of texts, the heading first."""
    return list(csv.reader(io.StringIO(inhoud(antwoord).decode("utf-8-sig")), delimiter=";"))


def lees_xlsx(antwoord):
    """Rows of values, the heading first."""
    return [
        list(rij) for rij in load_workbook(io.BytesIO(inhoud(antwoord))).active.iter_rows(values_only=True)
    ]


def lees_tabel(antwoord):
    """Rows of texts of the first table on the page, the heading first."""
    lezer = _Tabel()
    lezer.feed(antwoord.text)
    return [[" ".join(cel.split()) for cel in rij] for rij in lezer.rijen]


class _Tabel(HTMLParser):
    def __init__(self):
        super().__init__()
        self.rijen, self.in_cel, self.klaar = [], False, False

    def handle_starttag(self, tag, attrs):
        if tag == "tr" and not self.klaar:
            self.rijen.append([])
        elif tag in ("th", "td") and not self.klaar:
            self.rijen[-1].append("")
            self.in_cel = True

    def handle_endtag(self, tag):
        self.klaar = self.klaar or tag == "table"
        self.in_cel = self.in_cel and tag not in ("th", "td")

    def handle_data(self, data):
        if self.in_cel:
            self.rijen[-1][-1] += data
