// The page carries three megabytes of data for other pages.
// check: page-heavy
// via: response
({
  victim: () => document.documentElement,
  rewrite: document => {
    const data = document.createElement('script');
    data.type = 'application/json';
    data.id = 'all-the-state';
    const words = Array.from(
      {length: 90000},
      (_one, at) =>
        `"item-${at}":"${((at * 2654435761) % 4294967296).toString(36)}${((at * 40503) % 65536).toString(36)}"`,
    );
    data.textContent = `{${words.join(',')}}`;
    document.body.append(data);
    return true;
  },
  witness: () => (document.getElementById('all-the-state')?.textContent.length || 0) > 2000000,
})
