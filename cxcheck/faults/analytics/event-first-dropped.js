// One event is never told: it is pushed before the data layer is ready on slower devices.
// check: event-missing
// via: script
// moment: start
({
  victim: page => (page.tells() ? document.documentElement : null),
  harm(none, page) {
    let missed = null;
    page.retell(entry => {
      missed = missed || page.eventOf(entry).name;
      return page.eventOf(entry).name === missed ? [] : [entry];
    });
  },
  witness: (html, page) => page.retold().some(({told, kept}) => kept.length === 0 && !page.shopEvents().some(one => one.name === told.name)),
})
