// Passkeys, with the virtual authenticator of the browser: added, used alone, as the second step
// and as a fresh proof; cancelled, sent twice, at another address, of somebody else, removed.

import { WIDTHS, listen, look, note } from '../look.mjs';
import { signIn } from '../sign_in.mjs';

const DEVICE = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
};

/** A browser with a device of its own. */
class Owner {
  static async arrives(browser, base) {
    const owner = new Owner();
    owner.base = base;
    owner.context = await browser.newContext({ viewport: { width: WIDTHS.desk, height: 900 } });
    owner.page = await owner.context.newPage();
    owner.page.setDefaultTimeout(20_000);
    owner.heard = listen(owner.page);
    owner.device = await owner.context.newCDPSession(owner.page);
    await owner.device.send('WebAuthn.enable');
    const added = await owner.device.send('WebAuthn.addVirtualAuthenticator', { options: DEVICE });
    owner.id = { authenticatorId: added.authenticatorId };
    return owner;
  }

  get path() {
    return new URL(this.page.url()).pathname;
  }

  async goes(address) {
    await this.page.goto(this.base + address);
  }

  async keys() {
    return (await this.device.send('WebAuthn.getCredentials', this.id)).credentials;
  }

  /** The finger is not theirs, or is again. */
  async isVerified(isUserVerified) {
    await this.device.send('WebAuthn.setUserVerified', { ...this.id, isUserVerified });
  }

  /** Presses a passkey's button and waits for the page it leads to. */
  async presses(kind, lands) {
    await this.page.click(`form[data-passkey=${kind}] button`);
    await this.page.waitForURL((url) => lands(url.pathname)).catch(() => {});
  }

  /** Presses it and waits for what the page says. */
  async tries(kind) {
    const said = this.page.locator(`form[data-passkey=${kind}] [data-passkey-said]`);
    await this.page.click(`form[data-passkey=${kind}] button`);
    await said.waitFor({ state: 'visible' }).catch(() => {});
    return said.innerText();
  }

  async reads(words, what) {
    const text = await this.page.innerText('main');
    await this.expects(text.includes(words), `${what}: "${words}" is not said`);
  }

  async expects(holds, what) {
    if (!holds) await note(this.page, `passkey: ${what}, at ${this.path}`);
  }

  /** From both sides, for a page no link leads to. */
  async looks(what) {
    for (const width of Object.values(WIDTHS)) {
      await this.page.setViewportSize({ width, height: 900 });
      await look(this.page, `passkey: ${what} at ${width} px`, this.heard);
    }
  }

  async signsOut() {
    await this.context.clearCookies();
  }
}

export async function signInByPasskey(browser, portal) {
  // Passkeys belong to a name: the demo has one beside its number.
  const base = portal.url.replace('127.0.0.1', 'localhost');
  const user = portal.signIns.find(({ who }) => who.includes('plain user')).email;
  const admin = portal.signIns.find(({ who }) => who.includes('partner admin')).email;
  const own = await Owner.arrives(browser, base);
  await adds(own, user, portal);
  await signsInAlone(own);
  await signsInTwice(browser, own);
  await asSecondStep(own, user, portal);
  await ofSomebodyElse(browser, own, { user, admin }, portal);
  await elsewhere(browser, portal);
  await removes(own);
  await own.signsOut();
  await own.goes('/sign-in');
  await own.presses('sign-in', (path) => path === '/sign-in/passkey');
  await own.reads('not known here', 'a removed passkey opens nothing');
  await signIn(own.page, base, user, portal.password);
  await own.expects(own.path === '/dashboard', 'without one the password is enough again');
  await own.context.close();
}

async function adds(own, user, portal) {
  await signIn(own.page, own.base, user, portal.password);
  await own.goes('/account');
  await own.page.fill('form[data-passkey=add] input[name=name]', 'Test device');
  await own.isVerified(false);
  const cancelled = await own.tries('add');
  await own.expects(cancelled.includes('gave no passkey'), 'a prompt that fails is explained');
  await own.looks('the account after a prompt that failed');
  await own.isVerified(true);
  await own.presses('add', (path) => path === '/account/passkeys');
  const codes = await own.page.locator('main code').count();
  await own.expects(codes === 10, 'ten recovery codes are shown');
  await own.goes('/account');
  await own.reads('Passkey “Test device”', 'the passkey has its name');
  await own.looks('the account with a passkey');
  await own.expects((await own.keys()).length === 1, 'the device holds one passkey');
  const known = await own.tries('add');
  await own.expects(known.includes('already'), 'a device adds no second passkey');
}

