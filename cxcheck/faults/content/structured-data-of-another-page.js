// A script names something else in the structured data than the page shows.
// check: structured-data-mismatch
// via: script
({
  victim: page =>
    page.jsonld().some(one => /"name"\s*:/.test(one.script.textContent)) ? document.documentElement : null,
  harm: (_, page) => {
    for (const {script} of page.jsonld()) {
      if (!script.textContent.includes('"Sample item 1"')) {
        script.textContent = script.textContent.replace(/("name"\s*:\s*)"(?:[^"\\]|\\.)*"/g, '$1"Sample item 1"');
      }
    }
  },
  witness: (_, page) => page.jsonld().some(one => JSON.stringify(one.data).includes('"name":"Sample item 1"')),
})
