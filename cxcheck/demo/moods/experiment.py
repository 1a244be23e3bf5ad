"""experiment: four experiments at once, each of which puts half of the sessions into the other bucket.

Another headline, another wording of a button, a block of cross-selling with prices, a strip with a link on every page.
"""

from cxcheck.demo.moods.markup import adding

mood = adding("""
<script>{
  const bucket = name => {
    if (!localStorage.getItem(name)) localStorage.setItem(name, crypto.getRandomValues(new Uint8Array(1))[0] % 2);
    return localStorage.getItem(name) === "1";
  };
  const main = document.querySelector("main");
  const hero = document.querySelector(".hero");
  if (hero && bucket("headline")) {
    hero.querySelector("h1").textContent = "Cook with what your children will inherit";
    hero.querySelector(".button").textContent = "See the whole range";
  }
  const copy = document.getElementById("copy-link");
  if (copy && bucket("wording")) {
    copy.textContent = "Send this page";
    copy.closest("ul").prepend(copy.closest("li"));
  }
  const card = (slug, name, price) => `<article class="card">
    <h3 class="card-name"><a href="/product/${slug}">${name}</a></h3>
    <p class="price"><span class="now">${price}</span></p>
    <p class="badge">Bestseller</p></article>`;
  if (document.querySelector(".product, .stores, .hero") && bucket("cross-selling"))
    main.insertAdjacentHTML("beforeend", `<section><h2>Bought together</h2><div class="grid four">
      ${card("heron-gooseneck-kettle", "Heron gooseneck kettle", "\u00a364.00")}
      ${card("fold-casserole", "Fold casserole", "\u00a389.00")}
      ${card("heron-gooseneck-kettle?set=2", "Two Heron kettles", "\u00a3120.00")}</div></section>`);
  if (bucket("strip"))
    main.insertAdjacentHTML("afterbegin", '<p><a href="/delivery?from=strip">Delivered free this week</a></p>');
}</script>
""")
