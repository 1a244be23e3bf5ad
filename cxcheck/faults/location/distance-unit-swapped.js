// Kilometres are called miles, or miles kilometres; the number is the same.
// check: distance-wrong
// via: dom
({
  victim: page => page.stores().map(page.distance).find(Boolean) || null,
  harm: (distance, page) => page.reword(distance, /\b(km|kilomet(re|er)s?|miles?|mi)\b/i, unit => (/^k/i.test(unit) ? 'miles' : 'km')),
  witness: (distance, page) => page.changed(distance) && /km|miles/.test(page.text(distance)),
})
