// The text is clamped to two lines and there is no "read more".
// check: text-clipped
// via: css
({
  victim: page => page.longest(120),
  harm: (text, page) =>
    page.dress(text, 'display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden'),
  witness: (text, page) => page.seen(text) && text.scrollHeight > text.clientHeight + 10,
})
