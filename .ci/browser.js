// browser.js: headless Chromium for the scripts beside it. Nothing in it has a limit of
// time: on a busy machine everything takes longer, and nothing else is different. A
// script at which nothing moves any more says so and ends, before the whole run does.
const path = require('path');

const hour = 60 * 60e3;
setTimeout(() => {
  console.log(`${path.basename(process.argv[1])} stands still: ${process.argv.slice(2).join(' ')}`);
  process.exit(1);
}, hour / 4).unref();

// launch starts the browser; TOOLS has puppeteer.
exports.launch = async (tools) => {
  const puppeteer = require(path.resolve(tools, 'node_modules/puppeteer'));
  const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'], timeout: 0, protocolTimeout: 0 });
  const newPage = browser.newPage.bind(browser);
  browser.newPage = async () => {
    const page = await newPage();
    page.setDefaultTimeout(0);
    return page;
  };
  return browser;
};
