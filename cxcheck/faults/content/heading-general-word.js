// The heading says "Details" where it should name what the page is about.
// check: heading-mismatch
// via: dom
({
  victim: page => page.heading(),
  harm: heading => {
    if (heading.textContent !== 'Details') heading.textContent = 'Details';
  },
  witness: (heading, page) => page.seen(heading) && page.text(heading) === 'Details',
})
