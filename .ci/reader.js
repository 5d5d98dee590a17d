// reader.js TOOLS EPUB SHOTS [vertical]: opens an e-book in epub.js, a real
// reader, in headless Chromium; checks contents, first page, text and typefaces,
// and leaves screenshots at the widths of a phone and a desk, light and dark.
const fs = require('fs');
const path = require('path');
const [, , tools, book, shots, writing] = process.argv;
const { launch } = require('./browser');

const fail = (what) => { console.log('reader: ' + what); process.exitCode = 1; };

async function open(browser, width, height, dark, name) {
  const page = await browser.newPage();
  page.on('pageerror', (e) => fail('script error: ' + e.message));
  await page.setViewport({ width, height, deviceScaleFactor: 1 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await page.setContent('<!DOCTYPE html><meta charset=utf-8><style>body{margin:0}#view{width:100vw;height:100vh}</style><div id=view></div>');
  await page.addScriptTag({ path: path.join(tools, 'node_modules/jszip/dist/jszip.min.js') });
  await page.addScriptTag({ path: path.join(tools, 'node_modules/epubjs/dist/epub.min.js') });
  const seen = await page.evaluate(async (data, dark) => {
    const raw = atob(data), bytes = new Uint8Array(raw.length);
    for (let i = 0; i < raw.length; i++) bytes[i] = raw.charCodeAt(i);
    const book = ePub(bytes.buffer);
    const rendition = book.renderTo('view', { width: '100%', height: '100%', allowScriptedContent: false });
    if (dark) {
      rendition.themes.register('dark', { body: { background: '#111', color: '#ddd' } });
      rendition.themes.select('dark');
    }
    await rendition.display();
    const first = rendition.getContents()[0].document.querySelector('img, h1, p') !== null;
    const speech = book.spine.spineItems.find((s) => /s001\.xhtml$/.test(s.href));
    await rendition.display(speech.href);
    const doc = rendition.getContents()[0].document;
    do { // what is laid out asks for its fonts
      doc.body.getBoundingClientRect();
      await doc.fonts.ready;
    } while (doc.fonts.status === 'loading');
    const flat = (list) => list.flatMap((e) => [e.label.trim(), ...flat(e.subitems || [])]);
    const style = (sel, what) => { const e = doc.querySelector(sel); return e && doc.defaultView.getComputedStyle(e)[what]; };
    return {
      first,
      contents: flat(book.navigation.toc),
      pages: book.pageList ? book.pageList.pages.length : 0,
      fonts: [...doc.fonts].filter((f) => f.status === 'loaded').map((f) => f.family.replace(/"/g, '') + ' ' + f.weight),
      title: doc.querySelector('h1').textContent,
      family: style('p', 'fontFamily'),
      centred: style('h1', 'textAlign'),
      mode: doc.defaultView.getComputedStyle(doc.body).writingMode,
      direction: book.package.metadata.direction,
    };
  }, fs.readFileSync(book).toString('base64'), dark);
  await new Promise((r) => setTimeout(r, 300));
  fs.mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: path.join(shots, name + '.png') });
  await page.close();
  return seen;
}

(async () => {
  const browser = await launch(tools);
  let seen;
  for (const [name, w, h] of [['phone', 390, 844], ['desk', 1200, 800]]) {
    for (const dark of [false, true]) {
      seen = await open(browser, w, h, dark, `${writing || 'horizontal'}-${name}-${dark ? 'dark' : 'light'}`);
    }
  }
  await browser.close();
  if (!seen.first) fail('the first page is blank');
  if (seen.contents.length < 5 || seen.contents.some((c) => !c)) fail('contents: ' + JSON.stringify(seen.contents));
  if (!seen.title.trim()) fail('the first speech has no title');
  if (!/^"?Book Song/.test(seen.family)) fail('the text is set in ' + seen.family);
  if (!seen.fonts.includes('Book Song normal') && !seen.fonts.includes('Book Song 400')) fail('fonts loaded: ' + seen.fonts);
  if (!seen.fonts.some((f) => /^Book Song (bold|700)$/.test(f))) fail('no bold: ' + seen.fonts);
  if (seen.centred !== 'center') fail('the title is ' + seen.centred);
  if (writing === 'vertical' && (seen.mode !== 'vertical-rl' || seen.direction !== 'rtl')) fail(`lines run ${seen.mode}, pages ${seen.direction}`);
  console.log(`epub.js: ${seen.contents.length} entries of contents, ${seen.pages} pages of the printed book, fonts ${seen.fonts.join(', ')}`);
})().catch((e) => { fail(e.stack); process.exit(1); });
