// Asks faults what they would break on this page, and breaks nothing. Gives JSON of those that apply or fail.
//
// A rewrite of the response is tried on a copy of the document as it stands.
(page, faults, pageOf) => {
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
