// Only the fields of what was chosen are asked for, and the total follows the delivery.
const form = document.getElementById("checkout");
const text = (id, words) => { document.getElementById(id).textContent = words; };
const pounds = (pence) => `£${(pence / 100).toLocaleString("en-GB", {minimumFractionDigits: 2})}`;

function offer(fields, wanted) {
  fields.hidden = !wanted;
  fields.disabled = !wanted;
}

function arrange() {
  const chosen = (id) => document.getElementById(id).checked;
  for (const fields of form.querySelectorAll("[data-when]")) offer(fields, chosen(fields.dataset.when));
  for (const fields of form.querySelectorAll("[data-unless]")) offer(fields, !chosen(fields.dataset.unless));
}

function addUp() {
  const way = form.querySelector('[name="way"]:checked').closest(".choice");
  const cost = way.querySelector(".cost").textContent;
  const pence = cost === "Free" ? 0 : Math.round(Number(cost.replace(/[^\d.]/g, "")) * 100);
  text("total-way", way.querySelector("label").textContent);
  text("total-delivery", cost);
  text("total", pounds(Number(form.dataset.goods) + pence));
}

form.noValidate = false;
form.addEventListener("change", () => { arrange(); addUp(); });
// Coming back by the back button, the browser restores what was chosen only now.
window.addEventListener("pageshow", () => { arrange(); addUp(); });
arrange();
