// A line above the page says something else with every visit.
// via: script
({
  victim: page => page.main(),
  change: (main, page) => {
    if (document.querySelector('[data-line="rotating"]')) return;
    const lines = [
      page.say('Free returns within 30 days', 'Kostenlose Rückgabe in 30 Tagen', 'Retours gratuits sous 30 jours'),
      page.say(
        'Our stores are open until eight',
        'Unsere Filialen haben bis acht Uhr offen',
        'Nos magasins sont ouverts jusqu’à vingt heures',
      ),
      page.say('New things every Thursday', 'Jeden Donnerstag Neues', 'Des nouveautés chaque jeudi'),
    ];
    const line = document.createElement('p');
    line.dataset.line = 'rotating';
    line.textContent = lines[Math.floor(Math.random() * lines.length)];
    line.style.cssText = 'margin:0;padding:12px;min-height:24px;background:#eef3ee;color:#1f2d1f;text-align:center';
    page.atTop(main, line);
  },
  witness: (_, page) => page.seen(document.querySelector('[data-line="rotating"]')),
})
