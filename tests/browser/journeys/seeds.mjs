// The walkthroughs of the five help pages that the portal was built after: each task of each page,
// on a day on which the page was in force, in its language, by the menus and labels it names, to
// the outcome it promises.

import { startPortal } from '../portal.mjs';
import { approves, enrols, later, movesClock, opensMail, operator } from './steps.mjs';

/**
 * What the pages call things. `page` is the page's place among the five; `on` a day on which it was
 * in force. A label may be a list: the menu and the entry below it.
 */
const SEEDS = [
  {
    page: 1, on: '2017-07-10', lang: 'zh-TW', cancels: 'request',
    offers: '合夥關係 > 優惠', available: '可用的優惠', subscribe: '立即訂閱', buy: '購買',
    purchased: '已購買的優惠', turnOff: '關閉自動續約', renew: '續約訂閱',
    support: '服務要求', report: '回報合作夥伴中心的問題', request: '新要求', type: '問題類型',
    topic: '合作夥伴發票、付款或對帳檔案的說明', under: '服務要求', requests: '合作夥伴中心要求',
    methods: ['card'], hasTerms: true,
  },
  {
    page: 4, on: '2018-02-05', lang: 'zh-CN', cancels: 'request',
    offers: '合作关系 > 产品/服务', available: '可用产品/服务', subscribe: '立即订阅', buy: '购买',
    purchased: '已购买产品/服务', turnOff: '关闭自动续订', renew: '续订订阅',
    support: '服务请求', report: '报告合作伙伴中心问题', request: '新建请求', type: '问题类型',
    topic: '合作伙伴发票、付款或对帐文件帮助', under: '服务请求', requests: '合作伙伴中心请求',
    methods: ['card'], hasTerms: true,
  },
  {
    page: 0, on: '2018-05-14', lang: 'zh-TW', cancels: 'form',
    offers: '會員優惠', available: '可用的優惠', subscribe: '立即訂閱', buy: '購買',
    purchased: '已購買', turnOff: '關閉自動續約', renew: '續約訂閱', cancel: '取消訂閱',
    invoice: '下載發票', report: '回報合作夥伴儀表板的問題', type: '問題類型',
    topic: '合作夥伴發票、付款或對帳檔案的說明', under: '帳戶設定', requests: '合作夥伴中心要求',
    methods: ['card', 'transfer'], hasTerms: false,
  },
  {
    page: 3, on: '2018-05-14', lang: 'ja-JP', cancels: 'form',
    offers: 'メンバーシップ特典', available: '利用可能なプラン', subscribe: '今すぐ登録', buy: '購入',
    purchased: '購入済み', turnOff: '自動更新を無効にする', renew: 'サブスクリプションの更新',
    cancel: 'サブスクリプションのキャンセル', invoice: '請求書のダウンロード',
    report: 'パートナー ダッシュボードに関する問題を報告する', type: '問題点の種類',
    topic: 'パートナーの請求書や支払、調整ファイルに関するヘルプ', under: 'アカウント設定',
    requests: 'パートナー センターの要求', methods: ['card', 'transfer'], hasTerms: false,
  },
  {
    page: 2, on: '2019-07-08', lang: 'zh-CN', cancels: 'form', not: ['renews'],
    offers: '成员产品/服务', available: '可用产品/服务', subscribe: '立即订阅', buy: '购买',
    purchased: '已购买', turnOff: '关闭自动续订', renew: '续订订阅', cancel: '取消订阅',
    invoice: '下载发票', report: '报告合作伙伴中心问题', type: '问题类型',
    topic: '合作伙伴发票、付款或对帐文件帮助', under: '支持', requests: '合作伙伴中心请求',
    methods: ['card', 'transfer'], hasTerms: false,
  },
];

// The same page's renewal is open only after the end, so the year was bought before the page was
// there; on the day it is renewed, the page is in force.
SEEDS.push({
  ...SEEDS.at(-1), on: '2018-07-30', renewsAfterTheEnd: true,
  not: ['downloads the invoice', 'cancels', 'follows the request'],
});

/** How many portals are walked side by side: a walk waits for its portal, and a portal for it. */
const SIDE_BY_SIDE = 2;

/** Walks all of them; two that were in force on one day share a portal. */
export async function walkSeeds(browser) {
  const days = [...new Set(SEEDS.map((seed) => seed.on))];
  const walkDays = async () => {
    for (let on = days.shift(); on; on = days.shift()) await walkDay(browser, on);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, walkDays));
}

