"""What the form of the log offers to choose from."""

from activiteiten.log.forms import ActiviteitForm
from gebruikers.tests.factories import AanstellingFactory
from wijken.tests.factories import BuurtFactory, WijkFactory


def test_buurten_van_twee_wijken_met_een_naam_staan_niet_op_een_hoop(werker, waterrijk, zandveen):
    """Seventeen wijken are called Centrum."""
    eigen = werker.aanstellingen.get()
    AanstellingFactory(gebruiker=werker, gemeente=zandveen, organisatie=eigen.organisatie)
    buurten = [
        BuurtFactory(naam=naam, wijk=WijkFactory(naam="Centrum", gemeente=gemeente))
        for naam, gemeente in (("Haven", zandveen), ("Markt", waterrijk))
    ]
    groepen = [
        keuze for keuze in ActiviteitForm(user=werker).fields["buurt"].choices if keuze[0] == "Centrum"
    ]
    assert groepen == [("Centrum", [(buurt.pk, buurt.naam)]) for buurt in buurten]
