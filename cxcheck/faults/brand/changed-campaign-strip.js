// A strip of a campaign that is over stands above the page.
// check: appearance-changed
// via: dom
({
  victim: () => document.body,
  harm: body => {
    if (body.querySelector(':scope > [data-strip]')) return;
    const strip = document.createElement('p');
    strip.dataset.strip = 'winter';
    strip.textContent = 'Winter sale: ends 31 January';
    strip.style.cssText = 'margin:0;padding:18px;background:#0a3d91;color:#fff;text-align:center;font:16px sans-serif';
    body.prepend(strip);
  },
  witness: (body, page) => page.seen(body.querySelector(':scope > [data-strip]')),
})
