// What one tap or one choice fills in, on the log form and on the one without a network
self.opbouwChips = (() => {
  const dagOver = (dagen) => {
    const dag = new Date();
    dag.setDate(dag.getDate() + dagen);
    return [dag.getFullYear(), dag.getMonth() + 1, dag.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  };
  // The chips under Wanneer? and Hoe lang?: one tap fills the field, and the chip that says the same is pressed.
  // Returns what shows the state again, for whoever fills in the form without an event
  const volg = (form) => {
    const { datum, duur } = form.elements;
    const chips = form.querySelectorAll("[data-dag], [data-duur]");
    const zegt = ({ dataset }) => (dataset.dag ? datum.value === dagOver(Number(dataset.dag)) : duur.value === dataset.duur);
    const toon = () => { for (const chip of chips) chip.setAttribute("aria-pressed", zegt(chip)); };
    for (const chip of chips) {
      chip.hidden = false;
      chip.addEventListener("click", () => {
        if (chip.dataset.dag) datum.value = dagOver(Number(chip.dataset.dag));
        if (chip.dataset.duur) duur.value = chip.dataset.duur;
        toon();
      });
    }
    form.addEventListener("input", toon);
    toon();
    return toon;
  };
  // Voor wie?: preset by the kind of activity, until somebody chooses. Returns what presets it again, for a form that
  // begins anew
  const volgSoort = (form) => {
    let zelfGekozen = Boolean(form.querySelector("[name=vorm]:checked"));
    const stelVoor = () => {
      const vorm = form.elements.soort.selectedOptions[0]?.dataset.vorm;
      if (vorm && !zelfGekozen) form.querySelector(`[name=vorm][value=${vorm}]`).checked = true;
    };
    form.addEventListener("change", ({ target: { name } }) => {
      if (name === "vorm") zelfGekozen = true;
      if (name === "soort") stelVoor();
    });
    stelVoor(); // somebody may have chosen before this script was there
    return () => { zelfGekozen = false; };
  };
  return { dagOver, volg, volgSoort };
})();
