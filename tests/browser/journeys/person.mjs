// A person at a browser of their own, on the way through the portal. Each page they come to is
// looked at.

import { LOCALES, WIDTHS, listen, look, note } from '../look.mjs';
import { kind } from '../crawl.mjs';

/** Kinds of pages that were looked at from all sides already: a journey comes by some twice. */
const lookedAround = new Set();

export class Person {
  /** `name` stands in findings. Without JavaScript the pages must work the same. */
  static async arrives(browser, portal, name, { javaScript }) {
    const context = await browser.newContext({
      javaScriptEnabled: javaScript,
      viewport: { width: WIDTHS.desk, height: 900 },
      acceptDownloads: true,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const person = new Person();
    Object.assign(person, { browser, portal, name, javaScript, context, page });
    person.heard = listen(page);
    await page.goto(`${portal.url}/?lang=en-US`);
    return person;
  }

  async leaves() {
    await this.context.close();
  }

  get path() {
    return new URL(this.page.url()).pathname;
  }

  async goes(address) {
    await this.page.goto(this.portal.url + address);
    await this.sees();
  }

  async signsIn(email) {
    this.email = email;
    await this.goes('/sign-in');
    await this.fills({ email, password: this.portal.password });
    await this.presses('main form button[type=submit]');
  }

  /** Types into fields by their name; a radio button or a tick is chosen by its value. */
  async fills(fields) {
    for (const [name, value] of Object.entries(fields)) {
      const field = this.page.locator(`main [name="${name}"]`);
      const type = await field.first().getAttribute('type');
      const tag = await field.first().evaluate((element) => element.tagName);
      if (type === 'radio') await this.page.check(`main [name="${name}"][value="${value}"]`);
      else if (type === 'checkbox') await field.setChecked(value);
      else if (tag === 'SELECT') await field.selectOption(value);
      else await field.fill(value);
    }
  }

  /** Presses what the selector names and waits for the page it leads to. */
  async presses(selector) {
    const before = this.page.url();
    await this.page.locator(selector).first().click();
    await this.page.waitForLoadState('load');
    this.cameFrom = before;
    await this.sees();
  }

  /** Presses a button or follows a link by its words. */
  async chooses(words) {
    const named = this.page.getByRole('link', { name: words })
      .or(this.page.getByRole('button', { name: words }));
    const inside = this.page.locator('main').locator(named);
    if ((await inside.count()) === 0) {
      throw new Error(`${this.name} finds no ${words} on ${this.path}:\n${await this.text()}`);
    }
    await inside.first().click();
    await this.page.waitForLoadState('load');
    await this.sees();
  }

  async text() {
    return this.page.locator('main').innerText();
  }

  /** Asserts that the page says something. */
  async reads(...words) {
    const text = (await this.text()).replaceAll(/\s+/g, ' ');
    for (const word of words) {
      const there = word instanceof RegExp ? word.test(text) : text.includes(word);
      if (!there) throw new Error(`${this.name} does not read ${word} on ${this.path}:\n${text}`);
    }
  }

  /** Asserts where the person is. */
  async isAt(pattern) {
    if (!pattern.test(this.path)) {
      throw new Error(`${this.name} is at ${this.path}, not ${pattern}:\n${await this.text()}`);
    }
  }

  /** Looks at the page as it is and, the first time, in the other languages, sizes and schemes. */
  async sees() {
    if (!this.javaScript) {
      const wide = await this.page.evaluate(() => document.documentElement.scrollWidth);
      const what = `${this.name} ${this.path} without JavaScript`;
      if (wide > WIDTHS.desk) await note(this.page, `${what}: ${wide} px of page`);
      return;
    }
    const own = kind(this.path);
    await look(this.page, `${this.name} ${this.path}`, this.heard);
    if (lookedAround.has(own)) return;
    lookedAround.add(own);
    const around = [
      { locale: 'en-US', width: 'phone', scheme: 'dark' },
      { locale: LOCALES[1], width: 'phone', scheme: 'light' },
      { locale: LOCALES[2], width: 'desk', scheme: 'dark' },
      { locale: LOCALES[3], width: 'phone', scheme: 'dark' },
    ];
    for (const { locale, width, scheme } of around) {
      const context = await this.browser.newContext({
        storageState: await this.context.storageState(),
        viewport: { width: WIDTHS[width], height: 740 },
        colorScheme: scheme,
      });
      const page = await context.newPage();
      const heard = listen(page);
      const address = new URL(this.page.url());
      address.searchParams.set('lang', locale);
      const answer = await page.goto(address.href);
      // What answers a form by itself (an error, a page after POST) cannot be asked for again.
      const what = `${this.name} ${this.path} ${locale} ${width} ${scheme}`;
      if (answer.ok()) await look(page, what, heard);
      await context.close();
    }
  }
}
