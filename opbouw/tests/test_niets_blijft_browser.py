"""Nothing of a page stays in the browser after logging out."""

import json
import re

from playwright.sync_api import expect

WERKER = "worker@waterrijk.example"
OPSLAG = "() => JSON.stringify([{...sessionStorage}, {...localStorage}])"


def test_na_uitloggen_staat_er_niets_van_het_log_in_de_browser(page, live_server, demowereld, inloggen):
    inloggen(WERKER)
    page.evaluate("sessionStorage.setItem('htmx-history-cache', 'van een oudere versie')")
    page.goto(f"{live_server.url}/activiteiten/")
    page.get_by_text("Filter", exact=False).first.click()
    for vorm in ("individueel", "indirect"):
        with page.expect_response(lambda antwoord: "vorm=" in antwoord.url):
            page.get_by_label("Voor wie").select_option(vorm)
        expect(page).to_have_url(re.compile(f"vorm={vorm}"))
    titels = [link for link in page.locator("#resultaat .regels a").all_inner_texts() if len(link) > 4]
    assert titels
    page.go_back()
    expect(page.locator("main")).to_contain_text("Activiteiten")  # the back button still works
    page.goto(f"{live_server.url}/meer/")
    page.get_by_role("button", name="Uitloggen").click()
    page.get_by_role("heading", name="Inloggen").wait_for()

    sessie, lokaal = json.loads(page.evaluate(OPSLAG))
    assert "htmx-history-cache" not in sessie
    bewaard = json.dumps([sessie, lokaal])
    assert [titel for titel in titels if titel in bewaard] == []
