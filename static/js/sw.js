// The service worker. opbouw/pwa.py puts in front what differs per version: addresses, and the files of the shell.
// In the cache stand that shell and its static files; never a page with data, never an answer to a POST.
importScripts(...self.OPBOUW.scripts);

const { opbouwKluis: kluis, opbouwWachtrij: wachtrij, OPBOUW: hier } = self;
const CACHE = `opbouw-${hier.versie}`;
const GEDULD = 6_000; // milliseconds before the shell comes instead of a page that has a twin in it
const NIET_BEREIKT = [502, 503, 504];

self.addEventListener("install", (gebeurtenis) => {
  const vers = [hier.schil, ...hier.bestanden].map((adres) => new Request(adres, { credentials: "omit", cache: "no-cache" }));
  gebeurtenis.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(vers)));
});

self.addEventListener("activate", (gebeurtenis) => {
  gebeurtenis.waitUntil((async () => {
    for (const naam of await caches.keys()) if (naam !== CACHE) await caches.delete(naam);
    await self.clients.claim();
  })());
});

// A page that is not in the middle of a form says when a new version may take over
self.addEventListener("message", (gebeurtenis) => {
  if (gebeurtenis.data === "neem over") self.skipWaiting();
});

self.addEventListener("sync", (gebeurtenis) => {
  if (gebeurtenis.tag !== "wachtrij") return;
  gebeurtenis.waitUntil(wachtrij.verstuur().then((uitkomst) => {
    if (uitkomst === "geen netwerk" && !gebeurtenis.lastChance) throw new Error("later nog eens");
  }));
});

self.addEventListener("fetch", (gebeurtenis) => {
  const { request: verzoek } = gebeurtenis;
  const url = new URL(verzoek.url);
  if (url.origin !== self.location.origin) return;
  if (verzoek.mode === "navigate") {
    if (verzoek.method === "GET") gebeurtenis.respondWith(pagina(verzoek, url));
    else if (url.pathname === hier.nieuw) gebeurtenis.respondWith(verstuurOfBewaar(verzoek));
    else if (url.pathname === hier.uitloggen) gebeurtenis.respondWith(logUit(verzoek));
  } else if (verzoek.method === "GET" && hier.bestanden.includes(url.pathname)) {
    gebeurtenis.respondWith(bestand(verzoek));
  }
});

const schil = async () => (await caches.match(hier.schil, { cacheName: CACHE })) ?? Response.error();

const bestand = async (verzoek) => (await caches.match(verzoek, { cacheName: CACHE })) ?? fetch(verzoek);

const heeftTweeling = ({ pathname }) => (
  pathname === hier.nieuw || pathname === hier.overzicht || pathname.startsWith(hier.week)
);

async function pagina(verzoek, url) {
  const antwoord = fetch(verzoek);
  try {
    if (!heeftTweeling(url)) return await antwoord;
    const teLang = new Promise((_, mislukt) => { setTimeout(mislukt, GEDULD); });
    const gekomen = await Promise.race([antwoord, teLang]);
    return NIET_BEREIKT.includes(gekomen.status) ? await schil() : gekomen;
  } catch {
    antwoord.catch(() => {});
    return schil();
  }
}

// The form is sent as any form. When that fails halfway nobody knows whether it arrived: it goes into the queue, and
// its key sees to it that it stands once.
async function verstuurOfBewaar(verzoek) {
  const kopie = verzoek.clone();
  let antwoord;
  try {
    antwoord = await fetch(verzoek);
    if (!NIET_BEREIKT.includes(antwoord.status)) return antwoord;
  } catch { /* no network */ }
  try {
    const paren = [...await kopie.formData()];
    await wachtrij.voegToe(paren);
    const nogEen = paren.some(([naam]) => naam === "nog_een");
    const wijkEnDag = new URLSearchParams(["wijk", "datum"].map((naam) => [naam, wachtrij.waardeVan(paren, naam)]));
    return Response.redirect(nogEen ? `${hier.nieuw}?${wijkEnDag}` : hier.overzicht, 303);
  } catch {
    return antwoord ?? Response.error();
  }
}

async function logUit(verzoek) {
  await kluis.leegSleutels().catch(() => {});
  const antwoord = await fetch(verzoek);
  await kluis.leegSleutels().catch(() => {}); // once more, for a tab that fetched it meanwhile
  return antwoord;
}
