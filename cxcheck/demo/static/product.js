// Small pictures turn the large ones without moving the page.
const pictures = document.getElementById("pictures");

for (const [index, thumb] of document.querySelectorAll(".thumbs a").entries()) {
  thumb.addEventListener("click", (event) => {
    event.preventDefault();
    pictures.scrollTo({left: index * pictures.clientWidth});
  });
}

// Choosing a store means picking up there.
document.getElementById("store")?.addEventListener("change", () => {
  document.getElementById("way-pickup").checked = true;
});

const copy = document.getElementById("copy-link");

copy.addEventListener("click", async () => {
  const said = document.getElementById("copied");
  try {
    await navigator.clipboard.writeText(copy.dataset.link);
    said.textContent = "Link copied.";
  } catch {
    said.textContent = copy.dataset.link;
  }
});
