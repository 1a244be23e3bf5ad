// A word without a place to break pushes the page wide.
// check: page-too-wide, content-cut
// via: dom
({
  victim: page => (page.excess() > 1 ? null : page.longest(60) || page.heading()),
  harm: (text, page) => {
    page.style('html, body { overflow-x: visible !important }');
    page.dress(text, 'overflow: visible; overflow-wrap: normal; word-break: normal; hyphens: none');
    if (!text.textContent.includes('_of_use'))
      text.append(` ${'Terms_and_conditions_of_use_'.repeat(Math.ceil(page.width / 120))}`);
  },
  witness: (text, page) => page.excess() > 1 && page.ink(text).right > page.width + 1,
})
