// A banner comes late and pushes the page down under the customer's thumb.
// check: layout-shift
// via: script
({
  victim: () => document.body,
  harm: body => {
    if (body.dataset.lateBanner) return;
    body.dataset.lateBanner = 'awaited';
    const come = () => {
      const banner = document.createElement('div');
      banner.textContent = 'Free delivery this weekend';
      banner.style.cssText = 'height:320px;background:#fd6;padding:24px;box-sizing:border-box';
      body.prepend(banner);
    };
    // What comes late has been asked for once the page was drawn.
    setTimeout(() => fetch(location.href).finally(come), 60);
  },
  witness: (_, page) => page.shift() > 0.1,
})