async function walkDay(browser, on) {
  const portal = await startPortal({ emptyOn: on });
  try {
    const staff = await operator(browser, portal, { javaScript: false });
    for (const seed of SEEDS.filter((one) => one.on === on)) {
      const walker = new Walker(browser, portal, staff, seed);
      for (const [task, walk] of TASKS) {
        if (seed.not?.includes(task)) continue;
        try {
          if (await walk(walker)) console.log(`  page ${seed.page}, ${seed.lang}: ${task}`);
        } catch (error) {
          const where = `page ${seed.page} (${seed.lang}, ${on}): ${task}`;
          throw new Error(`${where}: ${error.message}\n${await walker.said()}`, { cause: error });
        }
      }
      await walker.admin.leaves();
    }
    await staff.leaves();
    const errors = portal.log().split('\n').filter((line) => line.includes('ERROR'));
    if (errors.length > 0) throw new Error(`the portal logged ${errors[0]}`);
  } finally {
    await portal.stop();
  }
}

/** An admin who follows what a page says, by its words. */
class Walker {
  constructor(browser, portal, staff, seed) {
    Object.assign(this, { browser, portal, staff, seed });
  }

  get page() {
    return this.admin.page;
  }

  async said() {
    if (!this.admin) return '';
    return `${this.page.url()}\n${await this.page.locator('body').innerText()}`;
  }

  /** Follows a menu's entry by its name. */
  async menu(name) {
    await this.#press(this.page.locator('nav.side a'), name);
  }

  /** Follows a link, or presses a button, of the page by its name. */
  async press(name, within = 'main') {
    await this.#press(this.page.locator(`${within} :is(a, button)`), name);
  }

