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
    for (const naam of await caches.keys()) if (![CACHE, kluis.UITLOGGEN].includes(naam)) await caches.delete(naam);
    await self.clients.claim();
  })());
});

// A page that is not in the middle of a form says when a new version may take over
self.addEventListener("message", (gebeurtenis) => {
  if (gebeurtenis.data === "neem over") self.skipWaiting();
});

self.addEventListener("sync", (gebeurtenis) => {
  if (gebeurtenis.tag === "uitloggen") gebeurtenis.waitUntil(rondUitloggenAf());
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
    else if (url.pathname === hier.inloggen) gebeurtenis.respondWith(logIn(verzoek));
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
  try {
    await rondUitloggenAf();
  } catch {
    return schil();
  }
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
  await kluis.beginUitloggen();
  await kluis.leegSleutels().catch(() => {});
  try {
    return await fetch(verzoek);
  } catch {
    await self.registration.sync?.register("uitloggen").catch(() => {});
    return schil();
  }
}

// A login page that stood open: first whoever wanted out is out, or the next page would take whoever comes in for them.
async function logIn(verzoek) {
  try {
    await rondUitloggenAf();
  } catch {
    return schil();
  }
  return fetch(verzoek);
}

// Logging out is done when the server says that nobody is logged in. Until then no page comes: it would be of whoever
// wanted out. Throws when the server can't be reached. Once at a time, so that it never meets the next person.
let aanHetUitloggen;
const rondUitloggenAf = () => {
  aanHetUitloggen ??= maakUitloggenAf().finally(() => { aanHetUitloggen = undefined; });
  return aanHetUitloggen;
};
async function maakUitloggenAf() {
  if (!await kluis.logtUit()) return;
  const { toegang } = await wachtrij.haalToegang();
  if (toegang) {
    const bewijs = { "X-CSRFToken": toegang.csrf };
    await fetch(hier.uitloggen, { method: "POST", credentials: "same-origin", redirect: "manual", headers: bewijs });
  }
  const { status } = await wachtrij.haalToegang();
  if (status === 401) await kluis.isUitgelogd();
  else if (status !== 403) throw new Error("nog niet uitgelogd"); // 403: who may not log goes on with pwa.js
}
