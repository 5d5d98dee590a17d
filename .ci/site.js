// site.js TOOLS SHOTS PAGE …: opens pages of a site from the disk in headless
// Chromium, on phones of 320 and 360 pixels and on a desk, light and dark, without
// a network and without scripts; checks that nothing is wider than the screen, that
// nothing is asked for from elsewhere, that the keyboard gets everywhere, and that
// axe finds no barrier.
const fs = require('fs');
const path = require('path');
const [, , tools, shots, ...files] = process.argv;
const { launch } = require('./browser');
const fail = (what) => { console.log('site: ' + what); process.exitCode = 1; };

(async () => {
  const browser = await launch(tools);
  fs.mkdirSync(shots, { recursive: true });
  for (const file of files) {
    const name = path.basename(path.dirname(file)) + '-' + path.basename(file, '.html');
    for (const [width, dark] of [[320, false], [360, false], [360, true], [1280, false], [1280, true]]) {
      const page = await browser.newPage();
      const is = `${name} ${width} px ${dark ? 'dark' : 'light'}`;
      page.on('request', (r) => { if (!/^(file|data):/.test(r.url())) fail(`${is} asks for ${r.url()}`); });
      page.on('requestfailed', (r) => fail(`${is} lacks ${r.url()}`));
      await page.setJavaScriptEnabled(false);
      await page.setViewport({ width, height: 800 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
      await page.setOfflineMode(true);
      await page.goto('file://' + path.resolve(file));
      const seen = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth - innerWidth,
        pictures: [...document.images].filter((i) => !i.complete || !i.naturalWidth).length,
        first: document.querySelector('a[href]')?.className ?? 'skip', // a page without links has nothing to get past
      }));
      if (seen.wide > 0) fail(`${is}: ${seen.wide} px too wide`);
      if (seen.pictures) fail(`${is}: ${seen.pictures} pictures are not there`);
      if (seen.first !== 'skip') fail(`${is}: the first link is no way past the rest`);
      await page.screenshot({ path: path.join(shots, `site-${name}-${width}${dark ? '-dark' : ''}.png`), fullPage: width !== 320 });
      await page.close();
    }
    for (const dark of [false, true]) {
      const page = await browser.newPage();
      await page.setBypassCSP(true);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
      await page.goto('file://' + path.resolve(file));
      await page.addScriptTag({ path: path.join(tools, 'node_modules/@daisy/axe-core-for-ace/axe.min.js') });
      const found = await page.evaluate(async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations.map((v) => v.id + ': ' + v.nodes[0].html.slice(0, 160)));
      for (const f of found) fail(`axe, ${name} (${dark ? 'dark' : 'light'}): ${f}`);
      await page.close();
    }
  }
  await browser.close();
  console.log(`site: ${files.length} pages, from the disk, offline, without scripts; axe ${process.exitCode ? 'has something to say' : 'has nothing to say'}`);
})().catch((e) => { fail(e.stack); process.exit(1); });
