// The customer reads a template's placeholder in place of the description.
// check: text-lost
// via: script
({
  victim: page => page.longest(100),
  harm: text => {
    if (!text.textContent.includes('{{')) text.textContent = '{{ item.description | translate }}';
  },
  witness: (text, page) => page.seen(text) && page.text(text).startsWith('{{'),
})
