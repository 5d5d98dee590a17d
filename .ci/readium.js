// readium.js TOOLS EPUB SHOTS NAME [vertical]: opens an e-book in Readium's navigator,
// which Thorium and many libraries' apps are made of, in headless Chromium; checks
// order of reading, first page, text, typefaces and marks of printed pages, and leaves
// screenshots at the widths of a phone and a desk, light and dark. To look at more by
// hand: SPEECH=s005.xhtml PAGES=4 before it.
//
// The navigator takes a publication's parts over HTTP, so that they are served here,
// on this machine alone; what a streamer would say of the package is read from it.
const fs = require('fs');
const http = require('http');
const path = require('path');
const [, , tools, book, shots, name, writing] = process.argv;
const modules = path.resolve(tools, 'node_modules');
const { launch } = require('./browser');
const JSZip = require(path.join(modules, 'jszip'));

const fail = (what) => { console.log('readium: ' + what); process.exitCode = 1; };

const kinds = { '.xhtml': 'application/xhtml+xml', '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript',
  '.opf': 'application/xml', '.xml': 'application/xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.gif': 'image/gif',
  '.ttf': 'font/ttf', '.woff2': 'font/woff2', '.mp3': 'audio/mpeg', '.smil': 'application/smil+xml' };

const shell = `<!DOCTYPE html><meta charset="utf-8">
<style>html,body{margin:0;height:100%}#view{width:100vw;height:100vh;position:relative}#view iframe{width:100%;height:100%;border:0;position:absolute}</style>
<script type="importmap">{"imports":{"@readium/shared":"/modules/@readium/shared/dist/index.js","@readium/navigator":"/modules/@readium/navigator/dist/index.js"}}</script>
<div id="view"></div>`;

function serve(zip) {
  return http.createServer(async (req, res) => {
    const at = decodeURIComponent(new URL(req.url, 'http://x').pathname);
    const send = (data) => { res.writeHead(200, { 'Content-Type': kinds[path.extname(at)] || 'text/plain' }); res.end(data); };
    if (at === '/reader.html') return send(shell);
    if (at.startsWith('/book/') && zip.file(at.slice(6))) return send(await zip.file(at.slice(6)).async('nodebuffer'));
    const file = at.startsWith('/modules/') && path.join(modules, path.normalize(at.slice(9)));
    if (file && fs.existsSync(file)) return send(fs.readFileSync(file));
    res.writeHead(404);
    res.end();
  });
}

