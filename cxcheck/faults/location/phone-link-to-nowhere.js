// A script that counts calls has put "#" in the place of the number, and does not put it back.
// check: phone-not-tappable, control-dead
// via: script
// only: touch
({
  victim: page => page.dialled(),
  harm: link => {
    link.setAttribute('href', '#');
    link.addEventListener('click', event => event.preventDefault());
  },
  witness: (link, page) => page.seen(link) && link.getAttribute('href') === '#',
})
