// The service worker, the key of whoever is logged in, and logging out with something that was not sent yet
(() => {
  // Pages that an older version of this site kept for the back button
  try { sessionStorage.removeItem("htmx-history-cache"); } catch { /* a browser without a store keeps nothing */ }
  const kluis = self.opbouwKluis;
  const wachtrij = self.opbouwWachtrij;
  const hier = document.querySelector("meta[name=opbouw]")?.dataset;
  if (!kluis || !hier) return;
  const HALVE_DAG = 12 * 60 * 60 * 1000;
  const negeer = () => {}; // a browser without a store, or a network that is away: the pages work as ever

  // A new version takes over when nobody is in the middle of a form, and the page has fetched all it needs: a request
  // that wakes the old worker while it goes makes Chromium keep it, and the next page waits for half a minute.
  const RUST = 3_000; // milliseconds after the page has loaded: its icon and manifest come last
  const neemOver = (werker) => {
    if (!document.querySelector("form[data-loggen], form[data-offline]")) werker.postMessage("neem over");
  };
  const laatOvernemen = (werker) => {
    if (!werker) return;
    const straks = () => { setTimeout(neemOver, RUST, werker); };
    if (document.readyState === "complete") straks();
    else self.addEventListener("load", straks, { once: true });
  };
  const meldAan = async () => {
    if (!("serviceWorker" in navigator) || !("magLoggen" in hier)) return;
    const registratie = await navigator.serviceWorker.register(hier.werker, { scope: "/" });
    if (navigator.serviceWorker.controller) laatOvernemen(registratie.waiting);
    registratie.addEventListener("updatefound", () => {
      const nieuw = registratie.installing;
      nieuw?.addEventListener("statechange", () => {
        if (nieuw.state === "installed" && navigator.serviceWorker.controller) laatOvernemen(nieuw);
      });
    });
  };

  // The key of whoever is logged in now, and of nobody else
  const regelSleutel = async () => {
    if (!hier.gebruiker) return; // a page for everybody says nothing about who is logged in
    if (await kluis.weerVorige()) kluis.omroep?.postMessage({ soort: "uitgelogd" }); // pages of the one before go
    const mijne = (await kluis.sleutels()).map((rij) => rij.gebruiker);
    if (!("magLoggen" in hier)) return;
    const lijsten = mijne[0] === hier.gebruiker ? await kluis.lijsten() : null;
    if (lijsten && Date.now() - lijsten.gehaald < HALVE_DAG) {
      await kluis.noteerGezien();
      return;
    }
    const { toegang } = await wachtrij.haalToegang();
    if (toegang?.gebruiker === hier.gebruiker) {
      await kluis.bewaarToegang(toegang);
      self.dispatchEvent(new CustomEvent("opbouw", { detail: { soort: "sleutel" } }));
    }
  };

  // Somebody logs out in another tab: what stands here goes too. First from sight, and when the server knows, for good.
  let gaatWeg = false; // on its way to another page: a reload would call it back
  self.addEventListener("beforeunload", () => { gaatWeg = true; });
  const verberg = () => {
    kluis.weigerSleutel();
    document.getElementById("inhoud").hidden = true;
  };
  kluis.omroep?.addEventListener("message", ({ data }) => {
    if (!hier.gebruiker && !self.opbouwSchil) return;
    if (["uitloggen", "uitgelogd"].includes(data.soort)) verberg();
    if (data.soort === "uitgelogd" && !gaatWeg) location.reload();
  });
  // The service worker does this before any page comes. Where there is none: whoever wanted out goes on logging out.
  const rondUitloggenAf = async () => {
    if (!await kluis.logtUit().catch(negeer)) return regelSleutel();
    if (self.opbouwSchil) return null; // the shell comes without asking the server
    if (!hier.gebruiker) return kluis.isUitgelogd();
    verberg();
    if (location.pathname === hier.uitloggen) return document.querySelector("#inhoud form").submit();
    return location.replace(hier.uitloggen);
  };

  const vraagBijUitloggen = (form, aantal) => {
    const dialoog = document.getElementById("uitlogvraag").content.firstElementChild.cloneNode(true);
    const zeg = (tekst) => { dialoog.querySelector("[role=status]").textContent = tekst; };
    const telling = aantal === 1 ? "Eén activiteit is nog niet verstuurd." : `${aantal} activiteiten zijn nog niet verstuurd.`;
    dialoog.querySelector("[data-telling]").textContent = telling;
    dialoog.addEventListener("close", () => dialoog.remove());
    dialoog.addEventListener("click", async (gebeurtenis) => {
      const keuze = gebeurtenis.target.closest("[data-keuze]")?.dataset.keuze;
      if (keuze === "blijf") dialoog.close();
      if (keuze === "toch") await logUit(form);
      if (keuze === "versturen") {
        zeg("Bezig met versturen.");
        const uitkomst = await wachtrij.verstuur();
        const over = await wachtrij.tel();
        if (!over) await logUit(form);
        else if (uitkomst === "klaar") zeg("Niet alles is goedgekeurd. Herstel het eerst, of log toch uit.");
        else zeg("Het lukt nu niet: er is geen netwerk. Probeer het straks, of log toch uit.");
      }
    });
    document.body.append(dialoog);
    dialoog.showModal();
  };
  const logUit = async (form) => {
    await kluis.beginUitloggen().catch(negeer);
    kluis.omroep?.postMessage({ soort: "uitloggen" });
    await kluis.vergeetSleutel().catch(negeer);
    verberg(); // the browser may keep this page for its back button
    form.submit();
  };
  document.addEventListener("submit", async (gebeurtenis) => {
    const form = gebeurtenis.target;
    if (form.method !== "post" || new URL(form.action).pathname !== hier.uitloggen) return;
    gebeurtenis.preventDefault();
    const aantal = wachtrij ? await wachtrij.tel().catch(() => 0) : 0;
    if (aantal) vraagBijUitloggen(form, aantal);
    else await logUit(form);
  });

  document.addEventListener("DOMContentLoaded", () => { rondUitloggenAf().catch(negeer); }); // after offline.js
  meldAan().catch(negeer);
})();
