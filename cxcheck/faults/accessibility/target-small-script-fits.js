// A script reckons sizes from a desktop's width: the links come out a third as large.
// check: target-small, targets-crowded
// via: script
// only: touch
({
  victim: page => page.columnOfLinks()[0] || null,
  harm: (_, page) => {
    for (const link of page.columnOfLinks()) {
      for (const one of [link, link.parentElement]) {
        for (const [name, value] of [
          ['display', 'block'],
          ['font-size', '7px'],
          ['line-height', '9px'],
          ['height', '10px'],
          ['min-height', '0'],
          ['padding', '0'],
          ['margin', '0'],
        ])
          one.style.setProperty(name, value, 'important');
      }
      link.style.setProperty('width', 'max-content', 'important');
      link.parentElement.parentElement.style.setProperty('row-gap', '0', 'important');
    }
  },
  witness: (link, page) => page.seen(link) && page.box(link).height < 16 && page.nearest(link) < 20,
})
