// A script scales the words by the share of a desktop's width that the phone has.
// check: text-tiny
// via: script
({
  victim: () => document.body,
  harm: (body, page) => {
    for (const el of page.all(
      'h1, h2, h3, p, li, a, span, div, dd, dt, td, label, button, input, select, summary',
      body,
    )) {
      if (el.style.fontSize !== '8.5px') el.style.setProperty('font-size', '8.5px', 'important');
    }
  },
  witness: (_, page) => page.shareOfSmall() > 0.6,
})
