// Asks faults what they would break on this page, and breaks nothing. Gives JSON of those that apply or fail.
//
// A rewrite of the response is tried on a copy of the document as it stands.
(page, faults, pageOf) => {
  // Nothing changes while faults are asked, and they ask for the same things: each is looked for once.
  const remembering = (act, found = new Map()) => (...asked) => {
    const alone = asked.length < 2 || (typeof asked[1] === 'number' && Array.isArray(asked[2]));  // or called by a list
    if (!alone) return act.apply(page, asked);
    const key = asked[0] instanceof RegExp ? String(asked[0]) : asked[0];
    if (!found.has(key)) found.set(key, act.call(page, ...asked.slice(0, 1)));
    const known = found.get(key);
    return Array.isArray(known) ? [...known] : known;
  };
  for (const [name, {value}] of Object.entries(Object.getOwnPropertyDescriptors(page))) {
    if (typeof value === 'function') page[name] = remembering(value);
  }
  const rewrites = members => {
    const copy = new DOMParser().parseFromString(document.documentElement.outerHTML, 'text/html');
    return members.rewrite(copy, pageOf(copy)) !== false;
  };
  const answer = ({id, via, members}) => {
    try {
      const victim = members.victim ? members.victim(page) : document.documentElement;
      if (!victim || (via === 'response' && !rewrites(members))) return null;
      const urls = via === 'network' ? [...members.urls(victim, page)].map(url => new URL(url, document.baseURI).href) : [];
      if (via === 'network' && !urls.length) return null;
      return {fault: id, victim: identityOf(victim, page), urls, witnessed: Boolean(members.witness(victim, page))};
    } catch (error) {
      return {fault: id, error: String(error).slice(0, 300)};
    }
  };
  return JSON.stringify(faults.map(answer).filter(Boolean));
}
