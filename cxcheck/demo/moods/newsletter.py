"""newsletter: two seconds after a page has come, a pop-up asks for the customer's address, until it is closed once."""

from cxcheck.demo.moods.markup import adding

mood = adding("""
<style>
  .newsletter { position: fixed; inset: 0; z-index: 40; display: grid; place-items: center; }
  .newsletter { background: rgb(0 0 0 / 55%); }
  .newsletter[hidden] { display: none; }
  .newsletter > div { position: relative; width: min(420px, 86vw); padding: 28px; background: #fff; }
  .newsletter .newsletter-close { position: absolute; top: 8px; right: 8px; width: 40px; height: 40px; }
</style>
<div class="newsletter" id="newsletter" role="dialog" aria-modal="true" aria-label="Newsletter" hidden>
  <div>
    <button class="newsletter-close quiet" type="button" aria-label="Close">&times;</button>
    <h2>10% off your first order</h2>
    <p>Recipes, new arrivals and offers by email, twice a month.</p>
    <form><label>Email for the newsletter <input type="email" name="newsletter"></label>
    <button type="button">Sign me up</button></form>
  </div>
</div>
<script>{
  const popup = document.getElementById("newsletter");
  const close = () => { popup.hidden = true; sessionStorage.setItem("newsletter", "closed"); };
  popup.querySelectorAll("button").forEach(one => one.addEventListener("click", close));
  if (!sessionStorage.getItem("newsletter")) setTimeout(() => { popup.hidden = false; }, 2000);
}</script>
""")
