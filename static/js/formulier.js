// What stands in a form as [name, value] pairs, and back
self.opbouwFormulier = (() => {
  const NIET_VULLEN = new Set(["csrfmiddlewaretoken", "terug"]);
  const lees = (form) => self.opbouwWachtrij.bewaarbaar([...new FormData(form)]);

  const voegCollegasToe = (form, aantal) => {
    const rijen = form.elements["inzet-TOTAL_FORMS"];
    for (let keer = Number(rijen.value); keer < Math.min(aantal, 40); keer += 1) form.querySelector("[data-collega-erbij]")?.click();
  };
  // The form without a network has fewer questions: answers to the others come along unseen.
  const neemMee = (form, paren) => {
    for (const oud of form.querySelectorAll("[data-mee]")) oud.remove();
    const hier = new Set([...form.elements].map((veld) => veld.name));
    for (const [name, value] of paren) {
      if (hier.has(name)) continue;
      const veld = Object.assign(document.createElement("input"), { type: "hidden", name, value });
      veld.dataset.mee = "";
      form.append(veld);
    }
  };

  // What the fields began with is that of the draft; an old draft had none, and then all of it counts as typed.
  const zetBegin = (form, paren) => {
    for (const oud of form.querySelectorAll("input[type=hidden][name^='initial-']")) oud.remove();
    for (const [name, value] of paren) {
      if (name.startsWith("initial-")) form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
    }
  };

  // Fills in what was read before. A choice that is no longer offered stays empty; a hidden field comes along.
  const vul = (form, paren) => {
    const volledig = form.matches("[data-loggen]");
    const waarden = new Map();
    for (const [naam, waarde] of paren) waarden.set(naam, [...waarden.get(naam) ?? [], waarde]);
    if (volledig) zetBegin(form, paren);
    if (volledig) voegCollegasToe(form, Number(waarden.get("inzet-TOTAL_FORMS")?.[0] ?? 0));
    for (const veld of form.elements) {
      if (!veld.name || NIET_VULLEN.has(veld.name) || veld.name.startsWith("initial-") || (volledig && veld.name.endsWith("_FORMS"))) continue;
      const hier = waarden.get(veld.name) ?? [];
      if (veld.type === "radio" || veld.type === "checkbox") veld.checked = hier.includes(veld.value);
      else if (veld.tagName === "SELECT") veld.value = [...veld.options].some((optie) => optie.value === hier[0]) ? hier[0] : "";
      else if (["INPUT", "TEXTAREA"].includes(veld.tagName)) veld.value = hier[0] ?? "";
    }
    if (!volledig) neemMee(form, paren);
    form.querySelector("[name=vorm]:checked")?.dispatchEvent(new Event("change", { bubbles: true }));
    form.dispatchEvent(new Event("input", { bubbles: true }));
    for (const meer of form.querySelectorAll("details.meer")) {
      meer.open ||= [...meer.querySelectorAll("input:not([type=hidden]), textarea, select")].some((veld) => (
        veld.type === "checkbox" ? veld.checked : veld.value && veld.name !== "status"
      ));
    }
  };

  return { lees, vul, neemMee };
})();
