// Every page there is, as each kind of reader, in each language, on a phone and a desk, by day and
// night.

import { crawl, kind } from './crawl.mjs';
import { LOCALES, WIDTHS, counted, listen, look, note } from './look.mjs';
import { signIn } from './sign_in.mjs';

/** What a first view may weigh, compressed, and how many requests it may make. */
const FIRST_VIEW_BYTES_MAX = 60 * 1024;
const FIRST_VIEW_REQUESTS_MAX = 6;
/** The narrowest screen without sideways scrolling. */
const NARROWEST = 320;

/** Kinds of pages that must have been found, so that a broken link cannot make a page go unseen. */
const EXPECTED = {
  visitor: ['/', '/join', '/sign-in', '/sign-in/forgotten', '/recovery', '/glossary',
    '/directory', '/directory/*', '/directory/*/contact', '/help', '/help/*'],
  admin: ['/dashboard', '/offers', '/orders', '/orders/*', '/subscriptions/*', '/benefits',
    '/benefits/mine', '/benefits/people', '/benefits/history',
    '/benefits/*/software', '/benefits/*/seats', '/benefits/*/cloud', '/benefits/cloud',
    '/benefits/*/pack',
    '/benefits/*/credit', '/benefits/*/activation', '/benefits/cases', '/benefits/logos',
    '/benefits/marketing-contact',
    '/competencies', '/competencies/*', '/account/exams', '/invoices',
    '/invoices/*', '/invoices/reconciliation', '/company', '/company/payment-methods',
    '/company/tax', '/company/users', '/company/users/new', '/company/users/*',
    '/company/users/*/rights',
    '/company/users/import', '/company/users/provisioning', '/company/users/second-step',
    '/company/profiles/legal', '/company/profiles/billing',
    '/company/profiles/support', '/company/profiles/organization', '/company/locations',
    '/company/locations/new', '/company/locations/*', '/company/locations/*/closing',
    '/company/activity', '/account', '/account/data', '/company/data', '/account/password',
    '/business-profiles', '/business-profiles/*', '/business-profiles/*/preview',
    '/business-profiles/*/history', '/business-profiles/*/locations/new',
    '/leads', '/leads/board', '/leads/hooks',
    '/subscriptions/calendar', '/support',
    '/support/requests', '/support/requests/new'],
  'other admin': ['/dashboard', '/offers', '/subscriptions/*'],
  user: ['/dashboard', '/offers', '/company', '/company/users', '/account'],
  operator: ['/operator', '/operator/partners', '/operator/partners/*',
    '/operator/partners/*/activity', '/operator/vetting', '/operator/support',
    '/operator/appointments',
    '/operator/partners/*/changes/*',
    '/operator/orders', '/operator/receipts', '/operator/statements',
    '/operator/matching', '/operator/reconciliation', '/operator/offers', '/operator/benefits',
    '/operator/benefits/use', '/operator/policies', '/operator/queues', '/operator/competencies',
    '/operator/renewals', '/operator/renewals/previews/*',
    '/operator/tasks', '/operator/find', '/operator/reports', '/operator/reports/renewals',
    '/operator/reports/revenue', '/operator/reports/support', '/operator/reports/leads',
    '/operator/leads', '/operator/system',
    '/operator/policies/compare', '/operator/policies/new',
    '/operator/migration', '/operator/migration/moves',
    '/operator/privacy', '/operator/partners/*/erasure',
    '/operator/activity', '/operator/checkpoints',
    '/operator/openings/new', '/operator/partners/*/viewings',
    '/operator/clock', '/mailbox', '/mailbox/*'],
};

function readers(portal) {
  const find = (word) => portal.signIns.find(({ who }) => who.includes(word));
  const admins = portal.signIns.filter(({ who }) => who.includes('partner admin'));
  return [
    { name: 'visitor', starts: ['/', '/join', '/sign-in', '/glossary', '/nothing-here'] },
    { name: 'admin', email: admins[0].email,
      starts: ['/dashboard', '/glossary', '/benefits/cases', '/benefits/logos',
        '/benefits/marketing-contact'] },
    { name: 'other admin', email: admins[1].email, starts: ['/dashboard'] },
    { name: 'user', email: find('plain user').email, starts: ['/dashboard'] },
    { name: 'operator', email: find('operator').email, starts: ['/operator', '/mailbox'],
      before: beginsDryRun },
  ];
}

