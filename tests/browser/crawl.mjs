// Which pages there are: every address that pages link to, one of each kind, for each kind of
// reader.

/** Links that are no pages, or that change something for whoever follows them. */
const NO_PAGE = [
  /^\/assets\//,
  /\/pdf$/,
  // A mail as it was sent: its sandbox lets no script run, axe's included.
  /\/html$/,
  /\.(pdf|svg|png|csv|json|ics|txt)$/,
  /^\/healthz$/,
  /^\/readyz$/,
];

/** Addresses of one kind look at different things in the same way; tabs look at others. */
export function kind(address) {
  const { pathname, searchParams } = new URL(address, 'http://any');
  const parts = pathname.split('/');
  // Dozens of products have a page of one kind.
  if (parts[1] === 'benefits' && !['cases', 'logos'].includes(parts[2]) && parts[3]
    && parts[3] !== 'pack') {
    parts[3] = parts[3].endsWith('credit') ? 'credit'
      : parts[3].endsWith('-seats') ? 'cloud'
      : /^(developer|team)-/.test(parts[3]) ? 'seats'
        : /-(hours|presales)$/.test(parts[3]) ? 'hours'
          : /-(incidents|services)$/.test(parts[3]) ? 'activation'
            : parts[3].endsWith('-logo') ? 'logo' : 'software';
  }
  // So are the competencies, the articles of help and the countries of profiles.
  if (['competencies', 'help', 'business-profiles'].includes(parts[1]) && parts[2]) parts[2] = '*';
  const path = parts.map((part) => (/\d/.test(part) || part.length > 24 ? '*' : part)).join('/');
  const tab = searchParams.get('tab');
  return tab === null ? path : `${path}?tab=${tab}`;
}

/** An attribute's text: the templates write `/` as `&#x2f;`. */
function plain(attribute) {
  const named = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return attribute.replaceAll(/&(?:#x([0-9a-f]+)|(\w+));/gi, (whole, code, name) =>
    code ? String.fromCodePoint(parseInt(code, 16)) : (named[name] ?? whole));
}

/** A company's pages are opened for a reason; it holds for hours. */
async function givesReason(request, base, company) {
  const question = await request.get(`${base}/operator/openings/new?company=${company}`);
  const [, token] = (await question.text()).match(/name="form_token" value="([^"]+)"/) ?? [];
  await request.post(`${base}/operator/openings`, {
    form: { form_token: token ?? '', company, reason: 'question' },
    headers: { origin: base },
    maxRedirects: 0,
  });
}

/**
 * Follows links from `starts`, at most `samples` addresses of a kind, in the order they are found.
 * `request` is a signed-in context's.
 */
export async function crawl(request, base, starts, samples = 2) {
  const found = [];
  const perKind = new Map();
  const queue = [...starts];
  const seen = new Set(queue);
  while (queue.length > 0) {
    const address = queue.shift();
    const answer = await request.get(base + address, { maxRedirects: 0 });
    if (answer.status() >= 300 && answer.status() < 400) {
      const to = new URL(answer.headers().location, base);
      if (to.origin === new URL(base).origin) enqueue(to.pathname + to.search);
      if (to.pathname === '/operator/openings/new') {
        await givesReason(request, base, to.searchParams.get('company'));
        queue.push(address);
      }
      continue;
    }
    const isPage = answer.headers()['content-type']?.startsWith('text/html');
    if (!isPage) continue;
    found.push({ address, status: answer.status() });
    for (const [, href] of (await answer.text()).matchAll(/<a\b[^>]*\shref="([^"]+)"/g)) {
      const to = new URL(plain(href), base + address);
      if (to.origin !== new URL(base).origin) continue;
      // The same page in another language or theme is looked at as such.
      for (const name of ['lang', 'theme', 'terms', 'notice']) to.searchParams.delete(name);
      enqueue(to.pathname + to.search);
    }
  }
  return found;

  function enqueue(address) {
    const path = address.split('?')[0];
    if (seen.has(address) || NO_PAGE.some((pattern) => pattern.test(path))) return;
    seen.add(address);
    const known = perKind.get(kind(address)) ?? 0;
    if (known >= samples) return;
    perKind.set(kind(address), known + 1);
    queue.push(address);
  }
}
