// The heading shows the name of a variable.
// check: heading-mismatch
// via: script
({
  victim: page => page.heading(),
  harm: heading => {
    if (!heading.textContent.includes('{{')) heading.textContent = '{{ page.title }}';
  },
  witness: (heading, page) => page.seen(heading) && page.text(heading).includes('{{ page.title }}'),
})
