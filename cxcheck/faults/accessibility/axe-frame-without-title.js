// A frame says nothing of what it holds.
// check: axe-regression
// via: dom
({
  victim: page => page.main(),
  harm: main => {
    if (main.querySelector('iframe[data-embed]')) return;
    const frame = document.createElement('iframe');
    frame.dataset.embed = 'guide';
    frame.srcdoc = '<!doctype html><html lang="en"><title>Guide</title><p>Care guide</p></html>';
    frame.style.cssText = 'display:block;width:100%;height:80px;border:0';
    main.append(frame);
  },
  witness: (main, page) =>
    page.seen(main.querySelector('iframe[data-embed]')) && !main.querySelector('iframe[data-embed]').title,
})
