"use strict";
// Consent: one cookie says "all" or "none"; the bar asks while there is none.
const bar = document.querySelector(".consent");
const consented = () => document.cookie.split("; ").includes("consent=all");

function report(entry) {
  if (!consented() || !entry || !entry.event) return;
  const {event, ...rest} = entry;
  const query = new URLSearchParams({v: "2", tid: "G-FURROW1", en: event, dl: location.href, dt: document.title});
  navigator.sendBeacon(`/collect?${query}`, JSON.stringify(rest));
}
function listen() {
  window.dataLayer.forEach(report);
  const push = window.dataLayer.push.bind(window.dataLayer);
  window.dataLayer.push = (...entries) => { entries.forEach(report); return push(...entries); };
}
let listening = false;
function decide(choice) {
  document.cookie = `consent=${choice}; path=/; max-age=31536000; samesite=lax`;
  bar.hidden = true;
  if (choice === "all" && !listening) { listening = true; listen(); }
}
if (consented()) { listening = true; listen(); }
bar.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  const measure = bar.querySelector("[name=measure]").checked;
  if (button.dataset.consent) decide(button.dataset.consent === "chosen" ? (measure ? "all" : "none") : button.dataset.consent);
  if ("consentMore" in button.dataset) toggle(button, document.getElementById("consent-more"));
});
document.querySelector("[data-cookies]").addEventListener("click", () => {
  bar.querySelector("[name=measure]").checked = consented();
  bar.hidden = false;
  bar.querySelector("[data-consent]").focus();
});
function toggle(button, panel) {
  panel.hidden = !panel.hidden;
  button.setAttribute("aria-expanded", String(!panel.hidden));
}

// The menu slides in on narrow screens.
const opener = document.querySelector(".top__menu");
function showMenu(open) {
  document.documentElement.classList.toggle("menu-open", open);
  opener.setAttribute("aria-expanded", String(open));
  (open ? document.querySelector(".menu__close") : opener).focus({preventScroll: true});
}
opener.addEventListener("click", () => showMenu(true));
document.querySelector(".menu__close").addEventListener("click", () => showMenu(false));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && document.documentElement.classList.contains("menu-open")) showMenu(false);
});
// A tap on the shade beside it closes it, and does not reach what lies below.
document.addEventListener("click", (event) => {
  if (!document.documentElement.classList.contains("menu-open") || event.target.closest(".menu, .top__menu")) return;
  event.preventDefault();
  event.stopPropagation();
  showMenu(false);
}, true);

// Filters fold behind a button on narrow screens.
const filters = document.querySelector(".filters__open");
filters?.addEventListener("click", () => {
  const open = filters.parentElement.classList.toggle("filters--open");
  filters.setAttribute("aria-expanded", String(open));
});

// The basket in a drawer; without this script its links and forms lead to the basket's page.
const drawer = document.getElementById("drawer");
function fill(html) {
  const made = new DOMParser().parseFromString(html, "text/html").querySelector(".bag");
  const place = document.querySelector("main [data-bag]") ?? drawer.querySelector("[data-bag]");
  place.replaceChildren(made);
  const count = Number(made.dataset.count);
  const link = document.querySelector("[data-open-bag]");
  link.setAttribute("aria-label", `Basket, ${count} ${count === 1 ? "item" : "items"}`);
  link.querySelector(".top__count").textContent = String(count);
}
function showDrawer() {
  if (!document.querySelector("main [data-bag]") && !drawer.open) drawer.showModal();
}
async function send(form, submitter) {
  const response = await fetch(form.action, {
    method: "POST", headers: {"x-part": "bag"}, body: new URLSearchParams(new FormData(form, submitter)),
  }).catch(() => null);
  if (!response?.ok) return false;
  fill(await response.text());
  return true;
}
// The ordinary way, as without this script; submit() alone would forget which button it was.
function post(form, submitter) {
  if (submitter?.name) {
    const said = document.createElement("input");
    Object.assign(said, {type: "hidden", name: submitter.name, value: submitter.value});
    form.append(said);
  }
  form.submit();
}
document.querySelector("[data-open-bag]").addEventListener("click", async (event) => {
  if (document.querySelector("main [data-bag]")) return;
  event.preventDefault();
  const response = await fetch("/basket?part=1").catch(() => null);
  if (!response?.ok) { location.href = "/basket"; return; }
  fill(await response.text());
  showDrawer();
});
document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.dataset.pick) window.dataLayer.push({event: "select_store", store: form.dataset.pick});
  if (!form.action.endsWith("/basket/lines")) return;
  event.preventDefault();
  if (!(await send(form, event.submitter))) { post(form, event.submitter); return; }
  if (!("add" in form.dataset)) return;
  const sort = form.querySelector("input:checked");
  const price = Number(sort.dataset.cents) / 100;
  window.dataLayer.push({event: "add_to_cart", ecommerce: {currency: "EUR", value: price, items: [{
    item_id: form.dataset.slug, item_name: form.dataset.name, item_category: form.dataset.shelf,
    item_variant: sort.dataset.label, price, quantity: 1}]}});
  showDrawer();
});
drawer.addEventListener("click", (event) => {
  if (event.target === drawer || event.target.closest("[data-close-bag]")) drawer.close();
});
