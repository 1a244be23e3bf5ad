// Grey bars stand where the text should have been filled in.
// check: text-lost
// via: script
({
  victim: page => page.longest(100),
  harm: text => {
    if (!text.textContent.trim()) return;
    text.innerHTML = '<span style="display:block;height:1em;margin:.4em 0;background:#e4e4e4"></span>'.repeat(3);
  },
  witness: (text, page) => page.text(text) === '' && page.box(text).height > 20,
})
