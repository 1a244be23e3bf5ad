// The description breaks off after its first words, and nothing shows the rest.
// check: text-lost, text-clipped
// via: dom
({
  victim: page => page.longest(120),
  harm: text => {
    const words = text.textContent.trim();
    if (words.length > 60) text.textContent = `${words.slice(0, 40).trim()}…`;
  },
  witness: (text, page) => page.seen(text) && /…$/.test(page.text(text)) && page.text(text).length < 60,
})
