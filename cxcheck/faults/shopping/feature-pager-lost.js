// The list ends after its first page: there is no next page and nothing loads more.
// check: feature-missing, filter-missing, results-mismatch
// via: dom
({
  victim: page => {
    const next = page.links(/^(next|more|weiter|nächste|suivant|load more|›|»|2)( page| seite)?( »| ›)?$/i)
      .find(one => /[?/&]/.test(one.getAttribute('href') || '') && !page.within(one, '[class*=carousel i], [class*=slide i]'));
    const pager = next?.closest('nav, ul, ol, [class*=pagination i], [class*=pager i]');
    return pager && page.text(pager).length < 80 ? pager : next || null;
  },
  harm: (pager, page) => page.hide(pager),
  witness: (pager, page) => !page.seen(pager),
})
