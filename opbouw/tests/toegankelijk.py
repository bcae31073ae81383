"""What is asked of every page at every width: axe, no sideways scrolling, a silent console."""

from axe_playwright_python.base import AXE_SCRIPT

BREEDTES = (320, 390, 1280)
AXE_ALLES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}


def klachten_over(page, adres):
    """What is wrong with one page at every width: axe, width, console. Empty when all is well."""
    gehoord = []

    def hoor(bericht):
        if "Failed to load resource" not in bericht.text or adres not in bericht.location.get("url", ""):
            gehoord.append(bericht.text)  # the page's own 403, 404 or 422 is what was asked for

    page.on("console", hoor)
    page.on("pageerror", lambda fout: gehoord.append(str(fout)))
    page.set_viewport_size({"width": BREEDTES[0], "height": 844})
    page.goto(adres)
    page.locator("details").evaluate_all("alle => alle.forEach(een => { een.open = true; })")
    gehoord += _fouten_van(page)
    page.remove_listener("console", hoor)
    return gehoord


def keur(page):
    """Fails when the page as it stands has a fault of axe, or is wider than the screen, at some width."""
    assert _fouten_van(page) == []


def _fouten_van(page):
    """What is wrong with the page as it stands, in words. axe looks where the layout differs: narrow and wide."""
    fouten = []
    page.evaluate(AXE_SCRIPT)
    for breedte in BREEDTES:
        page.set_viewport_size({"width": breedte, "height": 844})
        echt = page.evaluate("document.documentElement.scrollWidth")
        fouten += [f"{breedte}: de pagina is {echt} breed"] if echt > breedte else []
        if breedte != 390:
            # Only what is wrong comes over: all that axe looked at would take longer than looking.
            uitslag = page.evaluate("async opties => (await axe.run(opties)).violations", AXE_ALLES)
            fouten += [f"{breedte}: {fout['id']} bij {fout['nodes'][0]['html'][:120]}" for fout in uitslag]
    return fouten
