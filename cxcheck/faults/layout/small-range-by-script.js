// A script that compares widths for equality lays the list out in four columns at one width alone.
// check: small-range
// via: script
({
  victim: page => page.cards()[0]?.parentElement || page.main(),
  harm: (list, page) => {
    const lay = () => {
      if (Math.abs(document.documentElement.clientWidth - page.width) > 1) list.style.removeProperty('columns');
      else list.style.cssText += ';display:block !important;columns:4 !important';
    };
    if (!list.style.columns) lay();
    addEventListener('resize', lay);
  },
  witness: (list, page) => page.css(list, 'column-count') === '4' && page.css(list, 'display') === 'block',
})
