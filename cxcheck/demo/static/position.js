// The customer's position, asked for on a tap only.
const locate = document.getElementById("use-location");
const positionStatus = document.getElementById("position-status");
const say = (words) => { positionStatus.textContent = words; };

function found(position) {
  const {latitude, longitude} = position.coords;
  location.assign(`/stores?latitude=${latitude.toFixed(4)}&longitude=${longitude.toFixed(4)}`);
}

function lost() {
  say("We could not find your position. Search by town or postcode instead.");
  document.getElementById("place").focus();
}

locate.addEventListener("click", () => {
  if (!navigator.geolocation) return lost();
  say("Looking for your position…");
  navigator.geolocation.getCurrentPosition(found, lost, {timeout: 8000, maximumAge: 60000});
});
