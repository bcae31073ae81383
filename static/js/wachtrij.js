// Entries that wait for a network. Each is sent with the key of its form until the server says that it stands, and
// only then goes from this device. No page here: the service worker runs this too.
self.opbouwWachtrij = (() => {
  const kluis = self.opbouwKluis;
  const WACHT = "wacht op netwerk";
  const AFGEKEURD = "afgekeurd: hier herstellen";
  const GEDULD = 20_000; // milliseconds for one answer
  const NIET_BEWAREN = new Set(["csrfmiddlewaretoken", "nog_een", "terug"]);
  const NIET_BEREIKT = new Set([429, 502, 503, 504, 511]); // 511: wifi that wants a login first
  const adressen = self.OPBOUW ?? document.querySelector("meta[name=opbouw]")?.dataset ?? {};
  const meld = (bericht) => {
    kluis.omroep?.postMessage(bericht);
    self.dispatchEvent(new CustomEvent("opbouw", { detail: bericht })); // a channel doesn't speak to its own tab
  };

  const bewaarbaar = (paren) => paren.filter(([naam, waarde]) => typeof waarde === "string" && !NIET_BEWAREN.has(naam));
  const waardeVan = (paren, naam) => paren.find(([een]) => een === naam)?.[1] ?? "";

  // `velden` are the [name, value] pairs of the form. Without a key on this device it throws, and nothing is kept.
  const voegToe = async (paren) => {
    const velden = bewaarbaar(paren);
    const sleutel = waardeVan(velden, "sleutel");
    const gebruiker = await kluis.mij();
    if (!gebruiker || !sleutel) throw new Error("niet te bewaren op dit apparaat");
    const eerder = await kluis.haal("wachtrij", sleutel);
    await kluis.zet("wachtrij", {
      sleutel, gebruiker, gemaakt: eerder?.gemaakt ?? Date.now(), stand: WACHT,
      ...await kluis.sluit(gebruiker, sleutel, { velden }),
    });
    await kluis.verwijderConceptMet(sleutel);
    meld({ soort: "wachtrij" });
    self.navigator?.storage?.persist?.().catch(() => {});
    vraagOmVersturen();
    return sleutel;
  };

  // The browser wakes the service worker when the network is back, also after the last tab closed; where it can
  const vraagOmVersturen = async () => {
    try {
      const registratie = self.registration ?? await navigator.serviceWorker?.getRegistration();
      await registratie?.sync?.register("wachtrij");
    } catch { /* not every browser can */ }
  };

  const eigen = async () => {
    const mijne = new Set((await kluis.sleutels()).map((rij) => rij.gebruiker));
    const rijen = (await kluis.alle("wachtrij")).filter((rij) => mijne.has(rij.gebruiker));
    return rijen.sort((a, b) => a.gemaakt - b.gemaakt);
  };
  const open = async (rij) => ({ ...rij, ...await kluis.ontsluit(rij.gebruiker, rij.sleutel, rij) });
  const lijst = async () => Promise.all((await eigen()).map(open));
  const haal = async (sleutel) => {
    const rij = (await eigen()).find((een) => een.sleutel === sleutel);
    return rij ? open(rij) : null;
  };
  const tel = async () => (await eigen()).length;
  const verwijder = async (sleutel) => { await kluis.weg("wachtrij", sleutel); meld({ soort: "wachtrij" }); };

  // The door answers in JSON and never sends elsewhere. What else comes is of the network on the way (wifi that wants
  // a login first), and as much as no network: fetch throws a TypeError for that too.
  const klop = async (opties) => {
    const antwoord = await fetch(adressen.deur, {
      credentials: "same-origin", cache: "no-store", redirect: "error", signal: AbortSignal.timeout(GEDULD),
      ...opties, headers: { Accept: "application/json", ...opties.headers },
    });
    const json = antwoord.headers.get("Content-Type")?.startsWith("application/json");
    if (antwoord.ok && !json) throw new TypeError("een ander antwoordde");
    return { status: antwoord.status, inhoud: json ? await antwoord.json() : null };
  };
  const haalToegang = async () => {
    const { status, inhoud } = await klop({ keepalive: true });
    if (!inhoud && status < 500) throw new TypeError("een ander antwoordde");
    return { status, toegang: status === 200 ? inhoud : null };
  };

  const verstuurEen = async (rij, csrf) => {
    const { velden } = await open(rij);
    const { status, inhoud } = await klop({
      method: "POST", headers: { "X-CSRFToken": csrf },
      body: new URLSearchParams([...velden, ["gebruiker", rij.gebruiker]]),
    });
    if (status === 200 || status === 201) {
      await kluis.weg("wachtrij", rij.sleutel);
      meld({ soort: "verstuurd", sleutel: rij.sleutel, adres: inhoud.adres });
      return "verstuurd";
    }
    if (status === 401) return "inloggen";
    if (status === 403) return "geweigerd";
    if (NIET_BEREIKT.has(status)) return "geen netwerk";
    if (status >= 500) return "fout"; // this one stays, the next may do
    const uitleg = inhoud ?? { fouten: { "": ["De server kon dit niet lezen. Kijk het na en verstuur het opnieuw."] } };
    await kluis.zet("wachtrij", {
      ...rij, stand: AFGEKEURD, ...await kluis.sluit(rij.gebruiker, rij.sleutel, { velden, ...uitleg }),
    });
    meld({ soort: "wachtrij" });
    return "afgekeurd";
  };

  // One by one. What it says is how it ended; what was not sent is still there, whatever happens.
  const verstuurAlles = async () => {
    const wachtend = (await eigen()).filter((rij) => rij.stand === WACHT);
    if (!wachtend.length) return "klaar";
    const { status, toegang } = await haalToegang();
    if (status === 401) return "inloggen";
    if (!toegang) return NIET_BEREIKT.has(status) || status >= 500 ? "geen netwerk" : "geweigerd";
    const vanMij = new Set([toegang, ...toegang.eerdere].map((een) => een.gebruiker));
    if (!vanMij.has(await kluis.mij())) return "geweigerd"; // somebody else logged in meanwhile
    let einde = "klaar";
    for (const rij of wachtend) {
      if (!await kluis.haal("wachtrij", rij.sleutel)) continue; // thrown away meanwhile
      const uitkomst = await verstuurEen(rij, toegang.csrf);
      if (["inloggen", "geweigerd", "geen netwerk"].includes(uitkomst)) return uitkomst;
      if (uitkomst === "fout") einde = "fout";
    }
    return einde;
  };
  const verstuur = async () => {
    const aanHetWerk = async () => {
      try {
        return await verstuurAlles();
      } catch (fout) {
        if (fout instanceof TypeError || fout.name === "TimeoutError" || fout.name === "AbortError") return "geen netwerk";
        throw fout;
      }
    };
    const uitkomst = await (navigator.locks ? navigator.locks.request("opbouw-wachtrij", aanHetWerk) : aanHetWerk());
    meld({ soort: "gestopt", uitkomst });
    return uitkomst;
  };

  return { WACHT, AFGEKEURD, adressen, voegToe, lijst, haal, tel, verwijder, verstuur, haalToegang, waardeVan, bewaarbaar };
})();