  async #press(places, name) {
    // The English source stands beside a term for whoever points at it.
    const named = places.filter({ hasText: name }).locator('visible=true');
    if ((await named.count()) === 0) throw new Error(`nothing is called ${name}`);
    await named.first().click();
    await this.page.waitForLoadState('load');
  }

  async reads(...words) {
    const text = (await this.page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
    for (const word of words) {
      const there = word instanceof RegExp ? word.test(text) : text.includes(word);
      if (!there) throw new Error(`nothing reads ${word}`);
    }
  }

  /** The tile of the Action Pack among what was bought. */
  async purchased() {
    await this.menu(this.seed.offers);
    await this.press(this.seed.purchased);
  }

  /** From the first step of the checkout to the confirmation, with an approved card. */
  async pays() {
    const { seed, page, admin } = this;
    let sawTerms = false;
    for (let step = 0; step < 4 && !admin.path.endsWith('/review'); step++) {
      if (admin.path.endsWith('/terms')) {
        sawTerms = true;
        await page.check('main [name=accepted]');
      } else {
        const offered = await page.locator('main [name=method]')
          .evaluateAll((fields) => fields.map((field) => field.value));
        const both = offered.length > 0 ? offered : ['card'];
        if (both.join() !== seed.methods.join()) throw new Error(`ways to pay are ${both}`);
        if (offered.length > 1) await page.check('main [name=method][value=card]');
      }
      await page.locator('main form[action*="checkout"] button[type=submit].btn-primary').click();
      await page.waitForLoadState('load');
    }
    if (sawTerms !== seed.hasTerms) throw new Error(`a step of terms: ${sawTerms}`);
    await this.press(seed.buy, 'main form[action$="review"]');
    await page.check('main [name=card][value=works]').catch(() => {});
    await admin.fills({ card: 'works', outcome: 'approve' });
    await page.locator('main form button[type=submit].btn-primary').click();
    await page.waitForLoadState('load');
    await admin.isAt(/^\/orders\//);
  }

  /** The last day of the newest year, ISO, as the subscription's own page has it. */
  async end() {
    const ends = await this.page.locator('main time[datetime]')
      .evaluateAll((found) => found.map((one) => one.getAttribute('datetime')));
    return ends.sort().at(-1);
  }
}

const TASKS = [
  ['joins', async (walker) => {
    const { browser, portal, seed } = walker;
    const company = {
      name: `Lindenau Ledger ${seed.page}`,
      contact: `Ines Vogt ${seed.page}`,
      email: `ines.vogt@lindenau-ledger-${seed.page}.example`,
      country: 'US',
    };
    walker.company = company;
    walker.admin = await enrols(browser, portal, company, { javaScript: false });
    await approves(walker.staff, company);
    await opensMail(walker.admin, company.email, 'authorized');
    await walker.admin.page.goto(`${portal.url}/dashboard?lang=${seed.lang}`);
    return true;
  }],
  ['purchases', async (walker) => {
    const { seed } = walker;
    await walker.menu(seed.offers);
    await walker.reads(seed.available);
    await walker.press(seed.subscribe);
    await walker.pays();
    await walker.purchased();
    await walker.press('', 'main .tile h2');
    walker.subscription = walker.admin.path.match(/^\/subscriptions\/[^/]+/)?.[0];
    if (!walker.subscription) throw new Error('the tile leads to no subscription');
    return true;
  }],
  ['downloads the invoice', async (walker) => {
    const { seed, page } = walker;
    if (!seed.invoice) return false;
    await walker.purchased();
    const link = page.locator('main a', { hasText: seed.invoice }).first();
    const href = await link.getAttribute('href');
    const answer = await walker.admin.context.request.get(walker.portal.url + href);
    const bytes = await answer.body();
    if (!answer.ok() || bytes.subarray(0, 5).toString() !== '%PDF-') {
      throw new Error(`${href} is no PDF: ${answer.status()}`);
    }
    return true;
  }],
  ['turns automatic renewal off', async (walker) => {
    const { seed, page } = walker;
    await walker.purchased();
    await walker.press('', 'main .tile h2');
    await walker.press(seed.turnOff);
    await page.locator('main form[action$="automatic-renewal"] button[type=submit]').click();
    await page.waitForLoadState('load');
    // One way: there is nothing to press any more.
    await page.goto(`${walker.portal.url}${walker.subscription}/automatic-renewal`);
    if ((await page.locator('main form[action$="automatic-renewal"]').count()) > 0) {
      throw new Error('it can be turned off twice');
    }
    return true;
  }],
  ['renews', async (walker) => {
    const { seed, page, portal, staff, admin } = walker;
    await walker.purchased();
    if (seed.renewsAfterTheEnd) {
      // Greyed: the reason stands beside it, and the day from which it is open.
      const open = await page.locator('main .tile a', { hasText: seed.renew }).count();
      if (open > 0) throw new Error('it can be renewed before the end');
      await walker.reads(seed.renew, later(seed.on, { years: 1 }).slice(0, 4));
      await movesClock(staff, later(seed.on, { years: 1, days: 1 }));
      await page.goto(`${portal.url}/dashboard`);
      if (admin.path === '/sign-in') {
        await admin.signsIn(walker.company.email);
        await page.goto(`${portal.url}/dashboard?lang=${seed.lang}`);
      }
      await walker.purchased();
    }
    await walker.press(seed.renew);
    if (/\/renewals\/new$/.test(admin.path)) {
      await page.locator('main form[action$="renewals"] button[type=submit]').click();
      await page.waitForLoadState('load');
    }
    await walker.pays();
    await page.goto(`${portal.url}${walker.subscription}`);
    const until = String(Number(seed.on.slice(0, 4)) + 2);
    await walker.reads(until);
    // It renews itself again: the act is there once more.
    await page.goto(`${portal.url}${walker.subscription}/automatic-renewal`);
    if ((await page.locator('main form[action$="automatic-renewal"]').count()) === 0) {
      throw new Error('it does not renew itself after the renewal');
    }
    return true;
  }],
  ['cancels', async (walker) => {
    const { seed, page, admin } = walker;
    if (seed.cancels === 'request') {
      await walker.menu(seed.support);
      await walker.reads(seed.report);
      await walker.press(seed.request);
    } else {
      await walker.purchased();
      await walker.press(seed.cancel);
      await walker.reads(seed.report);
      await page.locator('main a[href*="/support/requests/new"]').first().click();
      await page.waitForLoadState('load');
    }
    await walker.reads(seed.type);
    await chooseTopic(walker);
    await admin.fills({
      severity: 'moderate', title: 'Please cancel', text: 'Our plans have changed.',
    });
    await page.locator('main form button[type=submit].btn-primary').first().click();
    await page.waitForLoadState('load');
    await walker.reads(/\d{7}-S\d{4}/);
    [walker.number] = (await page.locator('main').innerText()).match(/\d{7}-S\d{4}/);
    return true;
  }],
  ['follows the request', async (walker) => {
    const { seed } = walker;
    await walker.menu(seed.under);
    if (!walker.admin.path.startsWith('/support/requests')) {
      // Below the menu, or on the page it leads to.
      const below = walker.page.locator('nav.side a', { hasText: seed.requests });
      if ((await below.count()) > 0) await walker.menu(seed.requests);
      else await walker.press(seed.requests);
    }
    await walker.reads(walker.number);
    await walker.press(walker.number);
    await walker.reads(walker.number, seed.topic);
    return true;
  }],
];

/**
 * The page says which type of problem to choose; a form that is prefilled has it chosen. What often
 * solves it is read on the way.
 */
async function chooseTopic(walker) {
  const { page, seed, admin } = walker;
  if (seed.cancels === 'form') {
    await walker.reads(seed.topic);
    return;
  }
  await walker.press(seed.topic);
  await page.locator('main a[href*="details="]').click();
  await page.waitForLoadState('load');
  await admin.isAt(/^\/support\/requests\/new$/);
  await walker.reads(seed.topic);
}
