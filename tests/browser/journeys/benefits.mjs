// A company that has just paid takes a license key after the warning, gives a colleague a seat,
// and finds both in who has what and in the history; staff finds them in the use by all.

import { approves, enrols, operator, orders, paysByCard } from './steps.mjs';

const PRODUCT = 'Desktop operating system upgrade licenses, enterprise';

export async function useBenefits(browser, portal, { javaScript }) {
  const way = javaScript ? 'with' : 'without';
  const company = {
    name: `Alster Kontor ${way} JavaScript`,
    contact: `Maren Holt ${way} JavaScript`,
    email: `maren.holt@alster-kontor-${way}.example`,
    country: 'DE',
  };
  const staff = await operator(browser, portal, { javaScript });
  const admin = await enrols(browser, portal, company, { javaScript });
  // Before anything is bought the page says what a membership would give.
  await admin.goes('/benefits');
  await admin.reads('No benefits yet', 'What a membership would give');
  await admin.goes('/benefits/people');
  await admin.reads('Nobody has anything yet');
  await admin.goes('/benefits/history');
  await approves(staff, company);
  await orders(admin, 'action-pack', 'card');
  await paysByCard(admin, 'approve');
  await admin.reads('completed');

  await admin.goes('/company/users/new');
  await admin.fills({ name: 'Jonas Reet', email: `jonas.reet@alster-kontor-${way}.example` });
  await admin.presses('main form[action*="users"] button[type=submit]');

  // Software comes in a pack, which is chosen first and is shown with the other one beside it.
  await admin.goes('/benefits');
  await admin.chooses(/^Software/);
  await admin.chooses(PRODUCT);
  await admin.isAt(/^\/benefits\/[0-9a-f-]+\/pack$/);
  await admin.reads('Choose one pack for this year', 'Services pack', 'Learning pack');
  await admin.chooses(/Services pack/);
  await admin.reads('cannot be changed');
  await admin.presses('main form[action$="/pack"] button[type=submit]');

  // The kinds are links of their own; the product's page warns before a key is taken.
  await admin.goes('/benefits');
  await admin.chooses(/^Software/);
  await admin.chooses(PRODUCT);
  const product = admin.path;
  await admin.reads('not refunded any more', '10 of 10');
  // Without the tick nothing is taken, and the page says what is missing.
  await admin.presses('main form[action$="keys"] button[type=submit]');
  await admin.reads('problem', '10 of 10');
  await admin.goes(product);
  await admin.fills({ understood: true });
  const button = admin.page.locator('main form[action$="keys"] button[type=submit]');
  if (javaScript) await button.dblclick();
  else await button.click();
  await admin.page.getByText('The key is yours.').first().waitFor();
  await admin.page.waitForLoadState('networkidle');
  await admin.sees();
  await admin.reads('DEMO0-', '9 of 10');
  // Back and forth again, nothing more is taken.
  await admin.page.goBack();
  await admin.goes(product);
  await admin.reads('9 of 10');

  await admin.goes('/benefits?kind=developer');
  await admin.chooses(/Developer subscriptions, professional/);
  const seats = admin.path;
  const colleague = admin.page.locator('main [name=person] option', { hasText: 'Jonas Reet' });
  await admin.fills({ person: await colleague.getAttribute('value') });
  await admin.presses('main form[action$="assignments"] button[type=submit]');
  await admin.isAt(new RegExp(`^${seats}$`));
  await admin.reads('Jonas Reet', '2 of 3');

  await admin.goes('/benefits/people');
  await admin.reads('Jonas Reet', 'Took 1', company.contact);
  await admin.goes('/benefits/mine');
  await admin.reads('Taken by me', PRODUCT);
  await admin.goes('/benefits/history');
  await admin.reads('Assigned to Jonas Reet', 'Taken: 1', 'benefits were granted');
  await admin.fills({ kind: 'used' });
  await admin.presses('main form.filters button[type=submit]');
  await admin.reads('Taken: 1');
  const text = await admin.text();
  if (text.includes('Assigned to Jonas')) throw new Error('the filter shows everything');
  const file = await admin.context.request.get(`${portal.url}/benefits/history/file`);
  if (!file.ok() || !(await file.text()).includes('Jonas Reet')) {
    throw new Error('the history is no file');
  }
  await staff.goes('/operator/benefits');
  await staff.goes('/operator/benefits/use');
  await staff.reads('Taken by month', PRODUCT);
  await admin.leaves();
  await staff.leaves();
}
