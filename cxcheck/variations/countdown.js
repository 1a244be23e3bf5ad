// A line counts the seconds until an offer ends.
// via: script
({
  victim: page => page.main(),
  change: (main, page) => {
    if (document.querySelector('[data-line="countdown"]')) return;
    const line = document.createElement('p');
    line.dataset.line = 'countdown';
    line.setAttribute('role', 'timer');
    line.style.cssText =
      'margin:0;padding:12px;min-height:24px;background:#fff3d6;color:#3a2a00;font-variant-numeric:tabular-nums';
    const tell = () => {
      const left = 86400 - (Math.floor(Date.now() / 1000) % 86400);
      const two = number => String(number).padStart(2, '0');
      line.textContent = `${page.say('Ends in', 'Endet in', 'Fin dans')} ${two(Math.floor(left / 3600))}:${two(Math.floor(left / 60) % 60)}:${two(left % 60)}`;
    };
    tell();
    setInterval(tell, 1000);
    page.atTop(main, line);
  },
  witness: (_, page) => {
    const line = document.querySelector('[data-line="countdown"]');
    return page.seen(line) && /\d\d:\d\d:\d\d/.test(page.text(line));
  },
})
