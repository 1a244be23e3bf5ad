// The map has no height: its box waits for a height of its parent that phones do not get.
// check: map-dead, feature-missing
// via: css
({
  victim: page => page.map(),
  harm: (map, page) => page.rule(map, 'height: 0; min-height: 0; max-height: 0; padding: 0; border: 0; overflow: hidden'),
  witness: (map, page) => page.box(map).height < 2,
})
