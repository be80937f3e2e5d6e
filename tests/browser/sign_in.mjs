// Signing in as people do.

/** Signs in through the form and waits for the page after it. */
export async function signIn(page, base, email, password) {
  await page.goto(`${base}/sign-in?lang=en-US`);
  await page.fill('input[name=email]', email);
  await page.fill('input[name=password]', password);
  await page.click('main form button[type=submit]');
  if (new URL(page.url()).pathname === '/sign-in') {
    throw new Error(`${email} could not sign in: ${await page.innerText('main')}`);
  }
}
