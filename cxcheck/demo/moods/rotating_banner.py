"""rotating-banner: every page shows one of five campaigns, drawn anew each time."""

from cxcheck.demo.moods.markup import adding

mood = adding("""
<script>{
  const campaigns = [
    ["/products?category=knives", "Knives sharpened for free until Sunday"],
    ["/products?category=cookware", "Cast iron week: every pan comes with oil"],
    ["/products?category=tableware", "The new glaze has arrived"],
    ["/products?category=kettles", "Descale, rinse, repeat: kettles that last"],
    ["/about", "Meet the people who make our pans"],
  ];
  const [path, words] = campaigns[crypto.getRandomValues(new Uint8Array(1))[0] % campaigns.length];
  document.querySelector("main").insertAdjacentHTML(
    "afterbegin", `<section class="banner" aria-label="Campaign"><a href="${path}">${words}</a></section>`);
}</script>
""")
