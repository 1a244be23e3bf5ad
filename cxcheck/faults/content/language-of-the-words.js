// The words of the page are in a language that the customer did not choose.
// check: language-mismatch, text-lost
// via: dom
({
  victim: page => (page.texts(60).length > 1 ? page.main() : null),
  harm: (_, page) => {
    const sentence =
      'Tuotteet toimitetaan kotiin tai noutopisteeseen muutamassa päivässä, ja palautus on aina maksuton neljäntoista päivän ajan. ';
    for (const text of page.texts(60)) {
      const length = text.textContent.trim().length;
      if (!text.textContent.includes('Tuotteet'))
        text.textContent = sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length);
    }
  },
  witness: (_, page) => page.texts(60).length > 0 && page.texts(60).every(text => page.text(text).includes('Tuotteet')),
})
