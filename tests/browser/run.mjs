// The browser's tests. `node run.mjs` starts a demo of its own and runs everything.
//
//   node run.mjs --only pages           a part: pages, passkey, benefits, card, transfer,
//                                       seeds
//   node run.mjs --at /offers           only pages whose address begins so
//   node run.mjs --picture FILE         takes the picture for the README and ends

import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import process from 'node:process';
import { chromium } from 'playwright-core';

import { useBenefits } from './journeys/benefits.mjs';
import { buyByCard } from './journeys/card.mjs';
import { signInByPasskey } from './journeys/passkey.mjs';
import { walkSeeds } from './journeys/seeds.mjs';
import { buyByTransfer } from './journeys/transfer.mjs';
import { counted, findings, out } from './look.mjs';
import { auditPages } from './pages.mjs';
import { takePicture } from './picture.mjs';
import { startPortal } from './portal.mjs';

/** Findings of axe that a person must judge: each was looked at, and this is why it holds. */
const JUDGED = {
  'frame-tested': 'a mail is shown in a sandboxed frame, where axe cannot run either',
};

const options = parse(process.argv.slice(2));
const began = Date.now();
let portal;
let browser;
let failure;
const logged = new Set();

process.on('SIGINT', () => end(130));
process.on('SIGTERM', () => end(143));

async function end(code) {
  await browser?.close().catch(() => {});
  await portal?.stop().catch(() => {});
  process.exit(code);
}

function chromiumPath() {
  const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = process.env.CHROMIUM ?? places.find((place) => existsSync(place));
  if (!found) throw new Error('no Chromium is installed; name one in CHROMIUM');
  return found;
}

function parse(words) {
  const found = { only: undefined, at: undefined, picture: undefined };
  while (words.length > 0) {
    const word = words.shift();
    const name = word.replace(/^--/, '');
    if (!word.startsWith('--') || !(name in found) || words.length === 0) {
      console.error(`run.mjs does not know ${word}`);
      process.exit(2);
    }
    found[name] = words.shift();
  }
  return found;
}

async function part(name, run) {
  if (options.only && !options.only.split(',').includes(name)) return;
  const before = findings.length;
  const start = Date.now();
  console.log(`${name}:`);
  await run();
  const seconds = Math.round((Date.now() - start) / 1000);
  console.log(`  ${findings.length - before} findings, ${seconds} s`);
}

try {
  await rm(out, { recursive: true, force: true });
  portal = await startPortal();
  console.log(`the portal answers at ${portal.url}`);
  browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  if (options.picture) {
    await takePicture(browser, portal, options.picture);
    await end(0);
  }
  // Pages first: the journeys move the clock by years.
  await part('pages', () => auditPages(browser, portal, options.at));
  await part('passkey', () => signInByPasskey(browser, portal));
  await part('benefits', async () => {
    await useBenefits(browser, portal, { javaScript: true });
    await useBenefits(browser, portal, { javaScript: false });
  });
  await part('card', async () => {
    await buyByCard(browser, portal, { javaScript: true });
    await buyByCard(browser, portal, { javaScript: false });
  });
  await part('transfer', async () => {
    await buyByTransfer(browser, portal, { javaScript: true });
    await buyByTransfer(browser, portal, { javaScript: false });
  });
  await part('seeds', () => walkSeeds(browser));
} catch (error) {
  failure = error;
}

for (const line of (portal?.log() ?? '').split('\n')) {
  // What the portal logs as an error is one: a missing sentence, work that failed.
  if (line.includes('ERROR')) logged.add(line.replaceAll(/\x1b\[\d+m/g, '').replace(/^\S+\s+/, ''));
}
for (const line of [...logged].slice(0, 40)) findings.push(`the portal logged ${line}`);

for (const finding of findings) console.log(`\n${finding}`);
for (const [id, places] of counted.incompletes) {
  if (JUDGED[id]) continue;
  console.log(`\naxe could not decide ${id} in ${places.size} places, such as ${[...places][0]}`);
}
if (failure) {
  console.log(`\n${failure.stack ?? failure}`);
  const said = (portal?.log() ?? '').split('\n').slice(-40).join('\n');
  console.log(`\nwhat the portal said:\n${said}`);
}
const seconds = Math.round((Date.now() - began) / 1000);
const { looks, pages, heaviest } = counted;
console.log(`\n${looks} looks at ${pages.size} addresses, ` +
  `heaviest first view ${heaviest ?? 0} bytes, ${findings.length} findings, ${seconds} s`);
await end(failure || findings.length > 0 ? 1 : 0);
