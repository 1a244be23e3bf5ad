"""late-consent: the consent bar comes 1.2 s after the page, as it does where a consent manager brings it."""

from cxcheck.demo.moods.markup import adding

mood = adding("""
<script>{
  const bar = document.getElementById("consent");
  if (bar) {
    bar.hidden = true;
    setTimeout(() => { if (!/(^|; )consent=/.test(document.cookie)) bar.hidden = false; }, 1200);
  }
}</script>
""")
