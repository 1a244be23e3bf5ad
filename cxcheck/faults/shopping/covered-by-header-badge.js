// A "free delivery" ribbon lies over the search button in the header.
// check: control-covered, step-impossible
// via: dom
({
  victim: page => {
    const field = page.search();
    return field && ([...(field.form?.elements || [])].find(one => one.type === 'submit' && page.seen(one) && page.hit(one)) || (page.hit(field) ? field : null));
  },
  harm: (control, page) => page.lay(control, 'Free delivery', 'background: #c33; color: #fff; font: bold 12px sans-serif; text-align: center'),
  witness: (control, page) => page.seen(control) && !page.hit(control),
})
