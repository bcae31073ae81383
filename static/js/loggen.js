// The log form: everything works without this; with it a thumb does less.
(() => {
  const form = document.querySelector("[data-loggen]");
  if (!form) return;
  const veld = (naam) => form.elements[naam];
  for (const knop of form.querySelectorAll(".js")) knop.hidden = false;

  // Voor wie? by the kind of activity; Wanneer?, Hoe lang? and Hoeveel mensen?: one tap
  self.opbouwChips.volgSoort(form);
  self.opbouwChips.volg(form);
  form.addEventListener("click", ({ target }) => {
    const knop = target.closest("[data-stap], [data-collega-erbij]");
    if (!knop) return;
    if (knop.dataset.stap) {
      const nu = Number(veld("deelnemers").value || 0) + Number(knop.dataset.stap);
      veld("deelnemers").value = Math.max(0, nu);
    }
    if ("collegaErbij" in knop.dataset) voegCollegaToe();
  });

  const voegCollegaToe = () => {
    const totaal = veld("inzet-TOTAL_FORMS");
    const kader = document.createElement("div");
    kader.innerHTML = document.getElementById("lege-collega").innerHTML.replaceAll("__prefix__", totaal.value);
    const rij = kader.firstElementChild;
    document.getElementById("collegarijen").append(rij);
    totaal.value = Number(totaal.value) + 1;
    rij.querySelector("select").focus();
  };

  // How long it took, for the median that the worker sees; on a form that came back the clock runs on
  const eerder = Number(veld("invoer_seconden").value || 0);
  const geopend = performance.now();
  form.addEventListener("submit", () => {
    veld("invoer_seconden").value = Math.max(1, Math.round(eerder + (performance.now() - geopend) / 1000));
  });

  // A form that came back says first what is to be mended
  form.querySelector("[role=alert]")?.focus();
})();
