// The list ends after its first page: there is no next page and nothing loads more.
// check: feature-missing, filter-missing, results-mismatch
// via: dom
({
  victim: page => {
    const next = page.links(/^(next|more|weiter|nächste|suivant|load more|›|»|2)( page| seite)?( »| ›)?$/i)[0];
    return next ? next.closest('nav, ul, ol, [class*=pag]') || next : null;
  },
  harm: (pager, page) => page.hide(pager),
  witness: (pager, page) => !page.seen(pager),
})
