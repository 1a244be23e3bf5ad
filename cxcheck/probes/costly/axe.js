// Asks axe-core, which stands beside the page's scripts in a world of its own. Elements are told as everywhere else.
const MOST_NODES = 200;
const asked = {
  runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
  resultTypes: ['violations', 'incomplete'],
  elementRef: true, selectors: false, iframes: false, performanceTimer: false,
};
const told = rule => ({
  rule: rule.id, impact: rule.impact || '', help: rule.help, more: rule.nodes.length > MOST_NODES,
  nodes: rule.nodes.slice(0, MOST_NODES).filter(node => node.element).map(node => ({
    selector: selectorOf(node.element),
    why: squash([...node.any, ...node.all, ...node.none].map(one => one.message).join(' ')).slice(0, 300),
  })),
});
return axe.run(document, asked).then(said => JSON.stringify({
  version: said.testEngine.version, violations: said.violations.map(told), unsure: said.incomplete.map(told),
}));
