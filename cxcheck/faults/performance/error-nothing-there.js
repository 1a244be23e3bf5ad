// A script looks for an element that the phone's page does not have.
// check: script-error
// via: script
({
  victim: () => document.documentElement,
  harm: root => {
    if (root.dataset.sidebar) return;
    root.dataset.sidebar = 'sought';
    setTimeout(() => document.getElementById('desktop-sidebar-filters').classList.add('ready'), 0);
  },
  witness: (_, page) => page.errors().some(one => /reading 'classList'|classList/.test(one)),
})
