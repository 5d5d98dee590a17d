// opds.js TOOLS URL: reads the catalogue at an address as e-book apps do, with the
// code of two of them: Readium's (r2-opds-js, OPDS 1.2 and 2.0) and foliate's
// (foliate-js, in headless Chromium). Follows it from its root to the books of
// everybody and of each group, and fetches every file that it offers.
const path = require('path');
const fs = require('fs');
const [, , tools, root] = process.argv;
const from = (name) => require(path.join(tools, 'node_modules', name));
const { initGlobalConverters_OPDS } = from('r2-opds-js/dist/es6-es2015/src/opds/init-globals');
const { initGlobalConverters_GENERIC, initGlobalConverters_SHARED } = from('r2-shared-js/dist/es6-es2015/src/init-globals');
const { OPDS } = from('r2-opds-js/dist/es6-es2015/src/opds/opds1/opds');
const { OPDSFeed } = from('r2-opds-js/dist/es6-es2015/src/opds/opds2/opds2');
const { OPDSPublication } = from('r2-opds-js/dist/es6-es2015/src/opds/opds2/opds2-publication');
const { convertOpds1ToOpds2 } = from('r2-opds-js/dist/es6-es2015/src/opds/converter');
const { XML } = from('r2-utils-js/dist/es6-es2015/src/_utils/xml-js-mapper');
const { TaJsonDeserialize } = from('r2-lcp-js/dist/es6-es2015/src/serializable');
const { DOMParser } = from('@xmldom/xmldom');
const { launch } = require('./browser');
initGlobalConverters_OPDS();
initGlobalConverters_SHARED();
initGlobalConverters_GENERIC();
const fail = (what) => { console.log('opds: ' + what); process.exitCode = 1; };
const nav = 'application/atom+xml;profile=opds-catalog;kind=navigation';
const acq = 'application/atom+xml;profile=opds-catalog;kind=acquisition';

const get = async (url, type) => {
  const r = await fetch(url);
  if (!r.ok) fail(`${url}: ${r.status}`);
  if (type && r.headers.get('content-type') !== type) fail(`${url}: ${r.headers.get('content-type')}, not ${type}`);
  return r;
};
const atom = async (url, type) => XML.deserialize(new DOMParser().parseFromString(await (await get(url, type)).text(), 'application/xml'), OPDS);
const links = (list, rel) => list.filter((l) => (Array.isArray(l.Rel) ? l.Rel.includes(rel) : l.Rel === rel));

// offered checks the files of a publication as OPDS 2.0 has it.
const offered = async (p, base) => {
  const title = p.Metadata.Title;
  if (!title || !p.Metadata.Identifier) fail(`${base}: a book without title or identifier`);
  const files = p.Links.filter((l) => [].concat(l.Rel).some((r) => r && r.startsWith('http://opds-spec.org/acquisition')));
  if (!files.length) fail(`${base}: nothing to get`);
  if (!p.Images || !p.Images.length) fail(`${base}: no cover`);
  for (const l of [...files, ...p.Images]) {
    const r = await get(new URL(l.Href, base));
    const type = r.headers.get('content-type').split(';')[0];
    if (type !== l.TypeLink) fail(`${l.Href} is ${type}, not ${l.TypeLink}`);
    const data = Buffer.from(await r.arrayBuffer());
    const magic = { 'application/epub+zip': 'PK', 'application/pdf': '%PDF-', 'image/png': '\x89PNG', 'image/jpeg': '\xff\xd8\xff' }[type] || '';
    if (!data.length || data.subarray(0, magic.length).toString('latin1') !== magic) fail(`${l.Href} is no ${type}`);
    got.add(new URL(l.Href, base).href);
  }
};
const got = new Set();

(async () => {
  // OPDS 1.2, from its root
  const start = new URL('opds.atom', root).href;
  const catalogue = await atom(start, nav);
  if (!catalogue.Title || !catalogue.Id || !catalogue.Entries.length) fail('the root says nothing');
  const feeds = [];
  for (const e of catalogue.Entries) {
    const [l] = links(e.Links, 'subsection');
    if (!l || l.Type !== acq) fail(`${e.Title} leads nowhere`);
    feeds.push(new URL(l.Href, start).href);
  }
  for (const url of feeds) {
    const feed = await atom(url, acq);
    if (new URL(links(feed.Links, 'start')[0].Href, url).href !== start) fail(`${url} begins elsewhere`);
    for (const p of convertOpds1ToOpds2(feed).Publications) await offered(p, url);
  }
  const first = got.size;

  // OPDS 2.0, from its root
  const two = new URL('opds.json', root).href;
  const queue = [two];
  for (let i = 0; i < queue.length; i++) {
    const feed = TaJsonDeserialize(await (await get(queue[i], 'application/opds+json')).json(), OPDSFeed);
    for (const l of feed.Navigation || []) {
      if (!l.Title) fail('a way without a title');
      queue.push(new URL(l.Href, queue[i]).href);
    }
    for (const p of feed.Publications) {
      await offered(p, queue[i]);
      const alone = new URL(links(p.Links, 'self')[0].Href, queue[i]);
      const again = TaJsonDeserialize(await (await get(alone, 'application/opds-publication+json')).json(), OPDSPublication);
      if (again.Metadata.Identifier !== p.Metadata.Identifier) fail(`${alone} is another book`);
    }
  }
  if (queue.length !== feeds.length) fail(`${feeds.length} feeds of OPDS 1.2 and ${queue.length} of 2.0`);
  if (got.size !== first) fail('OPDS 2.0 offers other files than 1.2');

  // foliate's reader
  const browser = await launch(tools);
  const page = await browser.newPage();
  await page.setBypassCSP(true);
  await page.goto(root);
  const code = fs.readFileSync(path.join(tools, 'node_modules/foliate-js/opds.js'), 'utf8');
  const seen = await page.evaluate(async (code, feeds, start) => {
    const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    const { getFeed, isOPDSCatalog } = await import(url);
    const out = [];
    for (const at of [start, ...feeds]) {
      const r = await fetch(at);
      const doc = new DOMParser().parseFromString(await r.text(), 'application/xml');
      const f = getFeed(doc);
      out.push({
        catalogue: isOPDSCatalog(r.headers.get('content-type')), title: f.metadata.title, ways: (f.navigation || []).length,
        books: (f.publications || []).map((p) => ({ title: p.metadata.title, files: p.links.filter((l) => [].concat(l.rel).some((x) => x && x.includes('acquisition'))).length, images: p.images.length })),
      });
    }
    return out;
  }, code, feeds, start);
  await browser.close();
  if (!seen.every((f) => f.catalogue && f.title)) fail('foliate sees ' + JSON.stringify(seen));
  if (seen[0].ways !== feeds.length) fail(`foliate sees ${seen[0].ways} ways of ${feeds.length}`);
  if (!seen.slice(1).every((f) => f.books.length === 1 && f.books[0].title && f.books[0].files > 0 && f.books[0].images > 0)) fail('foliate sees ' + JSON.stringify(seen));
  console.log(`OPDS: ${feeds.length} feeds of 1.2 and of 2.0 by Readium's code and foliate's, ${got.size} files fetched`);
})().catch((e) => { fail(e.stack); process.exit(1); });