async function signsInAlone(own) {
  await own.signsOut();
  await own.goes('/sign-in');
  await own.isVerified(false);
  const cancelled = await own.tries('sign-in');
  await own.expects(cancelled.includes('Try again'), 'a prompt that fails is explained');
  await own.looks('the sign-in page after a prompt that failed');
  await own.isVerified(true);
  await own.presses('sign-in', (path) => path !== '/sign-in');
  await own.expects(own.path === '/dashboard', 'a passkey alone signs in');
  await own.goes('/sign-in/again?to=/account');
  await own.looks('a fresh proof');
  await own.presses('second', (path) => path === '/account');
  await own.reads('Thank you. You can go on.', 'a passkey is a fresh proof');
}

/** Sends from another browser what was sent once. */
async function signsInTwice(browser, own) {
  await own.signsOut();
  await own.goes('/sign-in');
  const sent = own.page.waitForRequest((request) =>
    new URL(request.url()).pathname === '/sign-in/passkey');
  await own.presses('sign-in', (path) => path === '/dashboard');
  const fields = Object.fromEntries(new URLSearchParams((await sent).postData()));
  const other = await browser.newContext();
  const page = await other.newPage();
  await page.goto(`${own.base}/sign-in?lang=en-US`);
  const answer = await page.evaluate(async ({ ceremony, credential }) => {
    const form_token = document.querySelector('form[data-passkey] [name=form_token]').value;
    const body = new URLSearchParams({ form_token, ceremony, credential });
    const answer = await fetch('/sign-in/passkey', { method: 'POST', body });
    return { status: answer.status, text: await answer.text() };
  }, fields);
  const isRefused = answer.status === 422 && answer.text.includes('was used already');
  await own.expects(isRefused, `an answer sent twice is refused, not ${answer.status}`);
  await page.goto(`${own.base}/dashboard`);
  await own.expects(page.url().includes('/sign-in'), 'an answer sent twice opens nothing');
  await other.close();
}

async function asSecondStep(own, user, portal) {
  await own.signsOut();
  await signIn(own.page, own.base, user, portal.password);
  await own.expects(own.path === '/sign-in/second', 'after the password comes the second step');
  await own.goes('/dashboard');
  await own.expects(own.path === '/sign-in/second', 'no page opens before it');
  await own.looks('the second step');
  await own.presses('second', (path) => path === '/dashboard');
  await own.expects(own.path === '/dashboard', 'a passkey is the second step');
}

async function ofSomebodyElse(browser, own, { user, admin }, portal) {
  const other = await Owner.arrives(browser, own.base);
  await signIn(other.page, own.base, admin, portal.password);
  await other.goes('/account');
  await other.presses('add', (path) => path === '/account/passkeys');
  await other.signsOut();
  await signIn(other.page, own.base, user, portal.password);
  const said = await other.tries('second');
  await other.expects(said.includes('gave no passkey'), 'another device has no passkey for it');
  await other.goes('/dashboard');
  await other.expects(other.path === '/sign-in/second', 'another device opens nothing');
  await other.signsOut();
  await other.goes('/sign-in');
  await other.presses('sign-in', (path) => path !== '/sign-in');
  await removes(other);
  await other.context.close();
}

/** At the number of the portal, and without JavaScript, the page says what to do. */
async function elsewhere(browser, portal) {
  for (const [javaScriptEnabled, words] of [
    [true, 'only at the main address'],
    [false, 'need JavaScript'],
  ]) {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(`${portal.url}/sign-in?lang=en-US`);
    const text = await page.innerText('main');
    if (!text.includes(words)) await note(page, `passkey: the sign-in page does not say ${words}`);
    if (await page.isVisible('form[data-passkey]')) await note(page, 'passkey: a dead button');
    await context.close();
  }
}

async function removes(owner) {
  await owner.goes('/account');
  await owner.page.click('form[action^="/account/passkeys/"] button');
  await owner.page.waitForURL('**/account?notice=*');
}
