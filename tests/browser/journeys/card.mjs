// A company joins, buys by card, turns automatic renewal off, and renews by hand a year later.

import {
  approves, checksOut, downloadsInvoice, enrols, later, movesClock, opensMail, operator, orders,
  paysByCard, today,
} from './steps.mjs';

export async function buyByCard(browser, portal, { javaScript }) {
  const way = javaScript ? 'with' : 'without';
  const company = {
    name: `Lindenau Ledger ${way} JavaScript`,
    contact: `Ines Vogt ${way} JavaScript`,
    email: `ines.vogt@lindenau-ledger-${way}.example`,
    country: 'DE',
  };
  const staff = await operator(browser, portal, { javaScript });
  const admin = await enrols(browser, portal, company, { javaScript });

  // Before the company is let in, the offer says why it cannot be bought.
  await admin.goes('/offers/action-pack');
  const early = await admin.page.locator('main form[action$="action-pack/orders"]').count();
  if (early > 0) throw new Error('an unvetted company could buy');
  await approves(staff, company);
  await opensMail(admin, company.email, 'authorized');

  const bought = await today(staff);
  await orders(admin, 'action-pack', 'card');
  // A declined card says so and keeps the order open.
  await paysByCard(admin, 'decline');
  await admin.isAt(/^\/orders\//);
  await admin.reads('declined');
  const order = admin.path;
  await admin.presses('main a[href*="checkout"], main a[href$="pay"]');
  await checksOut(admin, 'card');
  await paysByCard(admin, 'approve');
  await admin.isAt(new RegExp(`^${order}$`));
  await admin.reads('completed');
  await downloadsInvoice(admin);
  await admin.presses('main a[href*="/invoices/"]:not([href$="pdf"])');
  await admin.isAt(/^\/invoices\//);

  await admin.goes('/offers?tab=purchased');
  await admin.presses('main a[href*="/subscriptions/"]');
  const subscription = admin.path.match(/^\/subscriptions\/[^/]+/)[0];
  await admin.goes(subscription);
  await admin.presses('main a[href$="automatic-renewal"]');
  await admin.reads('again');
  await admin.presses('main form[action$="automatic-renewal"] button[type=submit]');
  await opensMail(admin, company.email, /auto/i);
  await admin.goes(`${subscription}/automatic-renewal`);
  const stillThere = await admin.page.locator('main form[action$="automatic-renewal"]').count();
  if (stillThere > 0) throw new Error('automatic renewal can be turned off twice');

  // Too early, the page says when the window opens; the day after the last day it is open.
  await admin.goes(`${subscription}/renewals/new`);
  if ((await admin.page.locator('main form[action$="renewals"]').count()) > 0) {
    throw new Error('a renewal is offered a year too early');
  }
  await movesClock(staff, later(bought, { years: 1, days: 2 }));
  await admin.goes('/dashboard');
  // Whoever was away for a year may have to sign in again.
  if (admin.path === '/sign-in') await admin.signsIn(company.email);
  await admin.reads(/renew/i);
  await admin.goes(`${subscription}/renewals/new`);
  await admin.presses('main form[action$="renewals"] button[type=submit]');
  await checksOut(admin, 'card');
  await paysByCard(admin, 'approve');
  await admin.isAt(/^\/orders\//);
  await admin.reads('completed');
  await admin.goes(subscription);
  await admin.reads(/automatic renewal/i, String(Number(bought.slice(0, 4)) + 2));
  await downloadsInvoice(admin);
  await admin.leaves();
  await staff.leaves();
}
