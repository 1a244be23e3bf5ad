// Fields and buttons are as wide as the phone.
// via: css
({
  victim: page =>
    page
      .buttons()
      .find(
        button =>
          page.main().contains(button) &&
          page.text(button) &&
          button.closest('form') &&
          page.css(button.parentElement, 'display') === 'block',
      ) || null,
  change: (button, page) =>
    page.dress(
      button,
      'display: block; width: 100%; max-width: none; box-sizing: border-box; min-height: 48px; margin-left: 0; margin-right: 0; float: none',
    ),
  witness: (button, page) =>
    page.seen(button) &&
    page.box(button).height >= 47 &&
    page.box(button).width > page.box(button.parentElement).width * 0.7,
})
