"""random-recommendations: under every page four products with their prices, drawn anew each time."""

import json

from cxcheck.demo import catalogue
from cxcheck.demo.money import pounds
from cxcheck.demo.moods.markup import adding

_GOODS = json.dumps([(one.slug, one.name, pounds(one.price)) for one in catalogue.products()[:12]]).replace(
    "<", "\\u003c"
)

mood = adding(f"""
<script>{{
  const goods = {_GOODS};
  const drawn = [];
  while (drawn.length < 4)
    drawn.push(...goods.splice(crypto.getRandomValues(new Uint8Array(1))[0] % goods.length, 1));
  const cards = drawn.map(([slug, name, price]) => `<article class="card"><h3 class="card-name">
    <a href="/product/${{slug}}">${{name}}</a></h3><p class="price"><span class="now">${{price}}</span></p></article>`);
  document.querySelector("main").insertAdjacentHTML("beforeend",
    `<section><h2>Chosen for you</h2><div class="grid four">${{cards.join("")}}</div></section>`);
}}</script>
""")
