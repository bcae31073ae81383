// The queue as somebody sees it: how many wait, the state of each, sending again, and mending what was refused
(() => {
  const kluis = self.opbouwKluis;
  const wachtrij = self.opbouwWachtrij;
  const formulier = self.opbouwFormulier;
  const { nieuw, overzicht, inloggen } = wachtrij.adressen;
  const deel = document.querySelector("[data-wachtrij]");
  const form = document.querySelector("form[data-loggen], form[data-offline]");
  const verstuurd = new Map(); // sent while this page was open: key → address, and the row as it stood
  const MELDING = {
    "geen netwerk": "Er is nog geen netwerk. Zodra het er is, gaat alles vanzelf op weg.",
    inloggen: "Log in om te versturen.",
    geweigerd: "Dit kon nu niet verstuurd worden. Ververs de pagina en probeer het opnieuw.",
    fout: "Bij ons ging iets mis. Het staat er nog; we proberen het straks weer.",
  };
  const element = (naam, tekst, eigenschappen = {}) => Object.assign(document.createElement(naam), { textContent: tekst }, eigenschappen);

  const telling = (rijen) => {
    const wachten = rijen.filter((rij) => rij.stand === wachtrij.WACHT).length;
    const afgekeurd = rijen.length - wachten;
    const delen = [];
    if (wachten) delen.push(wachten === 1 ? "Eén activiteit wacht op netwerk" : `${wachten} activiteiten wachten op netwerk`);
    if (afgekeurd) delen.push(afgekeurd === 1 ? "één activiteit is afgekeurd" : `${afgekeurd} activiteiten zijn afgekeurd`);
    const zin = delen.join(", ");
    return zin && `${zin[0].toUpperCase()}${zin.slice(1)}`;
  };

  const datum = (tekst) => {
    const dag = new Date(`${tekst}T12:00:00`);
    return Number.isNaN(dag.getTime()) ? tekst : dag.toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });
  };
  const omschrijf = (rij, lijsten) => {
    const waarde = (naam) => wachtrij.waardeVan(rij.velden, naam);
    const naamIn = (veld) => lijsten?.[veld]?.find((keuze) => keuze.waarde === waarde(veld))?.naam;
    return {
      wat: waarde("titel") || naamIn("soort") || "Activiteit",
      waar: [naamIn("wijk")?.replace(/ \(WK.*\)$/, ""), datum(waarde("datum")), waarde("duur")].filter(Boolean).join(", "),
    };
  };

  const maakRij = (beeld) => {
    const { sleutel, wat, waar, stand, adres } = beeld;
    const rij = document.getElementById("wachtrij-rij").content.firstElementChild.cloneNode(true);
    rij.dataset.sleutel = sleutel;
    rij.dataset.beeld = JSON.stringify(beeld);
    rij.querySelector("[data-wat]").textContent = wat;
    rij.querySelector("[data-waar]").textContent = waar;
    const staat = rij.querySelector("[data-stand]");
    if (stand === wachtrij.WACHT) staat.append(stand);
    else staat.append(element("a", stand, { href: adres ?? `${nieuw}#herstel=${sleutel}`, className: "rijlink" }));
    staat.classList.toggle("foutregel", stand === wachtrij.AFGEKEURD);
    const knop = rij.querySelector("[data-weggooien]");
    knop.hidden = Boolean(adres);
    knop.setAttribute("aria-label", `Weggooien: ${wat}`);
    return rij;
  };

  let nu = 0;
  const toon = async () => {
    const beurt = nu += 1;
    const [rijen, lijsten] = [await wachtrij.lijst(), await kluis.lijsten()];
    if (beurt !== nu) return; // a later one is on its way
    const zin = telling(rijen);
    toonRegel(zin);
    if (!deel) return;
    for (const rij of rijen) if (!verstuurd.has(rij.sleutel)) rij.omschreven = omschrijf(rij, lijsten);
    for (const rij of rijen) bekend.set(rij.sleutel, rij.omschreven);
    deel.hidden = !rijen.length && !verstuurd.size && !("altijd" in deel.dataset);
    const telregel = deel.querySelector("[data-telling]");
    const tekst = zin ? `${zin}.` : "Alles is verstuurd. Er wacht niets op dit apparaat.";
    if (telregel.textContent !== tekst) telregel.textContent = tekst;
    deel.querySelector("[data-versturen]").hidden = !rijen.some((rij) => rij.stand === wachtrij.WACHT);
    zetRijen([
      ...rijen.map(({ sleutel, stand, omschreven }) => ({ sleutel, stand, ...omschreven })),
      ...[...verstuurd].map(([sleutel, adres]) => (
        { sleutel, adres, stand: "verstuurd", ...bekend.get(sleutel) ?? { wat: "Activiteit", waar: "" } }
      )),
    ]);
  };
  // Rows that say the same stay: a half-made choice to throw away with them. Whoever was in a row stays in that row.
  const zetRijen = (beelden) => {
    const lijst = deel.querySelector("[data-rijen]");
    const oude = new Map([...lijst.children].map((rij) => [rij.dataset.beeld, rij]));
    const rijen = beelden.map((beeld) => oude.get(JSON.stringify(beeld)) ?? maakRij(beeld));
    if (rijen.length === oude.size && rijen.every((rij, plaats) => rij === lijst.children[plaats])) return;
    const actief = document.activeElement;
    const inRij = lijst.contains(actief) && actief.closest("[data-sleutel]").dataset.sleutel;
    lijst.replaceChildren(...rijen);
    if (!inRij) return;
    const rij = rijen.find((een) => een.dataset.sleutel === inRij);
    const doel = actief.isConnected ? actief : rij?.querySelector("a, button:not([hidden])");
    (doel ?? deel.querySelector("h2")).focus();
  };
  const bekend = new Map(); // key → what and where, to go on naming it once it was sent

  // On pages without the queue: one line that leads to it
  const toonRegel = (zin) => {
    let regel = document.getElementById("wachtregel");
    if (deel || form || !zin) {
      regel?.remove();
      return;
    }
    if (!regel) {
      regel = element("p", "", { id: "wachtregel", className: "wachtregel" });
      regel.append(element("a", "", { href: overzicht, className: "rijlink" }));
      document.getElementById("inhoud").prepend(regel);
    }
    regel.firstElementChild.textContent = zin;
  };

  const toonUitkomst = (uitkomst) => {
    const regel = deel?.querySelector("[data-uitkomst]");
    const zin = MELDING[uitkomst] ?? "";
    if (!regel || regel.textContent === zin) return; // a status is read out again whenever it is filled
    regel.replaceChildren(zin);
    if (uitkomst === "inloggen") {
      const pad = `${inloggen}?next=${encodeURIComponent(overzicht)}`;
      regel.replaceChildren(element("a", zin, { href: pad, className: "rijlink" }));
    }
  };

  // Trying again: at once when the browser says there is a network, and now and then because it may not know
  let pauze = 5_000;
  let wekker;
  const probeer = async () => {
    clearTimeout(wekker);
    const uitkomst = navigator.onLine ? await wachtrij.verstuur() : "geen netwerk";
    toonUitkomst(uitkomst);
    if (uitkomst === "geen netwerk" || uitkomst === "fout") {
      wekker = setTimeout(probeer, pauze);
      pauze = Math.min(pauze * 2, 60_000);
    } else {
      pauze = 5_000;
    }
    await toon();
  };
  const opnieuw = () => { pauze = 5_000; return probeer(); };
  self.addEventListener("online", opnieuw);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") opnieuw(); });

  const hoor = (bericht) => {
    if (bericht.soort === "verstuurd") verstuurd.set(bericht.sleutel, bericht.adres);
    if (bericht.soort === "verstuurd" || bericht.soort === "wachtrij") toon();
    if (bericht.soort === "sleutel") opnieuw(); // the key came back with the login, and what it opens can go
  };
  kluis.omroep?.addEventListener("message", (gebeurtenis) => hoor(gebeurtenis.data));
  self.addEventListener("opbouw", (gebeurtenis) => hoor(gebeurtenis.detail));

  deel?.addEventListener("click", async (gebeurtenis) => {
    if (gebeurtenis.target.closest("[data-versturen]")) await opnieuw();
    const knop = gebeurtenis.target.closest("[data-weggooien]");
    if (!knop) return;
    if (!("zeker" in knop.dataset)) {
      knop.dataset.zeker = "";
      knop.textContent = "Echt weggooien";
      knop.removeAttribute("aria-label");
      return;
    }
    await wachtrij.verwijder(knop.closest("[data-sleutel]").dataset.sleutel);
    deel.querySelector("h2, h1")?.focus();
  });

  // A form that is sent without a network, before the service worker is there to catch it
  const bewaarZelf = async (gebeurtenis) => {
    if (navigator.onLine || navigator.serviceWorker?.controller) return;
    if (new URL(form.action).pathname !== nieuw) return;
    gebeurtenis.preventDefault();
    const melding = form.querySelector("[data-bewaard]") ?? element("p", "", { className: "oproep", role: "status" });
    melding.dataset.bewaard = "";
    form.prepend(melding);
    try {
      await wachtrij.voegToe([...new FormData(form)]);
    } catch {
      melding.textContent = "Er is geen netwerk, en dit apparaat kan nog niets bewaren. Laat de pagina open en probeer het zo weer.";
      return;
    }
    form.reset();
    form.elements.sleutel.value = crypto.randomUUID();
    melding.textContent = "Bewaard op dit apparaat. Zodra er netwerk is, wordt het verstuurd.";
    melding.scrollIntoView({ block: "center" });
  };

  // Mending an entry that was refused: its form again, with what is wrong above it. It is sent as any form, under
  // the same key; the page that says it was saved takes it out of the queue.
  const herstel = async (sleutel) => {
    const rij = await wachtrij.haal(sleutel);
    if (!rij) return;
    await self.opbouwSchil;
    formulier.vul(form, rij.velden);
    if (rij.bestaande) { // its key was taken by another activity: this one gets a key of its own
      form.elements.sleutel.value = crypto.randomUUID();
      sessionStorage.setItem(`opbouw-${form.elements.sleutel.value}`, sleutel);
    }
    toonFouten(rij);
  };
  const haalOpgeslagenWeg = async () => {
    for (const { dataset: { opgeslagen } } of document.querySelectorAll("[data-opgeslagen]")) {
      for (const sleutel of [opgeslagen, sessionStorage.getItem(`opbouw-${opgeslagen}`)]) {
        if (sleutel && await wachtrij.haal(sleutel)) await wachtrij.verwijder(sleutel);
      }
    }
  };
  const toonFouten = (rij) => {
    form.querySelector("#foutoverzicht")?.remove();
    const kader = element("div", "", { className: "oproep oproep-fout", id: "foutoverzicht", tabIndex: -1 });
    kader.setAttribute("role", "alert");
    if (rij.bestaande) {
      const uitleg = element("p", "Deze activiteit staat er al, maar met andere inhoud. Is dit een andere? Verstuur hem dan als nieuwe. ");
      uitleg.append(element("a", "Bekijk wat er staat", { href: rij.bestaande }));
      kader.append(element("h2", "Deze is al eens verstuurd"), uitleg);
    } else {
      const zinnen = Object.entries(rij.fouten ?? {}).flatMap(([label, lijst]) => lijst.map((zin) => [label, zin]));
      const regels = zinnen.map(([label, zin]) => {
        const regel = element("li", "");
        const veld = label && document.getElementById(rij.bij?.[label] ?? "");
        veld?.closest(".veld")?.classList.add("veld-fout");
        if (veld) regel.append(element("a", label, { href: `#${veld.id}` }), ` ${zin}`);
        else if (label) regel.append(`${label} ${zin}`);
        else regel.append(zin);
        return regel;
      });
      const lijst = element("ul", "");
      lijst.append(...regels);
      kader.append(element("h2", zinnen.length === 1 ? "Nog één ding, dan is het klaar" : "Nog een paar dingen, dan is het klaar"), lijst);
    }
    form.prepend(kader);
    kader.focus();
  };

  document.addEventListener("DOMContentLoaded", async () => {
    const [, sleutel] = location.hash.match(/^#herstel=([0-9a-f-]{36})$/) ?? [];
    if (form && sleutel) await herstel(sleutel);
    if (form?.matches("[data-loggen]")) form.addEventListener("submit", bewaarZelf);
    await haalOpgeslagenWeg();
    await toon();
    await probeer();
  });
  self.addEventListener("hashchange", () => { if (location.hash.startsWith("#herstel=")) location.reload(); });
})();
