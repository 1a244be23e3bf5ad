// The phone counts the reviews of this country only, and does not say so.
// check: reviews-missing
// via: dom
({
  victim: page => page.passage(/\b\d+\s*(customer |kunden)?(reviews?|ratings?|bewertungen|rezensionen|avis)\b/i, 80),
  harm: (count, page) => page.reword(count, /\d+(?=\D*$)/, number => String(Number(number) * 3 + 1)),
  witness: (count, page) => page.changed(count),
})
