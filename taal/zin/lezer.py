"""Reads one typed line into the fields of an Activiteit."""

from dataclasses import dataclass
from datetime import date, time

from . import dag as dagvinder
from . import eigennamen, geen_tijd, opkomst, tijd
from . import namen as dingnamen
from . import soortwoorden as woorden
from . import vorm as vormen
from .soort import vind_soort, vind_voorstel
from .tekst import Zin, schrijf_rest


@dataclass(frozen=True, slots=True)
class Stukje:
    """Which text gave a field: `tekst[begin:eind]`, eind exclusive; `twijfel` when it was a guess."""

    veld: str
    begin: int
    eind: int
    twijfel: bool


@dataclass(frozen=True, slots=True)
class Gelezen:
    """What a line says. What it does not say, or says in two ways, is None.

    `voorstel_soort` is not said: it is what everyday words (`inloop`, `huisbezoek`) point to when no soort is named.
    Offer it, but let somebody confirm it.
    """

    datum: date | None = None
    begintijd: time | None = None
    minuten: int | None = None
    wijk: str | None = None
    soort: str | None = None
    vorm: str | None = None
    deelnemers: int | None = None
    nieuwe_deelnemers: int | None = None
    vrijwilligers: int | None = None
    themas: tuple[str, ...] | None = None
    collega_aantal: int | None = None
    rest: str | None = None
    voorstel_soort: str | None = None
    initiatief: str | None = None
    netwerk: str | None = None
    vondsten: tuple[Stukje, ...] = ()


_MAX_AANTAL = 100_000


def lees(
    tekst, *, vandaag, wijken=(), soorten=(), themas=(), initiatieven=(), netwerken=(), soortwoorden=None
):
    """A Gelezen from one line of Dutch as people type it; never raises on any text.

    `vandaag` is the date it is typed on; `wijken`, `soorten` and `themas` are names (str) to recognise, and come back
    exactly as given; so are `initiatieven` and `netwerken`, also shortened or misspelt, and None when two fit.
    `soortwoorden` maps everyday words to a soort, that such a word then says, inflected too. `minuten` are minutes,
    `begintijd` is local time. `deelnemers` includes the new ones and leaves volunteers out, `collega_aantal` leaves the
    worker out. `rest` is the text that was not understood.
    """
    zin = Zin(tekst)
    wijken, soorten, themas = (tuple(map(str, namenlijst)) for namenlijst in (wijken, soorten, themas))
    initiatieven, netwerken = tuple(map(str, initiatieven)), tuple(map(str, netwerken))
    gevonden = eigennamen.vind_themas(zin, themas)
    gevonden += _vind_dingen(zin, initiatieven, netwerken, (*wijken, *soorten, *themas))
    gevonden += vormen.vind_een_op_een(zin)
    geen_tijd.reserveer(zin)
    gevonden += opkomst.vind(zin)
    dagen = dagvinder.vind(zin, vandaag)
    tijden = tijd.vind(zin)
    bereik = any({"begintijd", "minuten"} <= k.waarden.keys() for k in tijden)
    dagen += dagvinder.vind_met_verband(zin, vandaag, bereik)
    dagen = dagvinder.kies(dagen)
    tijden += tijd.vind_met_verband(zin, tijden, bool(dagen))
    gevonden += [*dagen, *tijden]
    gevonden += eigennamen.vind_wijk(zin, wijken)
    voorstel = vind_voorstel(zin, soorten)
    gezegd = vind_soort(zin, soorten)
    if not gezegd and soortwoorden and (gezegd := woorden.vind(zin, soortwoorden, soorten)):
        voorstel = None
    gevonden += gezegd
    gevonden += vormen.vind(zin)
    return _schrijf(zin, gevonden, voorstel)


def _vind_dingen(zin, initiatieven, netwerken, andere):
    """Initiatieven before netwerken; one name that both have is meant by none."""
    beide = {naam.casefold() for naam in initiatieven} & {naam.casefold() for naam in netwerken}
    lijsten = (("initiatief", initiatieven, netwerken), ("netwerk", netwerken, initiatieven))
    gevonden = []
    for veld, lijst, overig in lijsten:
        uniek = tuple(naam for naam in lijst if naam.casefold() not in beide)
        gevonden += dingnamen.vind(zin, uniek, veld, (*andere, *overig))
    return gevonden


def _schrijf(zin, gevonden, voorstel):
    waarden, vondsten = {}, []
    themas = [k.waarden["themas"] for k in gevonden if "themas" in k.waarden]
    for veld in ("datum", "begintijd", "minuten", "wijk", "soort", "vorm", "deelnemers", "nieuwe_deelnemers",
                 "vrijwilligers", "themas", "collega_aantal", "initiatief", "netwerk"):  # fmt: skip
        bronnen = [k for k in gevonden if veld in k.waarden]
        gezegd = {k.waarden[veld] for k in bronnen}
        if veld == "themas" and themas:
            waarden[veld] = tuple(dict.fromkeys(themas))
        elif len(gezegd) == 1 and (waarde := gezegd.pop()) is not None:
            if isinstance(waarde, int) and waarde > _MAX_AANTAL:
                continue
            waarden[veld] = waarde
        else:
            continue
        vondsten += [Stukje(veld, *zin.plek(k.begin, k.eind), k.twijfel) for k in bronnen]
    if (waarden.get("nieuwe_deelnemers") or 0) > waarden.get("deelnemers", _MAX_AANTAL):
        # More new ones than participants: one of the two is something else.
        waarden["deelnemers"] = None
        vondsten = [v for v in vondsten if v.veld != "deelnemers"]
    vondsten.sort(key=lambda v: (v.begin, v.eind))
    rest = schrijf_rest(zin.tekst, [(v.begin, v.eind) for v in vondsten])
    return Gelezen(**waarden, rest=rest, voorstel_soort=voorstel, vondsten=tuple(vondsten))
