"use strict";
// Another variant: its price, its stock, its address.
const form = document.querySelector("[data-add]");
form.addEventListener("change", async (event) => {
  const {code, cents} = event.target.dataset;
  document.querySelector("[data-price]").textContent = `€${(Number(cents) / 100).toFixed(2)}`;
  history.replaceState(null, "", `?sort=${encodeURIComponent(code)}`);
  const response = await fetch(`/p/${form.dataset.slug}/stock?sort=${encodeURIComponent(code)}`).catch(() => null);
  if (!response?.ok) return;
  const counts = await response.json();
  if (form.querySelector("input:checked").dataset.code !== code) return;
  document.querySelectorAll("[data-stock]").forEach((place) => { place.textContent = counts[place.dataset.stock].text; });
  const mine = form.querySelector("[data-mine-stock]");
  if (mine) mine.textContent = counts[form.querySelector("[data-mine]").dataset.mine].text;
});
