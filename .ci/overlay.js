// overlay.js TOOLS KANBEN WORK: a book with a recording and its times is read aloud by
// foliate's code for media overlays, in headless Chromium: what is marked is what the
// subtitles say, in their order, and reading goes on to the next speech.
//
// The recording is decoded by the browser, but not played in real time: an Audio of
// our own goes through its length in steps, so that no clock is waited for.
const { execFileSync } = require('child_process');
const fs = require('fs');
const http = require('http');
const path = require('path');
const [, , tools, kanben, work] = process.argv;
const modules = path.resolve(tools, 'node_modules');
const puppeteer = require(path.join(modules, 'puppeteer'));
const JSZip = require(path.join(modules, 'jszip'));

const fail = (what) => { console.log('overlay: ' + what); process.exitCode = 1; };

// Silence as MP3: frames of 1152 samples at 44.1 kHz and 128 kbit/s.
const frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413)]);
const silence = (seconds) => Buffer.concat(Array(Math.ceil(seconds * 44100 / 1152)).fill(frame));
const clock = (s) => `00:00:${String(s).padStart(2, '0')},000`;

// Two speeches of sentences, each read in two seconds; the third one of the second
// has no times.
const sentences = [['同志们：', '我们要走群众路线。', '要听群众的话！'], ['第一句在这里。', '第二句在这里。']];
function project() {
  const dir = path.join(work, 'aloud');
  fs.mkdirSync(dir, { recursive: true });
  let yaml = 'title: 有声书\nspeeches:\n';
  sentences.forEach((lines, i) => {
    const name = `篇${i + 1}`;
    fs.writeFileSync(path.join(dir, name + '.txt'), `第${'一二'[i]}讲　调查\n\n` + lines.slice(0, lines.length - 2).map((l) => l + '\n').join('') + lines.slice(-2).join('') + '\n');
    fs.writeFileSync(path.join(dir, name + '.mp3'), silence(2 * lines.length + 1));
    fs.writeFileSync(path.join(dir, name + '.srt'), lines.map((l, n) => `${n + 1}\n${clock(2 * n)} --> ${clock(2 * n + 2)}\n${l}\n`).join('\n'));
    yaml += `  - {file: ${name}.txt, audio: ${name}.mp3}\n`;
  });
  fs.writeFileSync(path.join(dir, 'book.yaml'), yaml);
  execFileSync(kanben, ['build', '-q', '--only', 'epub', '-o', path.join(work, 'aloud-book'), dir], { stdio: ['ignore', 'ignore', 'pipe'] });
  return path.join(work, 'aloud-book', fs.readdirSync(path.join(work, 'aloud-book')).find((n) => n.endsWith('.epub')));
}

function serve(zip) {
  return http.createServer(async (req, res) => {
    const at = decodeURIComponent(new URL(req.url, 'http://x').pathname);
    const send = (data, kind) => { res.writeHead(200, { 'Content-Type': kind }); res.end(data); };
    if (at === '/') return send('<!DOCTYPE html><meta charset="utf-8">', 'text/html');
    if (at.startsWith('/book/') && zip.file(at.slice(6))) return send(await zip.file(at.slice(6)).async('nodebuffer'), 'application/octet-stream');
    const file = at.startsWith('/modules/') && path.join(modules, path.normalize(at.slice(9)));
    if (file && fs.existsSync(file)) return send(fs.readFileSync(file), 'text/javascript');
    res.writeHead(404);
    res.end();
  });
}

// What runs in the page.
async function listen() {
  const { EPUB } = await import('/modules/foliate-js/epub.js');
  const get = (name) => fetch('/book/' + name).then((r) => r.ok ? r : null);
  const book = await new EPUB({
    loadText: async (name) => (await get(name))?.text(),
    loadBlob: async (name, type) => { const r = await get(name); return r && new Blob([await r.arrayBuffer()], { type }); },
    getSize: () => 0,
  }).init();
  const lengths = [];
  window.Audio = class extends EventTarget {
    constructor(url) {
      super();
      this.paused = true;
      this.currentTime = 0;
      fetch(url).then((r) => r.arrayBuffer()).then((data) => new OfflineAudioContext(1, 1, 44100).decodeAudioData(data)).then((sound) => {
        this.duration = sound.duration;
        lengths.push(sound.duration);
        this.dispatchEvent(new Event('canplaythrough'));
      }, () => this.dispatchEvent(new Event('error')));
    }
    pause() { this.paused = true; }
    async play() {
      this.paused = false;
      this.dispatchEvent(new Event('playing'));
      while (!this.paused && this.currentTime < this.duration) {
        this.currentTime += 0.25;
        this.dispatchEvent(new Event('timeupdate'));
      }
      if (!this.paused) {
        this.paused = true;
        this.dispatchEvent(new Event('ended'));
      }
    }
  };
  const heard = [], wrong = [];
  const overlay = book.getMediaOverlay();
  const documents = new Map();
  for (const s of book.sections) documents.set(s.id, await s.createDocument());
  const spoken = book.sections.filter((s) => s.mediaOverlay).length;
  return await new Promise((done) => {
    const end = () => done({ heard, wrong, lengths, spoken, active: book.media.activeClass, duration: book.media.duration, narrators: book.media.narrator });
    overlay.addEventListener('error', (e) => { wrong.push(String(e.detail)); end(); });
    overlay.addEventListener('highlight', (e) => {
      const [file, id] = e.detail.text.split('#');
      const part = documents.get(file)?.getElementById(id);
      if (!part) wrong.push('nothing at ' + e.detail.text);
      heard.push(part ? part.textContent.trim() : '');
    });
    const start = overlay.start.bind(overlay);
    overlay.start = (n) => n >= book.sections.length ? end() : start(n); // reading goes on until the last section
    overlay.start(0);
  });
}

(async () => {
  const zip = await JSZip.loadAsync(fs.readFileSync(project()));
  const server = serve(zip);
  await new Promise((r) => server.listen(0, '127.0.0.1', r));
  const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'], protocolTimeout: 600000 });
  const page = await browser.newPage();
  page.on('pageerror', (e) => fail('script error: ' + e.message));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const seen = await page.evaluate(listen);
  await browser.close();
  server.close();
  const want = sentences.flat();
  for (const w of seen.wrong) fail(w);
  if (seen.spoken !== sentences.length) fail(`${seen.spoken} documents are read aloud`);
  if (JSON.stringify(seen.heard) !== JSON.stringify(want)) fail('marked: ' + JSON.stringify(seen.heard));
  sentences.forEach((lines, i) => {
    if (Math.abs(seen.lengths[i] - 2 * lines.length - 1) > 0.1) fail(`the recording lasts ${seen.lengths[i]} s`);
  });
  console.log(`foliate reads aloud: ${seen.heard.length} sentences of ${seen.spoken} speeches, ${seen.lengths.map((n) => n.toFixed(1)).join(' and ')} s; class ${seen.active}`);
})().catch((e) => { fail(e.stack); process.exit(1); });
