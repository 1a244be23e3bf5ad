// The text comes out only under a mouse's pointer.
// check: hover-only, text-lost
// via: css
({
  victim: page => page.longest(80),
  harm: (text, page) => {
    page.dress(text.parentElement, '--under-mouse: 1');
    page.style(`.text-on-hover.text-on-hover { visibility: hidden !important }
      @media (hover: hover) and (pointer: fine) { *:hover > .text-on-hover.text-on-hover { visibility: visible !important } }`);
    if (!text.classList.contains('text-on-hover')) text.classList.add('text-on-hover');
  },
  witness: text => text.isConnected && getComputedStyle(text).visibility === 'hidden',
})
