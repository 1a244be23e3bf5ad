"use strict";
// Results come without a new page, and every search has an address of its own.
const search = document.getElementById("near-form");
const results = document.getElementById("results");
const note = document.getElementById("note");
const SECONDS = 8;
const SORRY = {
  1: "You have not shared your position. Type a town or an eircode instead.",
  2: "Your device does not know where it is. Type a town or an eircode instead.",
  3: "Finding your position took too long. Type a town or an eircode instead.",
};

async function show(query, remember) {
  const response = await fetch(`/branches?${query}&part=1`).catch(() => null);
  if (!response?.ok) { note.textContent = "The list could not be loaded. Please try again."; return; }
  note.textContent = "";
  results.innerHTML = await response.text();
  if (!remember) return;
  results.querySelector("h2").focus({preventScroll: true});
  history.pushState(null, "", `/branches?${query}`);
  const {asked, nearest} = results.querySelector(".sheet").dataset;
  window.dataLayer.push({event: "store_search", search_term: asked, nearest_store: nearest});
}
search.addEventListener("submit", (event) => {
  event.preventDefault();
  show(new URLSearchParams(new FormData(search)), true);
});
window.addEventListener("popstate", () => show(location.search.slice(1), false));

document.getElementById("locate").addEventListener("click", () => {
  if (!navigator.geolocation) { note.textContent = SORRY[2]; return; }
  note.textContent = "Looking for your position …";
  navigator.geolocation.getCurrentPosition(
    ({coords}) => show(new URLSearchParams({at: `${coords.latitude.toFixed(4)},${coords.longitude.toFixed(4)}`}), true),
    (error) => { note.textContent = SORRY[error.code] ?? SORRY[2]; },
    {timeout: SECONDS * 1000, maximumAge: 60000},
  );
});
