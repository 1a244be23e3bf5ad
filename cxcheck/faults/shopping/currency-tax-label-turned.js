// Prices that include tax are said to exclude it.
// check: currency-mismatch
// via: dom
({
  victim: page => page.passage(/\b(incl?(uding|\.)?|inkl\.?|excl?(uding|\.)?|exkl\.?|zzgl\.?)\s+(\d+ ?% )?(of )?(vat|tax|sales tax|gst|mwst|ust|tva)\b|\b(ttc|ht)\b/i, 200),
  harm: (label, page) => page.reword(label, /\b(incl?uding|incl?\.?|inkl\.?|excluding|excl?\.?|exkl\.?|zzgl\.?|TTC|HT)(?=\W|$)/i, said => (/^i/i.test(said) ? (/k/i.test(said) ? 'zzgl.' : 'excl.') : /ttc/i.test(said) ? 'HT' : /^ht$/i.test(said) ? 'TTC' : 'incl.')),
  witness: (label, page) => page.changed(label),
})
