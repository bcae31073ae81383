"""Writes over people and their aanstellingen. `by` is who does it; None for a command on the server."""

import logging
from smtplib import SMTPException
from urllib.parse import urljoin

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.contrib.auth.hashers import make_password
from django.core.mail import send_mail
from django.db import transaction
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.formats import date_format

from gebruikers.bevoegdheden import Bevoegdheid, Rol, rollen_met
from gebruikers.models import Aanstelling, Gebruiker, Organisatie
from kern.geschiedenis import leg_vast
from kern.weigering import Weigering
from wijken.models import Gemeente

logger = logging.getLogger(__name__)


@transaction.atomic
def voeg_mens_toe(*, by, email, naam, **aanstelling):
    """Gives whoever has this e-mail address an aanstelling, and makes the person when there is none.

    The name of somebody who is there already stays as it is. Takes the fields of `voeg_aanstelling_toe`, raises
    what it raises, and returns the Aanstelling.
    """
    nieuw = {"email": email.lower(), "naam": naam, "password": make_password(None)}
    gebruiker, _ = Gebruiker.objects.get_or_create(email__iexact=email, defaults=nieuw)
    return voeg_aanstelling_toe(by=by, gebruiker=gebruiker, **aanstelling)


@transaction.atomic
def voeg_aanstelling_toe(*, by, gebruiker, nieuwe_organisatie=None, wijken=(), **velden):
    """Adds an Aanstelling with these `velden`, without an end. `nieuwe_organisatie` (naam, soort) is made first, for
    its gemeente.

    Raises Weigering when the same one already runs in that period.
    """
    # A second click waits here, and then finds the first.
    Gebruiker.objects.select_for_update().get(pk=gebruiker.pk)
    aanstelling = Aanstelling(gebruiker=gebruiker, **velden)
    if nieuwe_organisatie is not None:
        naam, soort = nieuwe_organisatie
        aanstelling.organisatie = Organisatie.objects.create(naam=naam, soort=soort)
        aanstelling.organisatie.gemeenten.add(aanstelling.gemeente)
    _weiger_dubbele(aanstelling)
    leg_vast(aanstelling, by=by, gewijzigd=[])
    aanstelling.wijken.set(wijken)
    return aanstelling


@transaction.atomic
def beeindig_aanstelling(*, by, aanstelling, einde):
    """Ends an aanstelling: `einde` (a date) is the first day without rights.

    Raises Weigering when the gemeente would be left without a beheerder, or when a later end
    would run into the next aanstelling.
    """
    # Two beheerders who end each other wait here.
    Gemeente.objects.select_for_update().get(pk=aanstelling.gemeente_id)
    rollen = rollen_met(Bevoegdheid.MENSEN_BEHEREN)
    if aanstelling.rol in rollen:
        blijvers = Aanstelling.objects.filter(
            gemeente=aanstelling.gemeente_id,
            rol__in=rollen,
            einde=None,
            begin__lte=einde,
            gebruiker__is_active=True,
        ).exclude(pk=aanstelling.pk)
        if not blijvers.exists():
            raise Weigering(
                f"Dan heeft {aanstelling.gemeente} geen beheerder meer. Voeg eerst een andere beheerder toe.",
                veld="einde",
            )
    aanstelling.einde = einde
    _weiger_dubbele(aanstelling)
    leg_vast(aanstelling, by=by, gewijzigd=["einde"])


@transaction.atomic
def zet_aanstelling_terug(*, by, aanstelling):
    """Takes the end off again. Raises Weigering when a new one has come in its place."""
    Gebruiker.objects.select_for_update().get(pk=aanstelling.gebruiker_id)
    aanstelling.einde = None
    _weiger_dubbele(aanstelling)
    leg_vast(aanstelling, by=by, gewijzigd=["einde"])


def _weiger_dubbele(aanstelling):
    """Raises Weigering when the same aanstelling of this person runs on one of the same days."""
    dezelfde = Aanstelling.objects.filter(
        Q(einde=None) | Q(einde__gt=aanstelling.begin),
        gebruiker=aanstelling.gebruiker,
        rol=aanstelling.rol,
        gemeente=aanstelling.gemeente,
        organisatie=aanstelling.organisatie,
    ).exclude(pk=aanstelling.pk)
    if aanstelling.einde:
        dezelfde = dezelfde.filter(begin__lt=aanstelling.einde)
    dubbele = dezelfde.first()
    if dubbele is None:
        return
    sinds = date_format(dubbele.begin, "j F Y")
    tot = f" tot {date_format(dubbele.einde, 'j F Y')}" if dubbele.einde else ""
    raise Weigering(
        f"Deze aanstelling is er al, vanaf {sinds}{tot}. Beëindig die eerst, of kies een andere rol of organisatie.",
        veld="einde",
    )


def maak_wachtwoordlink(gebruiker, *, basisadres):
    """The address, under `basisadres`, at which this person chooses a password: once, within three days."""
    pad = reverse(
        "account_reset_password_from_key",
        kwargs={
            "uidb36": user_pk_to_url_str(gebruiker),
            "key": default_token_generator.make_token(gebruiker),
        },
    )
    return urljoin(basisadres, pad)


def stuur_uitnodiging(gebruiker, *, basisadres):
    """Mails a link to choose a password. Returns False when the mail could not be handed over; the log says why."""
    ctx = {
        "gebruiker": gebruiker,
        "wachtwoordlink": maak_wachtwoordlink(gebruiker, basisadres=basisadres),
        "nieuwe_link": urljoin(basisadres, reverse("account_reset_password")),
    }
    onderwerp = render_to_string("account/email/welkom_subject.txt", ctx).strip()
    tekst = render_to_string("account/email/welkom_message.txt", ctx)
    try:
        send_mail(onderwerp, tekst, None, [gebruiker.email])
    except (SMTPException, OSError):
        logger.warning("An invitation could not be mailed.", exc_info=True)
        return False
    return True


@transaction.atomic
def maak_beheerder(*, email, naam, gemeente):
    """Makes the first beheerder of a gemeente, for whom no beheerder is there to do so.

    Returns (aanstelling, is_nieuw); the name of somebody who is there already stays as it is.
    """
    lopend = Aanstelling.objects.lopend().filter(
        gebruiker__email__iexact=email, gemeente=gemeente, rol=Rol.BEHEERDER
    )
    if bestaande := lopend.first():
        return bestaande, False
    return voeg_mens_toe(by=None, email=email, naam=naam, rol=Rol.BEHEERDER, gemeente=gemeente), True
