// Which bot wall stands in the place of the page ('' = none). Called with {signs}: see bot_walls.json.
// A shop's page may hold a captcha, or speak of refused access: it is a wall only where hardly anything else stands.
const any = list => new RegExp(list.join('|'), 'iu');
const shown = el => !hiddenBy(el, el.getBoundingClientRect());
const text = squash(document.body ? document.body.innerText : '');
const links = [...document.querySelectorAll('a[href], button')].filter(shown).length;
const fields = [...document.querySelectorAll('input:not([type]), input[type=text], input[type=email], input[type=password], input[type=search], input[type=tel], select, textarea')].filter(shown);
const pictures = [...document.images].filter(one => shown(one) && one.naturalWidth > 120 && one.naturalHeight > 120).length;
// A maker whose own page or frame fills the screen needs no words.
const filling = [...document.querySelectorAll('iframe')].find(one => {
  const box = one.getBoundingClientRect();
  return any(signs.frames).test(one.src) && shown(one) && box.width * box.height > innerWidth * innerHeight * .4;
});
if (filling) return new URL(filling.src, location.href).host;
const types = fields.some(one => ['email', 'password', 'search', 'tel'].includes(one.type) || one.tagName === 'SELECT');
const bare = text.length < 1500 && links <= 6 && fields.length <= 1 && pictures <= 1 && !types;
if (!bare) return '';
const words = text.match(any(signs.words));
const heads = [document.title, squash((document.querySelector('h1') || {}).textContent)];
const headed = titles => { const begins = any(titles.map(one => '^\\W*' + one)); return heads.map(one => one.match(begins)).find(Boolean); };
const sure = headed(signs.titles);
// Payments ask for a moment as well, and shops refuse access to who is not signed in: that says nothing by itself.
const titled = sure || headed(signs.loose_titles);
const maker = Object.keys(signs.markup).find(one => signs.markup[one].some(selector => document.querySelector(selector)));
const captcha = ['hCaptcha', 'reCAPTCHA'].includes(maker);
if (maker && (words || titled || (text.length < 250 && !captcha) || (captcha && text.length < 120 && !document.querySelector('form [name]:not([name*=captcha]):not([type=hidden])'))))
  return maker;
if (words && (titled || text.length < 700)) return words[0];
return sure && text.length < 400 && links <= 2 ? sure[0] : '';
