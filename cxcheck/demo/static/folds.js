// Folded on phones, open elsewhere; turning the device changes it. A link into a fold opens it.
{
  const phone = window.matchMedia("(max-width: 699px)");
  const folds = document.querySelectorAll("details.fold");
  const arrange = () => folds.forEach((fold) => { fold.open = !phone.matches; });
  const openLinked = () => {
    const fold = location.hash && document.getElementById(location.hash.slice(1))?.closest("details.fold");
    if (!fold) return;
    fold.open = true;
    fold.scrollIntoView();
  };

  phone.addEventListener("change", arrange);
  window.addEventListener("hashchange", openLinked);
  arrange();
  openLinked();
}
