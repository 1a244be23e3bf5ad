// A box of fixed height cuts the text in its second line.
// check: text-clipped
// via: css
({
  victim: page => page.longest(100),
  harm: (text, page) =>
    page.dress(text, 'display: block; height: 2.1em; min-height: 0; max-height: none; overflow: hidden'),
  witness: (text, page) =>
    page.seen(text) && text.scrollHeight > text.clientHeight + 10 && getComputedStyle(text).overflowY === 'hidden',
})
