// preview.js TOOLS KANBEN MANUSCRIPT SHOTS [COPIES]: runs `kanben preview` of a copy of
// a manuscript, its speeches so many times over, and opens it in headless Chromium: each view follows a save, a
// manuscript that makes no book is told of with its line, the place on the page
// stays, axe finds no barrier. Prints how long it was from the save until the new
// page stood there (no limit: machines differ).
const fs = require('fs');
const os = require('os');
const path = require('path');
const readline = require('readline');
const { spawn } = require('child_process');
const [, , tools, kanben, manuscript, shots, copies = 1] = process.argv;
const { launch } = require('./browser');
const fail = (what) => { console.log('preview: ' + what); process.exitCode = 1; };
const views = ['read', 'pages', 'proof', 'sheets'];
const rounds = 5;

(async () => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'preview'));
  const file = path.join(dir, '稿.txt');
  const once = fs.readFileSync(manuscript, 'utf8');
  const head = once.indexOf('\n') + 1;
  const text = once.slice(0, head) + (once.slice(head) + '\n').repeat(copies);
  const save = (s) => { fs.writeFileSync(file + '~', s); fs.renameSync(file + '~', file); };
  save(text);
  const program = spawn(kanben, ['preview', file, '--json', '--lang', 'zh']);
  program.stderr.on('data', (d) => fail('says ' + d));
  const ended = new Promise((resolve) => program.on('exit', resolve));
  const url = JSON.parse(await new Promise((resolve, reject) => {
    readline.createInterface({ input: program.stdout }).once('line', resolve);
    program.on('exit', (status) => reject(new Error('it ends with ' + status)));
  })).url;
  const browser = await launch(tools);
  fs.mkdirSync(shots, { recursive: true });
  let n = 0;
  for (const view of views) {
    const page = await browser.newPage();
    page.on('pageerror', (e) => fail(`${view}: ${e.message}`));
    page.on('request', (r) => { if (!r.url().startsWith(url) && !/^(data|chrome|chrome-extension|blob):/.test(r.url())) fail('asks for ' + r.url()); });
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(url + '?view=' + view);
    await page.waitForFunction(() => document.querySelector('h1').textContent && document.documentElement.hasAttribute('data-version'));
    const times = [];
    for (let i = 0; i < rounds; i++) {
      const before = await page.evaluate(() => document.documentElement.getAttribute('data-version'));
      const word = '新' + '加'.repeat(++n);
      const start = performance.now();
      save(text.replace('【', word + '【'));
      await page.waitForFunction((before) => document.documentElement.getAttribute('data-version') !== before, { polling: 5 }, before);
      times.push(Math.round(performance.now() - start));
      if (view === 'read') {
        const frame = page.frames().find((f) => f.url().includes('/view/read'));
        await frame.waitForFunction((w) => document.body.textContent.includes(w), {}, word); // parts may come later
        if (i > 0 && await frame.evaluate(() => scrollY) < 100) fail('the place on the page is lost');
        await frame.evaluate(() => scrollTo(0, 400));
      }
    }
    times.sort((a, b) => a - b);
    console.log(`preview ${view}, ${copies} × ${path.basename(manuscript)}: from the save to the new page ${times[rounds >> 1]} ms (${times[0]} to ${times[rounds - 1]})`);
    save(text.replace(/。/, '锟斤拷。'));
    if (view !== 'proof') await page.waitForFunction(() => /稿\.txt:\d+:\d+/.test(document.getElementById('fault').textContent));
    await page.screenshot({ path: path.join(shots, `preview-${view}.png`) });
    if (view === 'read') {
      await page.addScriptTag({ path: path.join(tools, 'node_modules/@daisy/axe-core-for-ace/axe.min.js') });
      const found = await page.evaluate(async () => (await axe.run(document, { iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })).violations.map((v) => v.id + ': ' + v.nodes[0].html.slice(0, 120)));
      for (const f of found) fail(`axe: ${f}`);
    }
    save(text);
    await page.waitForFunction(() => !document.getElementById('fault').textContent);
    await page.close();
  }
  await browser.close();
  program.kill('SIGINT');
  const status = await ended;
  if (status !== 0) fail('ends with ' + status);
  const left = fs.readdirSync(dir);
  if (left.length !== 1) fail('beside the manuscript lies ' + left);
  fs.rmSync(dir, { recursive: true });
})().catch((e) => { fail(e.stack); process.exit(1); });
