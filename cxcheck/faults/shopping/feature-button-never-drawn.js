// A button fades in when it scrolls into view, but the script that starts the fading does not run on phones.
// check: feature-missing
// via: css
({
  victim: page => page.sole(page.buttons().filter(one => page.within(one, 'main, [role=main]') && page.name(one).length > 2 && !page.used().includes(one)))[0] || null,
  harm: (button, page) => page.rule(button, 'opacity: 0; pointer-events: none'),
  witness: (button, page) => getComputedStyle(button).opacity === '0',
})
