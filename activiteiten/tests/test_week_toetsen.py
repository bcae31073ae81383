"""The week in a browser: the arrow keys, ticking off in place, and on paper."""

import re

from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from activiteiten.models import Activiteit
from kern.datum import Week

WEEK = Week(2026, 53)


def naar(live_server, week):
    return live_server.url + reverse("activiteiten:week_van", args=[week])


def test_de_pijltjes_gaan_naar_de_week_ernaast(page, live_server, demowereld, inloggen):
    inloggen("worker@waterrijk.example")
    page.goto(naar(live_server, WEEK))
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(naar(live_server, Week(2027, 1)))
    page.keyboard.press("ArrowLeft")
    expect(page).to_have_url(naar(live_server, WEEK))


def test_een_pijltje_met_een_andere_toets_of_in_een_veld_blijft_in_de_week(
    page, live_server, demowereld, inloggen
):
    inloggen("worker@waterrijk.example")
    te_doen = Activiteit.objects.get(reeks__isnull=False, status="gepland", datum__lt=timezone.localdate())
    hier = naar(live_server, Week.om(te_doen.datum))
    page.goto(hier)
    page.keyboard.press("Shift+ArrowLeft")
    regel = page.get_by_role("listitem").filter(has_text=str(te_doen))
    regel.get_by_text("Andere tijd").click()
    veld = regel.get_by_label("Hoe lang duurde")
    veld.press("ArrowLeft")
    veld.fill("1:45")
    expect(page).to_have_url(hier)
    regel.get_by_role("button", name="Gedaan", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text(f"{te_doen} is gedaan.")
    expect(page.get_by_role("status")).to_be_in_viewport()
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(page.get_by_role("status")).to_contain_text("staat weer op gepland.")
    assert te_doen.inzet.get().minuten == 120


def test_een_week_past_leesbaar_op_twee_vellen(page, live_server, demowereld, inloggen):
    inloggen("worker@waterrijk.example")
    laatste = Activiteit.objects.filter(ingevoerd_door__email="worker@waterrijk.example").latest("datum")
    Activiteit.objects.filter(pk=laatste.pk).update(titel="Een lange titel voor een gewone middag " * 2)
    page.goto(naar(live_server, Week.om(laatste.datum)))
    vellen = [int(aantal) for aantal in re.findall(rb"/Count (\d+)", page.pdf(prefer_css_page_size=True))]
    assert max(vellen) <= 2
    page.set_viewport_size({"width": 674, "height": 950})  # A4 between its margins
    page.emulate_media(media="print")
    titel = page.get_by_role("link", name="Een lange titel").bounding_box()
    assert titel["width"] > 150
    assert titel["height"] < 80
