// A company joins and pays by bank transfer; nothing is active until the operator has recorded the
// money.

import {
  approves, downloadsInvoice, enrols, operator, orders, today,
} from './steps.mjs';

export async function buyByTransfer(browser, portal, { javaScript }) {
  const way = javaScript ? 'with' : 'without';
  const company = {
    name: `Kiesel Controls ${way} JavaScript`,
    contact: `Jonas Kiesel ${way} JavaScript`,
    email: `jonas.kiesel@kiesel-controls-${way}.example`,
    country: 'DE',
  };
  const staff = await operator(browser, portal, { javaScript });
  const admin = await enrols(browser, portal, company, { javaScript });
  await approves(staff, company);

  await orders(admin, 'action-pack', 'transfer');
  const cents = Number(await admin.page.inputValue('main [name=total]'));
  await admin.presses('main form[action$="review"] button[type=submit]');
  await admin.isAt(/^\/orders\//);
  await admin.reads('RF', /reference/i);
  const order = admin.path;
  const number = order.split('/').at(-1);
  await admin.goes('/offers?tab=purchased');
  if ((await admin.page.locator('main a[href*="/subscriptions/"]').count()) > 0) {
    throw new Error('a membership is active before the money is there');
  }

  const received = await today(staff);
  await staff.goes(`/operator/receipts?q=${number}`);
  await staff.presses(`main a[href$="/operator/orders/${number}"]`);
  await staff.presses(`main a[href$="${number}/receipts/new"]`);
  await staff.fills({
    amount: (cents / 100).toFixed(2),
    currency: 'EUR',
    received_on: received,
    payer: company.name,
    bank_reference: `STATEMENT-${way}-1`,
  });
  await staff.presses('main form[action$="receipts"] button[type=submit]');
  await staff.isAt(/\/receipts\//);
  await staff.reads(number);

  await admin.goes(order);
  await admin.reads('completed');
  await admin.goes('/offers?tab=purchased');
  await admin.presses('main a[href*="/subscriptions/"]');
  await admin.reads(/active/i);
  await downloadsInvoice(admin);
  await admin.leaves();
  await staff.leaves();
}
