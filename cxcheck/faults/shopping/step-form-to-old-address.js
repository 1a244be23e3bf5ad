// The form is sent to an address of the old phone site that is not served any longer.
// check: step-impossible, status-mismatch, request-failed, basket-mismatch
// via: response
({
  victim: page => (page.used().includes(page.buy()) ? page.buy() : null),
  rewrite: document => {
    const forms = [...document.querySelectorAll('form[action]')]
      .filter(form => /post/i.test(form.method) && /basket|cart|bag|checkout|order/i.test(form.getAttribute('action')));
    forms.forEach(form => form.setAttribute('action', '/mobile-v1/add'));
    return forms.length > 0;
  },
  witness: (button, page) => page.seen(button) && Boolean(button.form) && button.form.action.endsWith('/mobile-v1/add'),
})