/** A dry run of two months: nobody has made one in the demo, and its page is to be looked at. */
async function beginsDryRun(page, url) {
  await page.goto(`${url}/operator/renewals`);
  const until = page.locator('form[action$="previews"] input[name=until]');
  const day = new Date(await until.inputValue());
  day.setUTCDate(day.getUTCDate() + 60);
  await until.fill(day.toISOString().slice(0, 10));
  await page.locator('form[action$="previews"] button[type=submit]').click();
}

/** Looks at everything. `only` limits it to addresses that begin so; several apart by commas. */
export async function auditPages(browser, portal, only) {
  for (const reader of readers(portal)) {
    const began = Date.now();
    const home = await browser.newContext();
    const page = await home.newPage();
    if (reader.email) await signIn(page, portal.url, reader.email, portal.password);
    await reader.before?.(page, portal.url);
    const found = await crawl(home.request, portal.url, reader.starts);
    const kinds = new Set(found.map(({ address }) => kind(address)));
    for (const expected of EXPECTED[reader.name]) {
      if (!kinds.has(expected)) await note(page, `${reader.name} finds no way to ${expected}`);
    }
    const begins = (only ?? '').split(',');
    const addresses = found.filter(({ address }) => begins.some((one) => address.startsWith(one)));
    const views = viewsOf(addresses.map(({ address }) => address));
    await Promise.all([...new Set(views.map(({ locale }) => locale))].map(async (locale) => {
      const own = views.filter((view) => view.locale === locale);
      await visit(browser, portal, reader, locale, own, await home.storageState());
    }));
    await home.close();
    const seconds = Math.round((Date.now() - began) / 1000);
    console.log(`  ${reader.name}: ${found.length} pages, ${seconds} s`);
  }
}

const WAYS = Object.keys(WIDTHS).flatMap((width) => [
  { width, scheme: 'light' },
  { width, scheme: 'dark' },
]);

/** Kinds of pages that some reader saw in every language. */
const seen = new Set();

/**
 * Each kind of page once in every language, and over the four languages once in each of the four
 * ways: a language has its widths, a scheme its contrast. Further samples, and what another reader
 * sees of a kind, are looked at once, in language and way by turns.
 */
function viewsOf(addresses) {
  const views = [];
  addresses.forEach((address, index) => {
    const first = !seen.has(kind(address));
    seen.add(kind(address));
    const turn = Math.floor(index / WAYS.length) % LOCALES.length;
    const locales = first ? LOCALES : [LOCALES[turn]];
    locales.forEach((locale, offset) => {
      const way = WAYS[(index + offset) % WAYS.length];
      views.push({ address, locale, way, weighed: first && offset === 0 });
    });
  });
  return views;
}

async function visit(browser, portal, reader, locale, views, storageState) {
  const context = await browser.newContext({ storageState });
  const page = await context.newPage();
  await page.goto(`${portal.url}/?lang=${locale}`);
  const heard = listen(page);
  heard.length = 0;
  for (const { address, way: { width, scheme }, weighed } of views) {
    const what = `${reader.name} ${address} ${locale}`;
    const weight = weighed ? await weigh(context, page) : undefined;
    await page.goto(portal.url + address);
    await weight?.check(what);
    const lang = await page.evaluate(() => document.documentElement.lang);
    if (lang !== locale) await note(page, `${what}: is in ${lang}`);
    await page.setViewportSize({ width: WIDTHS[width], height: width === 'phone' ? 740 : 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await look(page, `${what} ${width} ${scheme}`, heard);
    await page.setViewportSize({ width: NARROWEST, height: 640 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > NARROWEST) await note(page, `${what}: ${wide} px of page on ${NARROWEST} px`);
  }
  await context.close();
}

/** Counts bytes as they come over the wire, with an empty cache. */
async function weigh(context, page) {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  let bytes = 0;
  const requests = new Set();
  session.on('Network.requestWillBeSent', (event) => {
    // Logos to download are what their page is about, not what it is dressed with.
    const { url } = event.request;
    if (!url.includes('/benefits/logos/')) requests.add(url);
  });
  session.on('Network.loadingFinished', (event) => (bytes += event.encodedDataLength));
  return {
    async check(what) {
      await page.waitForLoadState('networkidle');
      await session.detach();
      counted.heaviest = Math.max(counted.heaviest ?? 0, bytes);
      if (bytes > FIRST_VIEW_BYTES_MAX) await note(page, `${what}: weighs ${bytes} bytes`);
      if (requests.size > FIRST_VIEW_REQUESTS_MAX) {
        await note(page, `${what}: makes ${requests.size} requests: ${[...requests].join(' ')}`);
      }
    },
  };
}
