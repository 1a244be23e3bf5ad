// Pictures keep the height that they have on a wide page, so the phone's page is many screens long.
// check: extra-effort
// via: css
({
  victim: page => {
    const picture = page.image();
    const lower = control => control && page.seen(control) && page.box(control).y > page.box(picture).y;
    return picture && page.used().some(lower) ? picture : null;
  },
  harm: (picture, page) => page.rule(page.holder(picture), 'min-height: 320vh; height: auto; max-height: none; display: block'),
  witness: (picture, page) => page.box(page.holder(picture)).height >= 3.1 * innerHeight,
})
