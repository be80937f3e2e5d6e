// Parts of journeys that more than one of them walks.

import { Person } from './person.mjs';

/** Seconds within which the background work delivers a mail. */
const MAIL_SECONDS_MAX = 30;
/** Seconds within which the clock lives through a year of the demo world. */
const CLOCK_SECONDS_MAX = 240;

const until = async (seconds, what, look) => {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`${what} did not happen within ${seconds} s`);
};

/** Opens the newest mail to an address in the simulated mailbox, once its subject fits. */
export async function opensMail(person, recipient, subject) {
  const letter = person.page.locator('main tbody th a', { hasText: subject });
  const list = `/mailbox?to=${encodeURIComponent(recipient)}`;
  await until(MAIL_SECONDS_MAX, `a mail "${subject}" to ${recipient}`, async () => {
    await person.page.goto(person.portal.url + list);
    return (await letter.count()) > 0;
  });
  await person.sees();
  await letter.first().click();
  await person.page.waitForLoadState('load');
  await person.sees();
  await person.isAt(/^\/mailbox\/.+/);
}

/** From the public page to a password: a company that waits to be let in. */
export async function enrols(browser, portal, company, options) {
  const admin = await Person.arrives(browser, portal, company.contact, options);
  await admin.goes('/');
  await admin.goes('/join');
  // An empty form names every field that is needed, and keeps what was typed.
  await admin.fills({ contact_name: company.contact });
  await admin.presses('main form[action$="join"] button[type=submit]');
  await admin.reads('problem');
  const kept = await admin.page.inputValue('main [name=contact_name]');
  if (kept !== company.contact) throw new Error('the form forgot what was typed');
  await admin.fills({
    contact_name: company.contact,
    email: company.email,
    phone: '+49 30 5550199',
    legal_name: company.name,
    country: company.country,
    line1: 'Market Square 5',
    city: 'Lindenau',
    postal_code: '10115',
    website: `https://${company.email.split('@')[1]}`,
    agreement: true,
  });
  await admin.presses('main form[action$="join"] button[type=submit]');
  await admin.isAt(/^\/join\/.+\/confirm$/);
  const confirm = admin.path;

  await opensMail(admin, company.email, 'code');
  const code = (await admin.text()).match(/\b\d{6}\b/)?.[0];
  if (!code) throw new Error(`the mail has no code:\n${await admin.text()}`);
  await admin.goes(confirm);
  await admin.fills({ code });
  await admin.presses('main form[action$="confirm"] button[type=submit]');
  await admin.isAt(/^\/join\/.+\/done$/);
  await admin.reads(company.name, /\b\d{7}\b/);

  await opensMail(admin, company.email, 'Welcome');
  await admin.presses('main .prose a[href*="link"]');
  await admin.isAt(/^\/sign-in\/link\//);
  await admin.fills({ password: portal.password });
  await admin.presses('main form button[type=submit]');
  await admin.isAt(/^\/dashboard$/);
  return admin;
}

/** The programme's staff, at a browser of their own. */
export async function operator(browser, portal, options) {
  const staff = await Person.arrives(browser, portal, 'operator', options);
  await staff.signsIn(portal.signIns.find(({ who }) => who.includes('operator')).email);
  await staff.isAt(/^\/operator$/);
  return staff;
}

/** Lets a company in from the queue. */
export async function approves(staff, company) {
  await staff.goes('/operator/vetting');
  const row = staff.page.locator('main tr', { hasText: company.name });
  await row.locator('form[action$="authorization"] button').click();
  await staff.page.waitForLoadState('load');
  await staff.sees();
  await staff.reads('authorized');
}

/** From the list of offers to the review page. `method` is `card` or `transfer`. */
export async function orders(admin, offer, method) {
  await admin.goes('/offers');
  await admin.goes(`/offers/${offer}`);
  await admin.presses(`main form[action$="${offer}/orders"] button`);
  await checksOut(admin, method);
}

/** The steps of the checkout in force, whichever they are, up to the review page. */
export async function checksOut(admin, method) {
  for (let step = 0; step < 4 && !admin.path.endsWith('/review'); step++) {
    if (admin.path.endsWith('/terms')) {
      await admin.fills({ accepted: true });
    } else {
      await admin.isAt(/^\/checkout\/.+\/payment$/);
      await admin.fills({ method });
      if (method === 'transfer') {
        const contact = { contact_name: 'Ines Vogt', contact_phone: '+49 30 5550177' };
        await admin.fills({ ...contact, contact_email: 'ines.vogt@lindenau-ledger.example' });
      }
    }
    await admin.presses('main form[action*="checkout"] button[type=submit].btn-primary');
  }
  await admin.isAt(/^\/checkout\/.+\/review$/);
}

/** Buys on the review page, and pays on the gateway's page with one of its outcomes. */
export async function paysByCard(admin, outcome) {
  await admin.presses('main form[action$="review"] button[type=submit]');
  await admin.isAt(/^\/simulated-gateway\//);
  await admin.fills({ card: 'works', outcome });
  await admin.presses('main form button[type=submit].btn-primary');
}

/** Downloads the newest invoice and checks that it is a PDF with a name. */
export async function downloadsInvoice(admin) {
  await admin.goes('/invoices');
  const link = admin.page.locator('main a[href$="pdf"]').first();
  await until(20, 'the invoice', async () => {
    if ((await link.count()) > 0) return true;
    await admin.page.reload();
    return false;
  });
  const href = await link.getAttribute('href');
  const answer = await admin.context.request.get(admin.portal.url + href);
  const bytes = await answer.body();
  const type = answer.headers()['content-type'];
  const named = answer.headers()['content-disposition'] ?? '';
  if (!answer.ok() || type !== 'application/pdf' || bytes.subarray(0, 5).toString() !== '%PDF-') {
    throw new Error(`${href} is no PDF: ${answer.status()} ${type}`);
  }
  if (!/filename="?[^"]*\.pdf/.test(named)) throw new Error(`${href} has no file name: ${named}`);
  if (bytes.length < 5_000) throw new Error(`${href} has only ${bytes.length} bytes`);
}

/** Moves the test clock to a day and waits until everything on the way has happened. */
export async function movesClock(staff, day) {
  await staff.goes('/operator/clock');
  await staff.fills({ date: day });
  await staff.page.locator('main form:has(input[value=date]) button[type=submit]').click();
  await until(CLOCK_SECONDS_MAX, `the clock's way to ${day}`, async () => {
    await staff.page.goto(`${staff.portal.url}/operator/clock`);
    // A year later nobody is signed in any more.
    if (staff.path === '/sign-in') await signsInAgain(staff);
    return (await staff.page.locator('main input[name=date]').count()) > 0;
  });
  await staff.sees();
}

async function signsInAgain(staff) {
  await staff.signsIn(staff.email);
  await staff.page.goto(`${staff.portal.url}/operator/clock`);
}

/** Today in the demo world, from the banner's own date field: ISO. */
export async function today(staff) {
  await staff.goes('/operator/clock');
  const shown = await staff.page.locator('main .figure, main [class*=figure]').first().innerText();
  const found = shown.match(/([A-Z][a-z]+ \d{1,2}, \d{4})/)?.[1];
  if (!found) throw new Error(`the clock's page does not say what day it is: ${shown}`);
  const date = new Date(`${found} UTC`);
  return date.toISOString().slice(0, 10);
}

/** A day some years and days after another, both ISO. */
export function later(day, { years = 0, days = 0 }) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
