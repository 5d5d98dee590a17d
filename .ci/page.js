// page.js TOOLS HTML SHOTS: opens the book that is one HTML file in headless
// Chromium, at the widths of a phone and a desk, without a network; checks that
// nothing is wider than the screen, that the buttons work, that every way in it
// leads somewhere, and that axe finds no barrier.
const fs = require('fs');
const path = require('path');
const [, , tools, file, shots] = process.argv;
const { launch } = require('./browser');
const fail = (what) => { console.log('page: ' + what); process.exitCode = 1; };

(async () => {
  const browser = await launch(tools);
  fs.mkdirSync(shots, { recursive: true });
  let entries = 0;
  for (const [name, width, height, dark] of [['phone-light', 390, 844, false], ['phone-dark', 390, 844, true], ['narrow', 320, 600, false], ['desk-light', 1200, 800, false]]) {
    const page = await browser.newPage();
    page.on('pageerror', (e) => fail('script error: ' + e.message));
    page.on('request', (r) => { if (!/^(file|data):/.test(r.url())) fail('asks for ' + r.url()); });
    page.on('console', (m) => { if (m.type() === 'error') fail(m.text()); });
    await page.setViewport({ width, height, deviceScaleFactor: 1 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
    await page.setOfflineMode(true);
    await page.goto('file://' + path.resolve(file));
    const seen = await page.evaluate(() => {
      const size = () => parseFloat(getComputedStyle(document.documentElement).fontSize);
      const paper = () => getComputedStyle(document.body).backgroundColor;
      const before = size(), light = paper();
      document.querySelector('[name=larger]').click();
      const larger = size();
      document.querySelector('[name=smaller]').click();
      document.querySelector('[name=night]').click();
      const night = paper();
      document.querySelector('[name=night]').click();
      const lost = [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href')).filter((h) => h[0] === '#' && !document.getElementById(h.slice(1)));
      return {
        wide: document.documentElement.scrollWidth - innerWidth, grows: larger > before, turns: night !== light,
        lost, entries: document.querySelectorAll('#contents, .contents-list a').length,
      };
    });
    entries = seen.entries;
    if (seen.wide > 0) fail(`${name}: ${seen.wide} px wider than the screen`);
    if (!seen.grows) fail('the type does not grow');
    if (!seen.turns) fail('the night button does nothing');
    if (seen.lost.length) fail('leads nowhere: ' + seen.lost.slice(0, 5));
    await page.screenshot({ path: path.join(shots, 'page-' + name + '.png') });
    await page.close();
  }
  for (const dark of [false, true]) {
    const page = await browser.newPage();
    await page.setBypassCSP(true);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
    await page.goto('file://' + path.resolve(file));
    await page.addScriptTag({ path: path.join(tools, 'node_modules/@daisy/axe-core-for-ace/axe.min.js') });
    const found = await page.evaluate(async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })).violations.map((v) => v.id + ': ' + v.nodes[0].html.slice(0, 120)));
    for (const f of found) fail(`axe (${dark ? 'dark' : 'light'}): ${f}`);
    await page.close();
  }
  await browser.close();
  console.log(`HTML: ${entries} entries of contents, offline, axe ${process.exitCode ? 'has something to say' : 'has nothing to say'}`);
})().catch((e) => { fail(e.stack); process.exit(1); });
