// A wrong "sizes" makes the browser take the smallest file.
// check: image-blurry
// via: response
({
  victim: page => page.images().find(image => / \d+w/.test(image.srcset)) || null,
  rewrite: document => {
    const images = [...document.querySelectorAll('img[srcset]')].filter(image =>
      / \d+w/.test(image.getAttribute('srcset')),
    );
    for (const image of images) {
      const files = image
        .getAttribute('srcset')
        .split(',')
        .map(one => one.trim().split(/\s+/));
      files.sort(([, one], [, other]) => parseInt(one, 10) - parseInt(other, 10));
      image.setAttribute('src', files[0][0]);
      image.removeAttribute('srcset');
      image
        .closest('picture')
        ?.querySelectorAll('source')
        .forEach(source => source.remove());
    }
    return images.length > 0;
  },
  witness: (image, page) =>
    page.seen(image) &&
    image.naturalWidth > 0 &&
    !image.srcset &&
    image.naturalWidth < page.box(image).width * devicePixelRatio * 0.74,
})
