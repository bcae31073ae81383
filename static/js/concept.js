// What somebody types in the log form, kept for a day: through a closed tab, an expired login, a form that came back.
// Encrypted like everything in the store.
(() => {
  const kluis = self.opbouwKluis;
  const formulier = self.opbouwFormulier;
  const form = document.querySelector("form[data-loggen], form[data-offline]");
  const RUST = 400; // milliseconds without a key before it is kept

  // What was saved needs no draft any more: the page that says so names its key
  const ruimOp = async () => {
    await kluis.ruimConceptenOp();
    for (const bericht of document.querySelectorAll("[data-opgeslagen]")) await kluis.verwijderConceptMet(bericht.dataset.opgeslagen);
  };

  const plek = async () => {
    const gebruiker = await kluis.mij();
    return gebruiker && { gebruiker, id: `${gebruiker}:${new URL(form.action).pathname}` };
  };
  const bewaar = async () => {
    const hier = await plek();
    if (!hier) return;
    const paren = formulier.lees(form);
    await kluis.zet("concepten", {
      ...hier, sleutel: form.elements.sleutel.value, gewijzigd: Date.now(),
      ...await kluis.sluit(hier.gebruiker, hier.id, { paren }),
    });
  };
  const NIET_GETYPT = /^(sleutel|versie|invoer_seconden|initial-.*)$/;
  const zonderSleutel = (paren) => JSON.stringify(paren.filter(([naam]) => !NIET_GETYPT.test(naam)));

  let bezig = false;
  let wekker;
  const kijkMee = () => {
    const begin = zonderSleutel(formulier.lees(form));
    const onthoud = () => {
      clearTimeout(wekker);
      if (bezig || zonderSleutel(formulier.lees(form)) === begin) return;
      bewaar().catch(() => {}); // a browser that keeps nothing still has its form
    };
    const straks = (gebeurtenis) => {
      if (!gebeurtenis.isTrusted) return;
      clearTimeout(wekker);
      wekker = setTimeout(onthoud, RUST);
    };
    for (const soort of ["input", "change", "click"]) form.addEventListener(soort, straks);
    form.addEventListener("submit", onthoud);
    document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") onthoud(); });
  };

  const biedAan = async () => {
    const hier = await plek();
    const rij = hier && await kluis.haal("concepten", hier.id);
    const concept = rij && await kluis.ontsluit(hier.gebruiker, hier.id, rij).catch(() => null);
    if (!concept) return;
    const teruggestuurd = form.querySelector("[role=alert]");
    if (teruggestuurd) return;
    if (zonderSleutel(concept.paren) === zonderSleutel(formulier.lees(form))) {
      await kluis.weg("concepten", hier.id);
      return;
    }
    const aanbod = document.getElementById("conceptaanbod").content.firstElementChild.cloneNode(true);
    aanbod.querySelector("[data-verder]").addEventListener("click", () => {
      aanbod.remove();
      formulier.vul(form, concept.paren);
      form.querySelector("select, input:not([type=hidden])")?.focus();
    });
    aanbod.querySelector("[data-weg]").addEventListener("click", async () => {
      aanbod.remove();
      await kluis.weg("concepten", hier.id);
      form.querySelector("select, input:not([type=hidden])")?.focus();
    });
    form.prepend(aanbod);
  };

  document.addEventListener("DOMContentLoaded", async () => {
    await ruimOp();
    if (!form || location.hash.startsWith("#herstel=")) return; // what is mended has its place in the queue
    await self.opbouwSchil;
    kijkMee();
    await biedAan();
  });
  // The draft went with the entry into the queue: don't keep it once more
  self.addEventListener("opbouw", ({ detail }) => {
    if (detail.soort !== "wachtrij") return;
    bezig = true;
    clearTimeout(wekker);
    setTimeout(() => { bezig = false; }, RUST);
  });
})();
