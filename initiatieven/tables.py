"""The list of initiatieven, as this reader may see it."""

from decimal import Decimal

from django.db.models import Case, DateField, F, IntegerField, Q, Value, When
from django.db.models.functions import Coalesce, Greatest, NullIf
from django.utils.html import format_html

from initiatieven.models import Initiatief
from initiatieven.query import eigen_werkplekken
from kern.cellen import op_scherm
from kern.getallen import afgerond
from kern.periode import EERSTE_DAG, KWARTAAL, Periode
from kern.tabel import Kolom, Tabel, naar_keuze, rijlink
from privacy.onderdrukking import DREMPEL, KLEIN, verberg_klein

ANDERE_ORGANISATIE = "andere organisatie"
NIET_VAN_ONS = format_html('<span class="klein zacht">{}</span>', ANDERE_ORGANISATIE)


def kolommen_zonder(user):
    """The columns that say nothing to this reader: of which gemeente, for whoever works in one; and who supports it,
    for whoever works at no organisatie."""
    zonder = set() if len(user.rechten.gemeente_ids()) > 1 else {"gemeente"}
    return zonder if eigen_werkplekken(user) else zonder | {"begeleider"}


def mensen(aantal, van_eigen_organisatie):
    """A count of people (None: unknown) as this reader may see it: outside the own organisatie a small one is `<5`."""
    verborgen = aantal is not None and not van_eigen_organisatie and verberg_klein(aantal).klein
    return KLEIN if verborgen else aantal


def mensen_in(veld):
    """The value of a cell with such a count."""
    return lambda rij: mensen(getattr(rij, veld), rij.van_eigen_organisatie)


def naar_mensen(veld):
    """To sort by that count: small ones that are hidden stand together, whatever they are."""
    verborgen = Q(van_eigen_organisatie=False, **{f"{veld}__range": (1, DREMPEL - 1)})
    return Case(When(verborgen, then=Value(1)), default=F(veld), output_field=IntegerField())


def _begeleider(initiatief):
    if not initiatief.van_eigen_organisatie:
        return ANDERE_ORGANISATIE
    return initiatief.begeleider and initiatief.begeleider.naam


def _laatst_actief(rij):
    """The day on which the own organisatie last did something with it, or the quarter in which anybody did."""
    dag, kwartaal = rij.laatst_eigen, rij.laatst_kwartaal
    if kwartaal and (dag is None or kwartaal > dag):
        return str(Periode.om(kwartaal, KWARTAAL))
    return dag


def _naar_laatst_actief(velden=("laatst_eigen", "laatst_kwartaal")):
    """To sort by that: the later of both, and last what has neither."""
    lang_geleden = Value(EERSTE_DAG, output_field=DateField())
    laatste = Greatest(*(Coalesce(veld, lang_geleden) for veld in velden))
    return NullIf(laatste, lang_geleden)


class MetWerk(Tabel):
    """The columns on the work on something in a wijk; its rows come from rapportage.cijfers.werk.met_werk."""

    laatst_actief = Kolom(
        "Laatst actief", _laatst_actief, sorteer=_naar_laatst_actief(), klasse="alleen-ruim"
    )
    uren_dit_jaar = Kolom(
        "Uren dit jaar",
        lambda rij: afgerond(Decimal(rij.minuten_dit_jaar) / 60),
        sorteer="minuten_dit_jaar",
        klasse="r alleen-ruim",
    )
    bevestigd = Kolom("Bevestigd", lambda rij: rij.bevestigd_op, sorteer="bevestigd_op", klasse="alleen-ruim")

    def __init_subclass__(cls):
        super().__init_subclass__()
        eigen = {naam: kolom for naam, kolom in cls.alle.items() if naam not in MetWerk.alle}
        cls.alle = eigen | MetWerk.alle  # behind those of its own


class InitiatiefTabel(MetWerk):
    titel, woorden = "Initiatieven", ("initiatief", "initiatieven")
    intro = "Wat bewoners zelf beginnen en dragen."
    toevoegen = "Initiatief toevoegen"
    leeg = "Zodra opbouwwerkers een initiatief van bewoners toevoegen, staat het hier."
    leeg_toevoegen = (
        "Zet hier wat bewoners zelf beginnen: een naam en een wijk is genoeg. "
        "Daarna kun je er werk bij loggen."
    )

    naam = Kolom("Naam", sorteer=True, cel=rijlink)
    wijk = Kolom("Wijk", lambda rij: rij.wijk.naam, sorteer="wijk__naam")
    gemeente = Kolom("Gemeente", lambda rij: rij.wijk.gemeente.naam, sorteer="wijk__gemeente__naam")
    fase = Kolom(
        "Fase", lambda rij: rij.get_fase_display().capitalize(), sorteer=naar_keuze("fase", Initiatief.Fase)
    )
    actieve_bewoners = Kolom(
        "Actieve bewoners", mensen_in("actieve_bewoners"), sorteer=naar_mensen("actieve_bewoners"), klasse="r"
    )
    begeleider = Kolom(
        "Begeleider",
        _begeleider,
        sorteer=Case(
            When(van_eigen_organisatie=True, then="begeleider__naam"), default=Value(ANDERE_ORGANISATIE)
        ),
        cel=lambda rij: op_scherm(_begeleider(rij)) if rij.van_eigen_organisatie else NIET_VAN_ONS,
    )
