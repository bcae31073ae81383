"""`manage.py maak_beheerder`: the first beheerder of a gemeente."""

import datetime
import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from gebruikers.bevoegdheden import Rol
from gebruikers.models import Aanstelling, Gebruiker
from wijken.models import Gemeente


def maak_beheerder(*args, **kwargs):
    uit = StringIO()
    call_command("maak_beheerder", *args, **kwargs, stdout=uit)
    return uit.getvalue()


def test_maakt_gemeente_mens_en_aanstelling_en_geeft_een_link(client, db, mailoutbox):
    uit = maak_beheerder("Jan@Deventer.nl", gemeente="GM0150", gemeentenaam="Deventer", naam="Jan Jansen")

    aanstelling = Aanstelling.objects.get()
    assert (aanstelling.gemeente.code, aanstelling.gemeente.naam) == ("GM0150", "Deventer")
    assert (aanstelling.rol, aanstelling.organisatie, aanstelling.einde) == (Rol.BEHEERDER, None, None)
    assert (aanstelling.gebruiker.email, aanstelling.gebruiker.naam) == ("jan@deventer.nl", "Jan Jansen")
    assert "jan@deventer.nl is nu beheerder van Deventer." in uit

    link = re.search(r"http://127\.0\.0\.1:\d+(/account/password/reset/key/\S+)", uit)
    (mail,) = mailoutbox
    assert (mail.to, mail.subject) == (["jan@deventer.nl"], "Welkom bij Opbouw: kies je wachtwoord")
    assert "Dag Jan," in mail.body
    formulier = client.get(link.group(1), follow=True)
    assert "Kies een wachtwoord" in formulier.content.decode()
    wachtwoord = {"password1": "een-heel-goed-wachtwoord", "password2": "een-heel-goed-wachtwoord"}
    assert client.post(formulier.request["PATH_INFO"], wachtwoord).url == "/"
    assert client.get("/beheer/mensen/").status_code == 200


def test_zonder_naam_het_deel_voor_de_apenstaart(db):
    maak_beheerder("j.jansen@deventer.nl", gemeente="GM0150", gemeentenaam="Deventer")
    assert Gebruiker.objects.get().naam == "j.jansen"


def test_het_adres_van_de_link_is_te_kiezen(db):
    uit = maak_beheerder(
        "jan@deventer.nl", gemeente="GM0150", gemeentenaam="Deventer", adres="https://opbouw.deventer.nl"
    )
    assert "\nhttps://opbouw.deventer.nl/account/password/reset/key/" in uit


def test_in_productie_staat_het_eigen_adres_in_de_link(db, settings):
    settings.OPBOUW_MODUS, settings.ALLOWED_HOSTS = "productie", ["*", ".deventer.nl"]
    uit = maak_beheerder("jan@deventer.nl", gemeente="GM0150", gemeentenaam="Deventer")
    assert "\nhttps://deventer.nl/account/password/reset/key/" in uit


def test_een_tweede_keer_verandert_niets(db, mailoutbox):
    maak_beheerder("jan@deventer.nl", gemeente="GM0150", gemeentenaam="Deventer", naam="Jan Jansen")
    uit = maak_beheerder("JAN@deventer.nl", gemeente="GM0150", gemeentenaam="Anders", naam="Iemand Anders")
    assert "jan@deventer.nl was al beheerder van Deventer. Er is niets veranderd." in uit
    assert [str(rij) for rij in Aanstelling.objects.all()] == ["Jan Jansen: beheerder in Deventer"]
    assert Gemeente.objects.count() == 1


def test_wie_een_wachtwoord_heeft_houdt_het(werker, waterrijk, mailoutbox):
    uit = maak_beheerder(werker.email, gemeente=waterrijk.code, naam="Iemand Anders")
    assert "Het wachtwoord blijft zoals het was." in uit
    assert "/account/" not in uit
    assert mailoutbox == []
    assert sorted(werker.aanstellingen.values_list("rol", flat=True)) == ["beheerder", "opbouwwerker"]
    assert Gebruiker.objects.get(pk=werker.pk).naam == "Noor Werker"


def test_na_een_beeindigde_aanstelling_komt_er_een_nieuwe(beheerder, waterrijk):
    beheerder.aanstellingen.update(einde=timezone.localdate())
    assert "is nu beheerder van Waterrijk" in maak_beheerder(beheerder.email, gemeente="GM9999")
    assert beheerder.aanstellingen.lopend().count() == 1


def test_wie_later_beheerder_wordt_is_dat_al_in_een_zin(beheerder, waterrijk):
    beheerder.aanstellingen.update(begin=timezone.localdate() + datetime.timedelta(days=9))
    with pytest.raises(CommandError, match="Deze aanstelling is er al, vanaf"):
        maak_beheerder(beheerder.email, gemeente="GM9999")
    assert beheerder.aanstellingen.count() == 1


@pytest.mark.parametrize(
    ("email", "velden", "zin"),
    [
        ("jan", {"gemeente": "GM0150", "gemeentenaam": "Deventer"}, "'jan' is geen e-mailadres."),
        (
            "jan@deventer.nl",
            {"gemeente": "GM150", "gemeentenaam": "D"},
            "Een gemeentecode is GM en vier cijfers",
        ),
        (
            "jan@deventer.nl",
            {"gemeente": "gm0150", "gemeentenaam": "D"},
            "Een gemeentecode is GM en vier cijfers",
        ),
        ("jan@deventer.nl", {"gemeente": "GM0150"}, "De gemeente GM0150 is er nog niet. Geef haar naam mee"),
    ],
)
def test_wat_niet_klopt_wordt_in_een_zin_gezegd(db, email, velden, zin):
    with pytest.raises(CommandError, match=re.escape(zin)):
        maak_beheerder(email, **velden)
    assert (Gemeente.objects.count(), Gebruiker.objects.count()) == (0, 0)


def test_zonder_mailserver_is_er_nog_de_link(db, settings, capsys):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    fout = StringIO()
    call_command("maak_beheerder", "jan@deventer.nl", gemeente="GM0150", gemeentenaam="Deventer", stderr=fout)
    assert "/account/password/reset/key/" in capsys.readouterr().out
    assert fout.getvalue() == "De mail kon niet weg. Geef de link zelf door.\n"
    assert Aanstelling.objects.count() == 1
