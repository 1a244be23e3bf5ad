// The consent bar without a new page: remember the answer, tell analytics, give the room back.
const consentBar = document.getElementById("consent");
const consentRoom = document.documentElement.style;

if (consentBar) {
  // Everything else that sticks to the lower edge, and the page's own end, make room for the bar as high as it is.
  new ResizeObserver(() => consentRoom.setProperty("--consent-height", `${Math.ceil(consentBar.getBoundingClientRect().height)}px`)).observe(consentBar);

  consentBar.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    const said = event.submitter ? event.submitter.value : "rejected";
    document.cookie = `consent=${said}; path=/; max-age=31536000; samesite=lax`;
    dataLayer.push({event: "consent_update", analytics_storage: said === "accepted" ? "granted" : "denied"});
    consentBar.hidden = true;
  });
}
