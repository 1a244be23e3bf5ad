// The structured data still carries the price from before the sale.
// check: structured-data-mismatch, price-mismatch
// via: dom
({
  victim: page =>
    page.jsonld().some(one => /"price"\s*:/.test(one.script.textContent)) ? document.documentElement : null,
  harm: (_, page) => {
    for (const {script} of page.jsonld()) {
      if (!/"price"\s*:\s*"?987654/.test(script.textContent)) {
        script.textContent = script.textContent.replace(/("price"\s*:\s*"?)\d+/g, '$1987654');
      }
    }
  },
  witness: (_, page) => page.jsonld().some(one => /"price":"?987654/.test(JSON.stringify(one.data))),
})