// What runs in the page.
async function read(dark, speech) {
  const { EpubNavigator, EpubPreferences } = await import('@readium/navigator');
  const { HttpFetcher, Locator, LocatorLocations, Manifest, Publication } = await import('@readium/shared');
  const xml = async (url) => new DOMParser().parseFromString(await (await fetch(url)).text(), 'application/xml');
  const container = await xml('/book/META-INF/container.xml');
  const root = container.querySelector('rootfile').getAttribute('full-path');
  const opf = await xml('/book/' + root);
  const base = location.origin + '/book/' + root.replace(/[^/]*$/, '');
  const items = new Map([...opf.querySelectorAll('manifest > item')].map((i) => [i.getAttribute('id'),
    { href: base + i.getAttribute('href'), type: i.getAttribute('media-type') }]));
  const readingOrder = [...opf.querySelectorAll('itemref')].map((r) => items.get(r.getAttribute('idref')));
  const manifest = Manifest.deserialize({
    metadata: {
      title: opf.querySelector('title').textContent, language: opf.querySelector('language').textContent,
      readingProgression: opf.querySelector('spine').getAttribute('page-progression-direction'),
      conformsTo: ['https://readium.org/webpub-manifest/profiles/epub'],
    },
    links: [{ rel: 'self', type: 'application/webpub+json', href: base + 'manifest.json' }],
    readingOrder, resources: [...items.values()].filter((i) => !readingOrder.includes(i)),
  });
  manifest.setSelfLink(base + 'manifest.json');
  const publication = new Publication({ manifest, fetcher: new HttpFetcher(undefined, base) });
  const positions = readingOrder.map((l, i) => new Locator({ href: l.href, type: l.type,
    locations: new LocatorLocations({ position: i + 1, progression: 0, totalProgression: i / readingOrder.length }) }));
  const nothing = () => false;
  const preferences = new EpubPreferences(dark ? { backgroundColor: '#111111', textColor: '#dddddd' } : {});
  const nav = new EpubNavigator(document.getElementById('view'), publication,
    { frameLoaded: nothing, positionChanged: nothing, tap: nothing, click: nothing, zoom: nothing, miscPointer: nothing, scroll: nothing,
      customEvent: nothing, handleLocator: nothing, textSelected: nothing },
    positions, undefined, { preferences, defaults: {} });
  window.nav = nav;
  await nav.load();
  const shown = () => nav._cframes[0] && nav._cframes[0].iframe.contentDocument;
  const until = async (so) => { while (!so()) await new Promise((r) => setTimeout(r, 20)); };
  const whole = () => shown() && shown().readyState === 'complete' && shown().body !== null;
  await until(whole);
  const first = shown().querySelector('img, h1, p') !== null;
  const target = publication.readingOrder.items.find((l) => l.href.endsWith(speech));
  await new Promise((done) => nav.goLink(target, false, done));
  await until(() => whole() && shown().querySelector('h1') !== null);
  const doc = shown();
  do { // what is laid out asks for its fonts
    doc.body.getBoundingClientRect();
    await doc.fonts.ready;
  } while (doc.fonts.status === 'loading');
  const style = (sel, what) => { const e = doc.querySelector(sel); return e && doc.defaultView.getComputedStyle(e)[what]; };
  return {
    first, title: doc.querySelector('h1').textContent, family: style('p', 'fontFamily'), centred: style('h1', 'textAlign'),
    colour: style('p', 'color'), back: doc.defaultView.getComputedStyle(doc.documentElement).backgroundColor,
    size: style('h1', 'fontSize'), text: style('p', 'fontSize'), overflow: doc.documentElement.scrollHeight - doc.documentElement.clientHeight,
    fonts: [...doc.fonts].filter((f) => f.status === 'loaded').map((f) => f.family.replace(/"/g, '') + ' ' + f.weight),
    mode: doc.defaultView.getComputedStyle(doc.body).writingMode, marks: doc.querySelectorAll('[role=doc-pagebreak]').length,
  };
}

(async () => {
  const zip = await JSZip.loadAsync(fs.readFileSync(book));
  const server = serve(zip);
  await new Promise((r) => server.listen(0, '127.0.0.1', r));
  const browser = await launch(tools);
  fs.mkdirSync(shots, { recursive: true });
  let seen;
  for (const [kind, width, height, dark] of [['phone', 390, 844, false], ['phone', 390, 844, true], ['desk', 1200, 800, true]]) {
    const page = await browser.newPage();
    page.on('pageerror', (e) => fail('script error: ' + e.message));
    await page.setViewport({ width, height });
    await page.goto(`http://127.0.0.1:${server.address().port}/reader.html`);
    seen = await page.evaluate(read, dark, process.env.SPEECH || 's001.xhtml');
    await new Promise((r) => setTimeout(r, 400));
    await page.screenshot({ path: path.join(shots, `readium-${name}-${kind}-${dark ? 'dark' : 'light'}.png`) });
    for (let n = 1; n <= +(process.env.PAGES || 0); n++) { // by hand: further pages
      await page.evaluate(() => new Promise((done) => window.nav.goForward(false, done)));
      await new Promise((r) => setTimeout(r, 300));
      await page.screenshot({ path: path.join(shots, `readium-${name}-${kind}-${dark ? 'dark' : 'light'}-${n}.png`) });
    }
    if (dark && seen.colour !== 'rgb(221, 221, 221)') fail('the text is not light on dark: ' + seen.colour);
    await page.close();
  }
  await browser.close();
  server.close();
  if (!seen.first) fail('the first page is blank');
  if (!seen.title.trim()) fail('the first speech has no title');
  if (!seen.fonts.some((f) => /^Book Song (normal|400)$/.test(f))) fail('fonts loaded: ' + seen.fonts);
  if (seen.centred !== 'center') fail('the title is ' + seen.centred);
  if (seen.marks === 0) fail('no marks of printed pages');
  if (writing === 'vertical' && seen.mode !== 'vertical-rl') fail('lines run ' + seen.mode);
  console.log(`Readium: ${seen.title.trim()}; fonts ${seen.fonts.join(', ')}; ${seen.marks} printed pages begin in it`);
})().catch((e) => { fail(e.stack); process.exit(1); });
