// Looking at a page: axe, words that run out of it, what the browser complained of.

import { mkdir } from 'node:fs/promises';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
export const out = fileURLToPath(new URL('out/', import.meta.url));

export const LOCALES = ['en-US', 'zh-TW', 'zh-CN', 'ja-JP'];
export const WIDTHS = { phone: 360, desk: 1280 };

/** Every finding of the run, each a sentence, with the picture that shows it. */
export const findings = [];
export const counted = { looks: 0, pages: new Set(), incompletes: new Map() };

/** What a page's animations may take before it is looked at as it is. */
const SETTLE_MS = 2000;
/** Axe takes a second on the longest page; where it has no answer by then, it never will. */
const AXE_MS = 60_000;

/** Pictures are taken of the first findings only: one defect in the frame is seen on every page. */
const PICTURES_MAX = 40;

/** Notes a finding with a picture of the page as it is. */
export async function note(page, sentence) {
  const number = findings.push(sentence);
  if (number > PICTURES_MAX) return;
  await mkdir(out, { recursive: true });
  const picture = path.join(out, `finding-${String(number).padStart(3, '0')}.png`);
  await page.screenshot({ path: picture, fullPage: true }).catch(() => {});
  findings[number - 1] = `${sentence}\n    picture: ${picture}`;
}

/** What the browser says of a page by itself: errors, refused scripts and styles, lost requests. */
export function listen(page) {
  const heard = [];
  page.on('console', (message) => {
    const text = message.text();
    // The page asked for may answer 404, 409 or 422: that is its content, not a defect.
    const ownStatus = text.includes('the server responded with a status of') &&
      message.location().url.split('?')[0] === page.url().split('?')[0];
    if (message.type() === 'error' && !ownStatus) heard.push(`console: ${text}`);
  });
  page.on('pageerror', (error) => heard.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    if (!reason.includes('ERR_ABORTED')) heard.push(`request: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    const inside = response.request().resourceType() !== 'document';
    if (inside && response.status() >= 400) heard.push(`${response.url()} ${response.status()}`);
  });
  return heard;
}

/** What a promise gives, or nothing when it takes longer. */
async function within(milliseconds, promise) {
  let late;
  // Lost, it may still fail when its page goes.
  promise.catch(() => {});
  const nothing = new Promise((resolve) => (late = setTimeout(resolve, milliseconds)));
  try {
    return await Promise.race([promise, nothing]);
  } finally {
    clearTimeout(late);
  }
}

/** Everything that must hold for a page that is open now. `what` names it in a finding. */
export async function look(page, what, heard = []) {
  counted.looks += 1;
  counted.pages.add(new URL(page.url()).pathname);
  // A colour on its way from one scheme to the other is neither.
  await within(SETTLE_MS, page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished))));
  const width = page.viewportSize().width;
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > width) {
    const widest = await page.evaluate(widestElement, width);
    await note(page, `${what}: ${wide} px of page on ${width} px of screen, widest: ${widest}`);
  }
  const leftover = await page.evaluate(() => document.body.innerText.match(/⟨[^⟩]*⟩/)?.[0]);
  if (leftover) await note(page, `${what}: a sentence is missing: ${leftover}`);
  for (const complaint of heard.splice(0)) await note(page, `${what}: ${complaint}`);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const result = await within(AXE_MS, page.evaluate(() =>
    axe.run(document, { resultTypes: ['violations', 'incomplete'] })));
  if (!result) return note(page, `${what}: axe gave no answer in ${AXE_MS / 1000} s`);
  for (const violation of result.violations) {
    const where = violation.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(', ');
    await note(page, `${what}: ${violation.id} (${violation.impact}): ${violation.help}: ${where}`);
  }
  for (const unsure of result.incomplete) {
    const seen = counted.incompletes.get(unsure.id) ?? new Set();
    for (const node of unsure.nodes) seen.add(`${node.target.join(' ')} on ${what}`);
    counted.incompletes.set(unsure.id, seen);
  }
}

function widestElement(width) {
  let found = '';
  let right = width;
  for (const element of document.querySelectorAll('body *')) {
    const edge = element.getBoundingClientRect().right;
    if (edge > right) {
      right = edge;
      found = `${element.tagName.toLowerCase()}.${element.className} (${Math.round(edge)})`;
    }
  }
  return found;
}
