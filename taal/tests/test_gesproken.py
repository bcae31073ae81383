import pytest

from taal.persoonsgegevens import vind

NUMMER = "nul zes vijftien tweeënveertig negentig zevenentwintig"
BSN = "een twee drie vier vijf zes zeven acht twee"
EMAIL = "ria punt bakker apenstaartje gmail punt com"


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        (f"bel {NUMMER} na vijf uur", [("telefoon", NUMMER)]),
        ("bel 06 vijftien 42 negentig 27", [("telefoon", "06 vijftien 42 negentig 27")]),
        ("nul zes, twaalf spelers en vier reserves", []),
        ("nul vier vijf zes zeven, zo telden de kinderen", []),
        (f"wijkteam bereikbaar op {NUMMER}", []),
        (f"haar bsn is {BSN}", [("bsn", BSN)]),
        (f"we telden {BSN}", []),
        (f"mail {EMAIL}", [("e-mail", EMAIL)]),
        ("j.latuheru apenstaart gmail.com", [("e-mail", "j.latuheru apenstaart gmail.com")]),
        ("info apenstaartje devonk punt nl", []),
        ("op dat punt at hij zijn brood op", []),
        ("ze woont Lindestraat zevenentwintig", [("adres", "Lindestraat zevenentwintig")]),
        ("aangebeld op Lindestraat zeven", [("adres", "Lindestraat zeven")]),
        ("op Lindestraat zeven bewoners gesproken", []),
        ("Lindestraat vijftien jaar bewonersgroep", []),
        ("buurthuis De Vonk, Lindestraat zevenentwintig", []),
        ("om zes uur vijftien begon de les", []),
        ("de tuin van Lindestraat 12", [("adres", "Lindestraat 12")]),
        ("op 3 april 2025 ter wereld gekomen", [("geboortedatum", "3 april 2025")]),
        ("ze beviel op 3 april 2025", [("geboortedatum", "3 april 2025")]),
        ("de cursus is goed bevallen op 3 april 2025", []),
        ("Adrie Schrijver belt", [("naam", "Adrie Schrijver")]),
        ("dat Jacoba van Sluijs komt", [("naam", "Jacoba van Sluijs")]),
        ("film over Hendrik Smit", []),
        ("mw maandag bellen, dhr Wmo-aanvraag", []),
    ],
)
def test_dictated_words_and_what_looks_alike(tekst, verwacht):
    assert [(vondst.soort, tekst[vondst.begin : vondst.eind]) for vondst in vind(tekst)] == verwacht
