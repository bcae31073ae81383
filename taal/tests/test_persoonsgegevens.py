import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taal.persoonsgegevens import SOORTEN, Vondst, vind
from taal.persoonsgegevens.nummers import iban_lengte, is_bsn, is_iban

from .bevindingen import CORPUS, scoor

VASTE_VORM = ("bsn", "telefoon", "e-mail", "iban", "adres", "geboortedatum")
ONSCHULDIG = [zin.tekst for zin in CORPUS if not zin.vondsten]


def gevonden(tekst):
    return [(vondst.soort, tekst[vondst.begin : vondst.eind]) for vondst in vind(tekst)]


# the corpus


def test_corpus_is_large_enough_and_holds_all_kinds():
    gemerkt = [zin for zin in CORPUS if zin.vondsten]
    zinnen = [zin for zin in CORPUS if zin.deel in ("afstellen", "toetsen", "laat")]
    getoetst = [zin for zin in zinnen if zin.deel != "afstellen"]

    assert len(gemerkt) >= 200
    assert len(ONSCHULDIG) >= 200
    assert len(getoetst) >= 0.4 * len(zinnen)
    assert {vondst.soort for zin in gemerkt for vondst in zin.vondsten} == set(SOORTEN)


@pytest.mark.parametrize(
    "deel",
    ["afstellen", "toetsen", "laat", "schrijfwijzen", *(f"blind{nummer}" for nummer in range(1, 8))],
)
def test_corpus_scores(deel):
    score = scoor([zin for zin in CORPUS if zin.deel == deel])

    assert score.recall(*VASTE_VORM) >= 0.99, score.gemist
    assert score.recall("naam") >= 0.8, score.gemist
    assert score.vals_alarm <= 0.05, score.vals
    assert len(score.extra) <= 0.05 * len(CORPUS), score.extra


def test_ends_of_findings_are_those_that_were_marked():
    score = scoor(CORPUS)

    assert score.precies.total() >= 0.95 * score.gemerkt.total()


