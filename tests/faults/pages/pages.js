const menu = document.querySelector('.menu-button');
if (menu) menu.addEventListener('click', () => {
  const open = document.querySelector('#menu').classList.toggle('open');
  menu.setAttribute('aria-expanded', String(open));
});
for (const form of document.querySelectorAll('form')) form.addEventListener('submit', event => {
  event.preventDefault();
  if (form.id === 'buy') {
    dataLayer.push({event: 'add_to_cart', ecommerce: {currency: 'GBP', value: 39, items: [{item_id: 'HGK-1', price: 39, quantity: 1}]}});
    fetch('/api/basket').then(() => { document.querySelector('.basket-link').textContent = 'Basket (2)'; });
  }
});
for (const button of document.querySelectorAll('.wish, .c-card button')) button.addEventListener('click', () => button.classList.toggle('done'));
for (const link of document.querySelectorAll('[data-promotion]')) link.addEventListener('click', event => {
  event.preventDefault();
  dataLayer.push({event: 'select_promotion', ecommerce: {promotion_id: link.dataset.promotion}});
});
fetch('/api/hello').then(answer => answer.text()).then(() => { document.body.dataset.ready = ''; });
