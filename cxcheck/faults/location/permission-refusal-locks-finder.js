// A refusal greys out the whole finder, "until you allow us to see where you are".
// check: permission-fallback-missing, step-impossible
// via: script
// moment: start
({
  victim: page => page.field(page.words.place) || page.control(page.words.position),
  harm: (none, page) => page.onPosition({
    failed() {
      page.fields(page.words.place).forEach(field => { field.disabled = true; });
      return true;
    },
  }),
  witness: (control, page) => page.refused() && page.fields(page.words.place).every(field => field.disabled),
})
