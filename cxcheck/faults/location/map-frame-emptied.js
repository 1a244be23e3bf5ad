// The frame with the map never gets its address: it is loaded when scrolled to, which phones do not report.
// check: map-dead
// via: script
({
  victim: page => (page.map()?.matches('iframe') ? page.map() : null),
  harm: map => {
    map.removeAttribute('srcdoc');
    map.setAttribute('src', 'about:blank');
  },
  witness: (map, page) => page.seen(map) && map.getAttribute('src') === 'about:blank',
})
