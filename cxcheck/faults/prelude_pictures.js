// What a fault of pictures asks of any page, and how it puts one in the place of another.
//
// A part of `page`.
(page, document) => {
  const before = new Map();
  const loaded = image => image.complete && image.naturalWidth > 0 && !image.currentSrc.startsWith('data:');
  const told = image => image.currentSrc || image.src;
  // Whether there is anything on a picture that could be told from something else. One of another site is not looked into.
  const showsSomething = image => {
    const [canvas, side] = [document.createElement('canvas'), 24];
    canvas.width = canvas.height = side;
    const pen = canvas.getContext('2d', {willReadFrequently: true});
    pen.drawImage(image, 0, 0, side, side);
    try {
      const dots = pen.getImageData(0, 0, side, side).data;
      const shades = [...dots.keys()].filter(at => at % 4 === 1).map(at => dots[at]);
      return Math.max(...shades) - Math.min(...shades) > 16;
    } catch {
      return true;
    }
  };

  return {
    // The largest picture of the main part, loaded.
    picture() {
      const area = image => page.box(image).width * page.box(image).height;
      const all = page.images().filter(image => page.main().contains(image) && loaded(image));
      return all.sort((one, other) => area(other) - area(one))[0] || page.images().find(loaded) || null;
    },
    // The same, if it shows anything: nobody misses a grey square.
    drawing() {
      const picture = page.picture();
      return picture && showsSomething(picture) ? picture : null;
    },
    // A picture that shows something else, as another file.
    otherPicture() {
      const own = page.picture();
      return (
        (own && page.images().find(image => loaded(image) && told(image) !== told(own) && image.alt !== own.alt)) ||
        null
      );
    },
    cardPictures: () =>
      page
        .cards()
        .map(card => card.querySelector('img'))
        .filter(image => image && page.seen(image) && loaded(image)),
    swap(image, address) {
      if (!before.has(image)) before.set(image, told(image));
      image
        .closest('picture')
        ?.querySelectorAll('source')
        .forEach(source => source.remove());
      image.removeAttribute('srcset');
      image.src = address;
    },
    // Whether it shows another file than it did before `swap`.
    swapped: image => before.has(image) && told(image) !== before.get(image),
  };
}