# each rule, beside what looks alike


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("bsn 123456782", [("bsn", "123456782")]),
        ("zaaknummer 123456789", []),
        ("bedrag € 123.456.782", []),
        ("RSIN 123456782", []),
        ("bel 0612345678", [("telefoon", "0612345678")]),
        ("bel de receptie op 0570-612345", []),
        ("mevrouw is bereikbaar via de receptie, 0570-612345", [("telefoon", "0570-612345")]),
        ("wijkteam bereikbaar op 06-12345678", []),
        ("doorgegeven aan wijkteam: 0612345678", [("telefoon", "0612345678")]),
        ("0800-1234567, 14 0570, 112, 0900-8844 en 088-1234567", []),
        ("mail s.ozdemir@ziggo.nl", [("e-mail", "s.ozdemir@ziggo.nl")]),
        ("mail info@devonk.nl", []),
        ("nl91 abna 0417 1643 00", [("iban", "nl91 abna 0417 1643 00")]),
        ("NL92 ABNA 0417 1643 00", []),
        ("ze woont Lindestraat 12", [("adres", "Lindestraat 12")]),
        ("buurthuis De Vonk, Lindestraat 12", []),
        ("Lindestraat 12, het wijkcentrum", []),
        ("mevrouw van het buurthuis woont Lindestraat 12", [("adres", "Lindestraat 12")]),
        ("in de Lindestraat 12 bewoners gesproken", []),
        ("straatfeest Lindestraat 2025", []),
        ("Lindestraat 1 t/m 99 geflyerd", []),
        ("in 2024 op 12 plekken", []),
        ("soep gebracht naar Achter de Muren 15", [("adres", "Achter de Muren 15")]),
        ("bezorgd op de Vuurplaat 309.", [("adres", "Vuurplaat 309")]),
        ("bij Jumbo 40 tassen opgehaald", []),
        ("bewoners van Fase 3 en kinderen van Groep 8", []),
        ("uit de opvang, woning toegewezen Lindestraat 12", [("adres", "Lindestraat 12")]),
        ("met mevrouw naar buurthuis De Vonk, Lindestraat 12", []),
        ("haar moeder op Goudse Rijweg 382", [("adres", "Goudse Rijweg 382")]),
        ("op Oude Rijksweg Noord 61", [("adres", "Oude Rijksweg Noord 61")]),
        ("Lindestraat 12 en 14", [("adres", "Lindestraat 12 en 14")]),
        ("ze is van 7 mei 1939", [("geboortedatum", "7 mei 1939")]),
        ("in de pas staat 1948/05/12", [("geboortedatum", "1948/05/12")]),
        ("speeltuin opgericht 3-4-1956", []),
        ("lid sinds 3-4-1986", []),
        ("op zondag 1 februari 1953 brak de dijk", []),
        ("dochter (02-11-2019)", [("geboortedatum", "02-11-2019")]),
        ("geb. 240361, factuur 240361", [("geboortedatum", "240361")]),
        ("geb. 1-2-2012 en 3-4-2014", [("geboortedatum", "1-2-2012"), ("geboortedatum", "3-4-2014")]),
        ("op 3 april 1956 geboren", [("geboortedatum", "3 april 1956")]),
        ("op 3 april 2025 was het feest", []),
        ("het idee is geboren op 3 april 2025", []),
        ("mw Smit (12-5-1948)", [("naam", "mw Smit"), ("geboortedatum", "12-5-1948")]),
        ("mw Smit (12-5-2025)", [("naam", "mw Smit")]),
        ("ziekmelding van Xandina Quorsel", [("naam", "Xandina Quorsel")]),
        ("buurvrouw Ria en Wim", [("naam", "Ria"), ("naam", "Wim")]),
        ("mevrouw d'Hondt", [("naam", "mevrouw d'Hondt")]),
        ("dhr Wmo-consulent, mw. gemaild", []),
        ("bestelnummer 123456782", []),
        ("bestelling 123456782 komt morgen", []),
        ("dienstmobiel van het wijkcentrum (06-12345678)", []),
        ("haar werktelefoon is 06-12345678", [("telefoon", "06-12345678")]),
        ("Mantelzorglijn 030-1234567 op de folder", []),
        ("mail aanvragen@fonds.example", []),
        ("3812EV-133, tuin staat vol", [("adres", "3812EV-133")]),
        ("zij woont boven de winkel op Schrans 90-3 en", [("adres", "Schrans 90-3")]),
        ("bezorgd op Boulevard 1945 nr 212", [("adres", "Boulevard 1945 nr 212")]),
        ("ze woont Hoge der A 7", [("adres", "Hoge der A 7")]),
        ("bij winkelcentrum Emiclaer, Emiclaerhof 200", []),
        ("het café verhuist naar wijkcentrum De Roef, Tulpstraat 36", []),
        ("mevrouw verhuist naar Tulpstraat 36", [("adres", "Tulpstraat 36")]),
        ("de Stek is open op de Tulpstraat 36", []),
        ("geleend van De Werkschuur, Ambachtsweg 6", []),
        ("12 maaltijden in Schuilenburg, 1 over", []),
        ("schouw Oosterpoort 16 punten op de lijst", []),
        ("neefje (18/04/2013) mag mee", [("geboortedatum", "18/04/2013")]),
        ("activiteit (18/04/2013) was leuk", []),
        ("zoon 21/11/2012", [("geboortedatum", "21/11/2012")]),
        ("gesproken met zoon 21/11/2025", []),
        ("geboren in maart 1950", [("geboortedatum", "maart 1950")]),
        ("geopend in maart 1950", []),
        ("haar geboortedatum: tien april 1992", [("geboortedatum", "tien april 1992")]),
        ("feest op tien april 2025", []),
        ("wordt op 3 december 90", [("geboortedatum", "3 december 90")]),
        ("2-1-2014 en 3-6-2016 geboren", [("geboortedatum", "2-1-2014"), ("geboortedatum", "3-6-2016")]),
        ("nagevraagd bij Xandina Quorsel", [("naam", "Xandina Quorsel")]),
        ("nagevraagd bij Quorsel Thuiszorg", []),
        ("sleutel terug van Xando Quorsel", [("naam", "Xando Quorsel")]),
        ("training van Veilig Verkeer Nederland", []),
        ("workshop door Kunstfort Oost", []),
        ("Wilma van Lieshout-Kok belt", [("naam", "Wilma van Lieshout-Kok")]),
        ("thema op Tulpstraat 36", [("adres", "Tulpstraat 36")]),
        ("een lift voor Greet Quorsel", [("naam", "Greet Quorsel")]),
        ("Xandina Quorsel haakt dekens", [("naam", "Xandina Quorsel")]),
        ("bij Xandina thuis", [("naam", "Xandina")]),
        ("bij Dirk van den Broek", []),
        ("de Anne Frank-tentoonstelling", []),
        ("mw el amrani komt", [("naam", "mw el amrani")]),
        ("mevrouw de wethouder", []),
        ("mevrouw van de bibliotheek", []),
        ("mevrouw vertelde over vroeger", []),
        ("buurvrouw Ria bakt", [("naam", "Ria")]),
        ("buurvrouw bakt", []),
        ("moeder van Sem", [("naam", "Sem")]),
        ("moeder van vier kinderen", []),
        ("ze heet Zeynep", [("naam", "Zeynep")]),
        ("de groep heet Zeynep", []),
        ("Fatima uit de Lindestraat kookt", [("naam", "Fatima uit de Lindestraat")]),
        ("Fatima uit de Lindestraat 12", [("naam", "Fatima"), ("adres", "Lindestraat 12")]),
        ("Bewoners uit de Lindestraat koken", []),
        ("Fatima kwam langs", []),
        ("Jan de Vries belt", [("naam", "Jan de Vries")]),
        ("wethouder Jan de Vries belt", []),
        ("Jan de Vries van het wijkteam belt", []),
        ("Stichting Jan Jansen", []),
        ("Buurtcafé Bij Marie", []),
        ("Willem de Zwijgerlaan", []),
        ("de Anne Frankschool", []),
        ("Mei was nat, Roos en Storm ook", []),
    ],
)
def test_rule_and_what_looks_alike(tekst, verwacht):
    assert gevonden(tekst) == verwacht


