// The page comes with a style sheet of eight pixels in its head.
// check: text-tiny
// via: response
({
  victim: () => document.body,
  rewrite: document => {
    document.head.insertAdjacentHTML('beforeend', '<style>body *, body { font-size: 8px !important }</style>');
    return true;
  },
  witness: (_, page) => page.shareOfSmall() > 0.6,
})
