// A small picture is blown up to the width of the phone.
// check: image-blurry
// via: css
({
  victim: page => {
    const wanted = page.width * devicePixelRatio * 0.6;
    return (
      page
        .images()
        .find(
          image =>
            !image.srcset &&
            !image.closest('picture') &&
            image.naturalWidth > 30 &&
            image.naturalWidth < wanted &&
            !/\.svg|image\/svg/.test(image.currentSrc),
        ) || null
    );
  },
  harm: (image, page) => {
    for (let up = image.parentElement; up && up !== page.main(); up = up.parentElement)
      page.dress(up, 'width: auto; max-width: none');
    page.dress(image, 'width: 86vw; max-width: none; height: auto; max-height: none; flex: none');
  },
  witness: (image, page) =>
    image.naturalWidth > 0 &&
    page.box(image).width > page.width * 0.8 &&
    image.naturalWidth < page.box(image).width * devicePixelRatio * 0.72,
})
