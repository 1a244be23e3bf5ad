// The page comes with a script that makes room for a video above everything, late.
// check: layout-shift
// via: response
({
  victim: () => document.body,
  rewrite: document => {
    document.body.insertAdjacentHTML('afterbegin', '<div id="video-room"></div>'
      + '<script>addEventListener("load", () => setTimeout(() => fetch(location.href).finally(() => {'
      + ' document.getElementById("video-room").style.height = "380px"; }), 60))</script>');
    return true;
  },
  witness: (_, page) => page.shift() > 0.1,
})
