// The picture in the README, taken from the running demo.

import { signIn } from './sign_in.mjs';

export async function takePicture(browser, portal, file) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    deviceScaleFactor: 1.5,
  });
  const page = await context.newPage();
  const [{ email }] = portal.signIns;
  await signIn(page, portal.url, email, portal.password);
  await page.goto(`${portal.url}/dashboard`);
  await page.screenshot({ path: file });
}
