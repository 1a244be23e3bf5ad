// When the position is refused, the search by place is put away with the question for it.
// check: permission-fallback-missing, feature-missing, step-impossible
// via: script
// moment: start
({
  victim: page => page.field(page.words.place) || page.control(page.words.position),
  harm: (none, page) => page.onPosition({
    failed() {
      page.fields(page.words.place).forEach(field => page.hide(page.holder(field)));
      return true;
    },
  }),
  witness: (control, page) => page.refused() && page.fields(page.words.place).length === 0,
})
