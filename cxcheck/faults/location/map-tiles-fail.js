// The map's pictures do not come: the key of the map service is not valid for the phone's host.
// check: map-dead, image-broken, request-failed
// via: network
// answer: 404
({
  victim: page => page.map(),
  urls: map => {
    const parts = [map, ...map.querySelectorAll('img, image, iframe')];
    return parts.map(one => one.src || one.href?.baseVal || '').filter(url => /^https?:/.test(url));
  },
  witness: map => [map, ...map.querySelectorAll('img')].some(one => one.matches('img') && one.complete && one.naturalWidth === 0)
    || map.matches('iframe') && [404, 0].includes(performance.getEntriesByName(map.src)[0]?.responseStatus),
})
