// The store on this device: drafts, entries that wait for a network, and the lists of the form. All of it encrypted
// under a key of the person who is logged in; see docs/besluiten/0006-zonder-netwerk.md. Also runs in sw.js.
self.opbouwKluis = (() => {
  const DAG = 24 * 60 * 60 * 1000;
  const SLEUTEL_BLIJFT = 14 * DAG; // as long as a session lasts
  const DB_VERSIE = 1;
  const WINKELS = { concepten: "id", wachtrij: "sleutel", lijsten: "gebruiker", sleutels: "gebruiker" };
  const omroep = "BroadcastChannel" in self ? new BroadcastChannel("opbouw") : null;
  let uitgelogd = false; // in this tab: a key that is still on its way must not land any more

  // IndexedDB, as promises
  let verbinding;
  const beloof = (verzoek) => new Promise((gelukt, mislukt) => {
    verzoek.onsuccess = () => gelukt(verzoek.result);
    verzoek.onerror = () => mislukt(verzoek.error);
  });
  const open = () => {
    verbinding ??= new Promise((gelukt, mislukt) => {
      const verzoek = indexedDB.open("opbouw", DB_VERSIE);
      verzoek.onupgradeneeded = () => {
        for (const [naam, keyPath] of Object.entries(WINKELS)) {
          if (!verzoek.result.objectStoreNames.contains(naam)) verzoek.result.createObjectStore(naam, { keyPath });
        }
      };
      verzoek.onsuccess = () => {
        verzoek.result.onversionchange = () => { verzoek.result.close(); verbinding = undefined; };
        verzoek.result.onclose = () => { verbinding = undefined; };
        gelukt(verzoek.result);
      };
      verzoek.onerror = () => { verbinding = undefined; mislukt(verzoek.error); };
    });
    return verbinding;
  };
  // The answer counts once it is on the disk, not when the request succeeded.
  const doe = async (winkel, wijze, daad) => {
    const transactie = (await open()).transaction(winkel, wijze, { durability: "strict" });
    const klaar = new Promise((gelukt, mislukt) => {
      transactie.oncomplete = gelukt;
      transactie.onerror = transactie.onabort = () => mislukt(transactie.error);
    });
    const uitkomst = await beloof(daad(transactie.objectStore(winkel)));
    await klaar;
    return uitkomst;
  };
  const haal = (winkel, id) => doe(winkel, "readonly", (w) => w.get(id));
  const alle = (winkel) => doe(winkel, "readonly", (w) => w.getAll());
  const zet = (winkel, rij) => doe(winkel, "readwrite", (w) => w.put(rij));
  const weg = (winkel, id) => doe(winkel, "readwrite", (w) => w.delete(id));
  const leeg = (winkel) => doe(winkel, "readwrite", (w) => w.clear());

  // The key
  const ingelogd = self.document?.querySelector("meta[name=opbouw]")?.dataset.gebruiker;
  const sleutels = async () => {
    const rijen = (await alle("sleutels")).sort((a, b) => b.huidig - a.huidig);
    if (!rijen.length) return [];
    if (Date.now() - rijen[0].gezien > SLEUTEL_BLIJFT) {
      await leeg("sleutels");
      return [];
    }
    // On a page of somebody else, after an expired login, nothing of the one before may show, not for a moment. It
    // stays where it is: this may be the page of the one before, still open, and the key that of whoever came after.
    return ingelogd && rijen[0].gebruiker !== ingelogd ? [] : rijen;
  };
  const mij = async () => (await sleutels())[0]?.gebruiker ?? null;
  const invoeren = (tekst) => crypto.subtle.importKey(
    "raw", Uint8Array.from(atob(tekst), (teken) => teken.charCodeAt(0)), "AES-GCM", false, ["encrypt", "decrypt"],
  );
  const bewaarToegang = async (toegang) => {
    const rijen = [];
    for (const een of [toegang, ...toegang.eerdere]) {
      const huidig = een === toegang;
      rijen.push({ gebruiker: een.gebruiker, sleutel: await invoeren(een.sleutel), huidig, gezien: Date.now() });
    }
    if (uitgelogd) return;
    await doe("sleutels", "readwrite", (winkel) => {
      winkel.clear();
      let laatste;
      for (const rij of rijen) laatste = winkel.put(rij);
      return laatste;
    });
    await zet("lijsten", { gebruiker: toegang.gebruiker, gehaald: Date.now(), ...await sluit(toegang.gebruiker, "lijsten", toegang.lijsten) });
  };
  const noteerGezien = async () => {
    for (const rij of await alle("sleutels")) await zet("sleutels", { ...rij, gezien: Date.now() });
  };
  const leegSleutels = () => leeg("sleutels");
  // For a page that comes fresh from the server, and so knows who is logged in. True when somebody else's was there.
  const weerVorige = async () => {
    const vorige = (await alle("sleutels")).some((rij) => rij.huidig && rij.gebruiker !== ingelogd);
    if (vorige) await leegSleutels();
    return vorige;
  };
  const weigerSleutel = () => { uitgelogd = true; };
  const vergeetSleutel = () => { weigerSleutel(); return leegSleutels(); };

  // Logging out, from the click until the server says that nobody is logged in. The sign is a cache without anything
  // in it: a page and the service worker can both see that.
  const UITLOGGEN = "uitloggen";
  const beginUitloggen = () => caches.open(UITLOGGEN);
  const logtUit = () => caches.has(UITLOGGEN);
  const isUitgelogd = async () => {
    await leegSleutels(); // once more, for a tab that fetched it while the server did not know yet
    await caches.delete(UITLOGGEN);
    omroep?.postMessage({ soort: "uitgelogd" });
  };

  // Encryption. The place where something is kept is sealed in, so that it can't be moved.
  const plek = (gebruiker, id) => new TextEncoder().encode(`${gebruiker}|${id}`);
  const sleutelVan = async (gebruiker) => (await sleutels()).find((rij) => rij.gebruiker === gebruiker)?.sleutel;
  const sluit = async (gebruiker, id, inhoud) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const tekst = new TextEncoder().encode(JSON.stringify(inhoud));
    const sleutel = await sleutelVan(gebruiker);
    if (!sleutel) throw new Error("geen sleutel op dit apparaat");
    return { iv, dicht: await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: plek(gebruiker, id) }, sleutel, tekst) };
  };
  const ontsluit = async (gebruiker, id, { iv, dicht }) => {
    const sleutel = await sleutelVan(gebruiker);
    if (!sleutel) return null;
    const tekst = await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: plek(gebruiker, id) }, sleutel, dicht);
    return JSON.parse(new TextDecoder().decode(tekst));
  };
  const lijsten = async () => {
    const gebruiker = await mij();
    const rij = gebruiker && await haal("lijsten", gebruiker);
    return rij ? { gehaald: rij.gehaald, ...await ontsluit(gebruiker, "lijsten", rij) } : null;
  };

  // Drafts go after a day, of whomever they are
  const ruimConceptenOp = async () => {
    for (const rij of await alle("concepten")) {
      if (Date.now() - rij.gewijzigd > DAG) await weg("concepten", rij.id);
    }
  };
  const verwijderConceptMet = async (sleutel) => {
    for (const rij of await alle("concepten")) {
      if (rij.sleutel === sleutel) await weg("concepten", rij.id);
    }
  };

  return {
    omroep, haal, alle, zet, weg, doe, mij, sleutels, sluit, ontsluit, lijsten,
    bewaarToegang, noteerGezien, leegSleutels, weerVorige, weigerSleutel, vergeetSleutel,
    UITLOGGEN, beginUitloggen, logtUit, isUitgelogd, ruimConceptenOp, verwijderConceptMet,
  };
})();
