// A script puts the text into a short box that hides the rest.
// check: text-clipped
// via: script
({
  victim: page => page.longest(100),
  harm: text => {
    if (text.parentElement.style.height === '40px') return;
    const wrapper = document.createElement('div');
    wrapper.style.cssText = 'height:40px;overflow:hidden';
    text.replaceWith(wrapper);
    wrapper.append(text);
  },
  witness: (text, page) =>
    page.seen(text) &&
    text.getBoundingClientRect().bottom > text.parentElement.getBoundingClientRect().bottom + 8 &&
    getComputedStyle(text.parentElement).overflowY === 'hidden',
})
