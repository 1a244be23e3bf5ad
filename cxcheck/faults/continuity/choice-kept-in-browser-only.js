// What was chosen is kept in the first browser alone: every start begins without it.
// check: choice-not-carried, session-lost
// via: script
// moment: start
({
  victim: page => page.passage(/(my|your|chosen|selected|preferred) (store|branch|shop)\b/i, 80) || page.fields(/lang|currency|country/i)[0] || null,
  harm: () => {
    const chosen = /store|branch|lang|locale|currency|wish|favou?rite/i;
    for (const box of [localStorage, sessionStorage]) {
      const names = Object.keys(box).filter(name => chosen.test(name));
      if (names.length) window[Symbol.for('forgotten')] = names.length;
      names.forEach(name => box.removeItem(name));
    }
  },
  witness: (chosen, page) => page.seen(chosen) && window[Symbol.for('forgotten')] > 0 && !Object.keys(localStorage).some(name => /store|branch|lang|locale|currency|wish|favou?rite/i.test(name)),
})