@pytest.mark.parametrize(
    "omgeving",
    [
        "👍🏽 {} 👍",
        "e\u0301e\u0301n\r\n{}\r\nklaar",
        "\u00a0{}\u00a0",
        "\u202a{}\u202c",
        "({})",
        "„{}”",
        "İI {}",
        "\ud800 {}",
    ],
)
@pytest.mark.parametrize(
    ("soort", "waarde"),
    [
        ("telefoon", "06-12345678"),
        ("naam", "mw Jose\u0301 Bakker"),
        ("naam", "mw Yılmaz"),
        ("adres", "Lindestraat 12"),
    ],
)
def test_places_are_indices_of_the_text_as_given(omgeving, soort, waarde):
    tekst = omgeving.format(waarde)
    begin = tekst.index(waarde)

    assert vind(tekst) == [Vondst(soort, begin, begin + len(waarde))]


def test_hard_spaces_and_long_dashes_count_as_plain_ones():
    assert gevonden("mw\u00a0De\u00a0Boer, 06\u201312\u00a034\u00a056\u00a078") == [
        ("naam", "mw\u00a0De\u00a0Boer"),
        ("telefoon", "06\u201312\u00a034\u00a056\u00a078"),
    ]


# any text

CIJFERS = st.integers(0, 10**8 - 1).map("{:08d}".format)


def _maak_bsn(basis: str) -> str:
    """The digits with their check digit; empty when they have none (a rest of 10) or are all zero."""
    gewogen = sum(int(cijfer) * gewicht for cijfer, gewicht in zip(basis, range(9, 1, -1), strict=True))
    return basis + str(gewogen % 11) if gewogen % 11 < 10 and basis.strip("0") else ""


BSNS = st.integers(1, 10**8 - 1).map("{:08d}".format).map(_maak_bsn).filter(bool)


@st.composite
def ibans(draw):
    rekening = draw(st.sampled_from(["INGB", "RABO", "ABNA", "TRIO"])) + draw(
        st.text("0123456789", min_size=10, max_size=10)
    )
    controle = 98 - int("".join(str(int(teken, 36)) for teken in rekening + "NL00")) % 97
    iban = f"NL{controle:02d}{rekening}"
    groepen = " ".join(iban[plek : plek + 4] for plek in range(0, 18, 4))
    return draw(st.sampled_from([iban, groepen, iban.lower(), groepen.lower()]))


TELEFOONS = st.builds(
    lambda vorm, c: vorm.format(c, c[:4], c[4:], c[:2], c[2:4], c[4:6], c[6:]),
    st.sampled_from(
        [
            "06{0}",
            "06-{0}",
            "06 {1} {2}",
            "06 {3} {4} {5} {6}",
            "+316{0}",
            "+31 6 {1} {2}",
            "0031 6 {0}",
            "06.{3}.{4}.{5}.{6}",
        ]
    ),
    CIJFERS,
)
EMAILS = st.builds(
    "{}.{}@{}.nl".format,
    st.sampled_from(["fatima", "j", "Ria", "MO", "x_y", "jan+lijst"]),
    st.sampled_from(["bakker", "elamrani", "1956", "o-shevchenko"]),
    st.sampled_from(["gmail", "hotmail", "mail.voorbeeld", "ziggo"]),
)


