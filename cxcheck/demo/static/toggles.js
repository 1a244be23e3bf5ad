// Buttons that open and close a part of the page: the menu, and on phones the drawer of filters.
const buttons = document.querySelectorAll("button[aria-controls]");

const panelOf = (button) => document.getElementById(button.getAttribute("aria-controls"));

function show(button, open) {
  button.setAttribute("aria-expanded", String(open));
  panelOf(button).classList.toggle("open", open);
}

for (const button of buttons) {
  button.addEventListener("click", () => show(button, button.getAttribute("aria-expanded") !== "true"));
}

for (const closer of document.querySelectorAll("[data-close]")) {
  closer.addEventListener("click", () => {
    const button = document.querySelector(`button[aria-controls="${closer.dataset.close}"]`);
    show(button, false);
    button.focus();
  });
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const button of document.querySelectorAll('button[aria-controls][aria-expanded="true"]')) {
    show(button, false);
    button.focus();
  }
});
