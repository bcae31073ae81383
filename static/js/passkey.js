// What the page says when the browser could not make or use a passkey
document.addEventListener("allauth.error", (gebeurtenis) => {
  gebeurtenis.preventDefault();
  const melding = document.getElementById("passkeymelding");
  if (melding) melding.textContent = "Dit lukte niet. Probeer het nog eens, of gebruik een app voor codes.";
});