@given(st.text(max_size=400))
def test_any_text_gives_sorted_findings_within_it(tekst):
    eerder = 0
    for vondst in vind(tekst):
        assert vondst.soort in SOORTEN
        assert eerder <= vondst.begin < vondst.eind <= len(tekst)
        assert tekst[vondst.begin : vondst.eind].strip() != ""
        eerder = vondst.eind


DELEN = st.sampled_from(
    [
        *(
            "mw",
            "dhr.",
            "van",
            "de",
            "der",
            "De",
            "Boer",
            "Jan",
            "jan",
            "Fatima",
            "uit",
            "Lindestraat",
            "12",
            "7411",
            "AB",
        ),
        *(
            "06",
            "-",
            "1234",
            "5678",
            "geb",
            "3",
            "april",
            "1956",
            "@",
            "gmail.com",
            "NL91",
            "ABNA",
            "0417",
            "1643",
            "00",
        ),
        *(
            "bsn",
            "123456782",
            "(",
            ")",
            ".",
            ",",
            "\n",
            "\r\n",
            "heet",
            "moeder",
            "A.",
            "'t",
            "v.d.",
            "é",
            "👍",
            "\u00a0",
        ),
        *(
            "\u200d",
            "'",
            "nummer",
            "buurthuis",
            "woont",
            "t/m",
            "op",
            "6",
            "#",
            "aan",
            "in",
            "wijkteam",
            "bel",
            "tel",
        ),
    ]
)


@given(st.lists(DELEN, max_size=40), st.sampled_from(["", " "]))
def test_any_mix_of_telling_words_gives_sorted_findings(delen, lijm):
    tekst = lijm.join(delen)
    plekken = [(vondst.begin, vondst.eind) for vondst in vind(tekst)]

    assert all(0 <= begin < eind <= len(tekst) for begin, eind in plekken)
    assert all(plekken[nr][1] <= plekken[nr + 1][0] for nr in range(len(plekken) - 1))


@pytest.mark.parametrize(
    ("soort", "waarden", "aanloop"),
    [
        ("bsn", BSNS, "Bsn "),
        ("bsn", BSNS, ""),
        ("iban", ibans(), ""),
        ("telefoon", TELEFOONS, "Haar nummer is "),
        ("telefoon", TELEFOONS, ""),
        ("e-mail", EMAILS, ""),
    ],
)
@given(data=st.data())
def test_valid_value_beside_a_harmless_sentence_is_found(soort, waarden, aanloop, data):
    waarde = data.draw(waarden)
    zin = data.draw(st.sampled_from(ONSCHULDIG))
    vooraan = data.draw(st.booleans())
    tekst = f"{aanloop}{waarde}. {zin}" if vooraan else f"{zin}.\n{aanloop}{waarde}"

    assert (soort, waarde) in gevonden(tekst)


@given(st.text("0123456789", min_size=9, max_size=9))
def test_elfproef_lets_no_single_wrong_digit_through(cijfers):
    andere = cijfers[:4] + str((int(cijfers[4]) + 1) % 10) + cijfers[5:]

    assert not (is_bsn(cijfers) and is_bsn(andere))


@given(ibans(), st.integers(4, 17))
def test_check_digits_of_iban_let_no_single_wrong_digit_through(iban, plek):
    kaal = iban.replace(" ", "").upper()
    if kaal[plek].isdigit():
        fout = kaal[:plek] + str((int(kaal[plek]) + 1) % 10) + kaal[plek + 1 :]
        assert is_iban(kaal)
        assert not is_iban(fout)


def test_iban_lengths_are_those_of_the_registry():
    assert [iban_lengte(land) for land in ("NL", "BE", "DE", "TR", "MA", "ZZ")] == [18, 16, 22, 26, 28, None]


def test_an_account_in_morocco_is_found_though_no_registry_has_it():
    goed, fout = "MA64 0115 1900 0001 2050 0053 4921", "MA65 0115 1900 0001 2050 0053 4921"

    assert gevonden(f"rekening {goed}") == [("iban", goed)]
    assert ("iban", fout) not in gevonden(f"rekening {fout}")


def test_accents_written_in_two_ways_are_the_same_name():
    samen = unicodedata.normalize("NFC", "gesproken met José García")
    los = unicodedata.normalize("NFD", samen)

    assert gevonden(samen) == [("naam", samen[14:])]
    assert gevonden(los) == [("naam", los[14:])]
