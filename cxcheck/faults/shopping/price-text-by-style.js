// The number comes from a style sheet that the phone has in an old edition.
// check: price-mismatch
// via: css
({
  victim: page => (page.price()?.firstElementChild ? null : page.price()),
  harm: (price, page) => {
    page.rule(price, 'font-size: 0; letter-spacing: 0; display: inline-block');
    const sign = (/[£$€]/.exec(price.textContent) || ['£'])[0];
    page.rule(price, `content: "${sign}987.65"; font-size: 18px`, '::before');
    for (const child of price.children) page.rule(child, 'display: none');
  },
  witness: (price, page) => page.seen(price) && getComputedStyle(price, '::before').content.includes('987.65'),
})
