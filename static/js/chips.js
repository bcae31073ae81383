// The chips under Wanneer? and Hoe lang?: one tap fills the field, and the chip that says the same is pressed
self.opbouwChips = (() => {
  const dagOver = (dagen) => {
    const dag = new Date();
    dag.setDate(dag.getDate() + dagen);
    return [dag.getFullYear(), dag.getMonth() + 1, dag.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  };
  // Returns what shows the state again, for whoever fills in the form without an event
  const volg = (form) => {
    const { datum, duur } = form.elements;
    const toon = () => {
      for (const chip of form.querySelectorAll("[data-dag]")) chip.setAttribute("aria-pressed", datum.value === dagOver(Number(chip.dataset.dag)));
      for (const chip of form.querySelectorAll("[data-duur]")) chip.setAttribute("aria-pressed", duur.value === chip.dataset.duur);
    };
    form.addEventListener("click", ({ target }) => {
      const chip = target.closest("[data-dag], [data-duur]");
      if (!chip) return;
      if (chip.dataset.dag) datum.value = dagOver(Number(chip.dataset.dag));
      if (chip.dataset.duur) duur.value = chip.dataset.duur;
      toon();
    });
    form.addEventListener("input", toon);
    toon();
    return toon;
  };
  return { dagOver, volg };
})();
