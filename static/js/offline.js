// The shell: the six questions without a network, with the choices that this device kept for whoever is logged in
self.opbouwSchil = (async () => {
  const kluis = self.opbouwKluis;
  const wachtrij = self.opbouwWachtrij;
  const form = document.querySelector("form[data-offline]");
  const toonDeel = (naam) => {
    for (const deel of document.querySelectorAll("[data-deel]")) deel.hidden = deel.dataset.deel !== naam;
  };
  const lijsten = await kluis.lijsten().catch(() => null);
  if (!lijsten) {
    toonDeel(await kluis.logtUit().catch(() => false) ? "uitgelogd" : "inloggen");
    self.addEventListener("online", () => location.reload());
    return;
  }
  const { nieuw, overzicht, week } = wachtrij.adressen;
  const pad = location.pathname;
  toonDeel(pad === nieuw ? "loggen" : "wachtrij");
  const elders = pad !== nieuw && pad !== overzicht && !pad.startsWith(week);
  document.getElementById("elders").hidden = !elders;
  document.title = `${pad === nieuw ? "Loggen" : "Zonder netwerk"} · Opbouw`;

  const vulKeuzes = (veld, keuzes) => {
    const groepen = new Map();
    for (const { waarde, naam, groep, vorm } of keuzes) {
      const optie = new Option(naam, waarde);
      if (vorm) optie.dataset.vorm = vorm;
      if (groep && !groepen.has(groep)) {
        groepen.set(groep, Object.assign(document.createElement("optgroup"), { label: groep }));
        form.elements[veld].append(groepen.get(groep));
      }
      (groepen.get(groep) ?? form.elements[veld]).append(optie);
    }
  };
  vulKeuzes("soort", lijsten.soort);
  vulKeuzes("wijk", lijsten.wijk);
  if (lijsten.organisatie.length) vulKeuzes("organisatie", lijsten.organisatie);
  else form.elements.organisatie.closest(".veld").remove();

  const toonChips = self.opbouwChips.volg(form);
  const vergeetVorm = self.opbouwChips.volgSoort(form);
  const begin = ({ wijk, datum }) => {
    form.reset();
    self.opbouwFormulier.neemMee(form, []);
    form.elements["inzet-TOTAL_FORMS"].value = 0; // reset leaves hidden fields as they are
    form.elements.status.value = "";
    form.elements.sleutel.value = crypto.randomUUID();
    form.elements.wijk.value = wijk || lijsten.laatste_wijk;
    form.elements.datum.value = datum || self.opbouwChips.dagOver(0);
    vergeetVorm();
    toonChips();
  };

  form.addEventListener("submit", async (gebeurtenis) => {
    gebeurtenis.preventDefault();
    const nogEen = gebeurtenis.submitter?.name === "nog_een";
    const bewaard = form.querySelector("[data-bewaard]");
    try {
      await wachtrij.voegToe([...new FormData(form)]);
    } catch {
      bewaard.textContent = "Je bent intussen uitgelogd. Log in om verder te gaan.";
      bewaard.hidden = false;
      return;
    }
    if (!nogEen) {
      location.assign(overzicht);
      return;
    }
    begin({ wijk: form.elements.wijk.value, datum: form.elements.datum.value });
    bewaard.textContent = `Bewaard. Op dit apparaat ${await wachtrij.tel() === 1 ? "wacht één activiteit" : `wachten ${await wachtrij.tel()} activiteiten`} op netwerk.`;
    bewaard.hidden = false;
    bewaard.scrollIntoView({ block: "center" });
    form.elements.soort.focus();
  });

  begin(Object.fromEntries(new URLSearchParams(location.search)));
})();
