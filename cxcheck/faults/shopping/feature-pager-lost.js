// The list ends after its first page: there is no next page and nothing loads more.
// check: feature-missing, filter-missing, results-mismatch
// via: dom
({
  victim: page => page.links(/^(next|more|weiter|nächste|suivant|load more|›|»|2)( page| seite)?( »| ›)?$/i)[0] || null,
  harm: (link, page) => page.hide(link.closest('nav, ul, ol, [class*=pag]') || link),
  witness: (link, page) => !page.seen(link),
})
