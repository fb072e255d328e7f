import { mkdirSync } from 'node:fs';
import { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Browser, Page } from 'playwright-core';
import { admitOrDismiss } from '../../src/demonstration/load-demonstration';
import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { TestApplication } from '../support/application';
import { openBrowser } from './open-browser';
import { NARROW, Visit, visitEditor } from './visit';

const SCREENSHOTS = join(__dirname, '../../docs/screenshots');
const PATIENCE_MS = 60_000;

jest.setTimeout(PATIENCE_MS);

let browser: Browser;
let tracker: TestApplication;
let origin: string;
let open: Visit | undefined;

async function serve(app: TestApplication): Promise<string> {
  await app.app.listen(0, '127.0.0.1');
  return `http://127.0.0.1:${(app.app.getHttpServer().address() as AddressInfo).port}`;
}

beforeAll(async () => {
  browser = await openBrowser();
  tracker = await TestApplication.start({ demonstration: true });
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => {} });
  await admitOrDismiss(tracker.app, { isDemonstration: true, ownerUrl: tracker.database.ownerUrl });
  origin = await serve(tracker);
}, 2 * PATIENCE_MS);

afterEach(async () => {
  await open?.context.close();
  open = undefined;
});

afterAll(async () => {
  await browser?.close();
  await tracker?.stop();
});

async function visit(...[viewport]: [{ width: number; height: number }?]): Promise<Visit> {
  open = await visitEditor(browser, origin, viewport);
  return open;
}

async function signIn(page: Page, person: string): Promise<void> {
  await page.getByLabel('sign in as').selectOption(person);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText(`Signed in as ${person}`, { exact: true }).waitFor();
}

async function pickExample(page: Page, question: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.getByRole('navigation', { name: 'Example questions' }).getByRole('button', { name: question }).click();
}

const answer = (page: Page) => page.locator('.result-window .view-lines');
const elsewhere = ({ requests }: Visit) =>
  requests.filter((address) => !address.startsWith(`${origin}/`) && !/^(data|blob):/.test(address));

it('opens with nothing from anywhere else and nothing to complain about', async () => {
  const visitor = await visit();
  await visitor.page.waitForLoadState('networkidle');
  expect(visitor.requests).toContain(`${origin}/graphql`);
  expect(elsewhere(visitor)).toEqual([]);
  expect(visitor.complaints).toEqual([]);
});

it('signs in as a lead, fills in an example, asks it and shows the answer', async () => {
  const visitor = await visit();
  const { page } = visitor;
  await signIn(page, 'lead');
  await pickExample(page, /whose money is it/);
  await page.getByRole('button', { name: /Execute query/ }).click();
  await answer(page).getByText('"fundingCliff"').waitFor();
  expect(await answer(page).textContent()).not.toContain('"errors"');
  expect(elsewhere(visitor)).toEqual([]);
  expect(visitor.complaints).toEqual([]);
  if (process.env['SCREENSHOT']) {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await page.screenshot({ path: join(SCREENSHOTS, 'graphiql.png') });
  }
});

it('can be worked without a mouse, and the Tab key leaves the editor again', async () => {
  const { page } = await visit();
  const focused = () =>
    page.evaluate('document.activeElement.id || document.activeElement.textContent') as Promise<string>;
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('person');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Signed in as lead', { exact: true }).waitFor();
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('examples-button');
  await page.keyboard.press('Enter');
  await page.locator('#examples li').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('examples-button');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.locator('.graphiql-query-editor').getByText('query FundingCliffByFunder').waitFor();
  await page.keyboard.press('Control+Enter');
  await answer(page).getByText('"fundingCliff"').waitFor();
  await page.keyboard.press('Tab');
  const stillInside = await page.evaluate(`document.activeElement.closest('.graphiql-query-editor .monaco-editor')`);
  expect(stillInside).toBeNull();
});

it('says what to do when nobody is signed in, or whoever was may no longer come in', async () => {
  const { page } = await visit();
  await page.getByRole('button', { name: /Execute query/ }).click();
  await answer(page).getByText('UNAUTHENTICATED').waitFor();
  await signIn(page, 'analyst');
  await tracker.owner.query('UPDATE api_token SET revoked_at = now() WHERE revoked_at IS NULL');
  await page.getByRole('button', { name: /Execute query/ }).click();
  await page.getByText('Sign in again.').waitFor();
  await signIn(page, 'analyst');
  await page.getByRole('button', { name: /Execute query/ }).click();
  await answer(page).getByText('"ANALYST"').or(answer(page).getByText('"analyst"')).waitFor();
});

it('is still signed in after a reload, and writes no question into the address', async () => {
  const { page } = await visit();
  await signIn(page, 'admin');
  await pickExample(page, /Who may come in/);
  await page.reload();
  await page.getByText('Signed in as admin', { exact: true }).waitFor();
  expect(page.url()).toBe(`${origin}/graphiql`);
});

it('fits a narrow window, the question above its answer', async () => {
  const { page } = await visit(NARROW);
  await signIn(page, 'lead');
  await pickExample(page, /whose money is it/);
  await page.getByRole('button', { name: /Execute query/ }).click();
  await answer(page).getByText('"fundingCliff"').waitFor();
  const question = await page.locator('.graphiql-query-editor').boundingBox();
  const shown = await page.locator('.result-window').boundingBox();
  expect(shown!.y).toBeGreaterThanOrEqual(question!.y + question!.height);
  expect(shown!.x + shown!.width).toBeLessThanOrEqual(NARROW.width);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(NARROW.width);
});

it('takes a token of one’s own outside the demonstration, and keeps it nowhere', async () => {
  const real = await TestApplication.start();
  const { token } = await real.person('ANALYST', { nation: true });
  open = await visitEditor(browser, await serve(real));
  const { page, complaints } = open;
  await page.getByLabel('Your token').fill(token);
  await page.getByRole('button', { name: 'Use it' }).click();
  await page.getByRole('button', { name: /Execute query/ }).click();
  await answer(page).getByText('"inWords"').waitFor();
  expect(complaints).toEqual([]);
  expect(
    await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href])'),
  ).not.toContain(token);
  expect(await page.getByLabel('Your token').inputValue()).toBe('');
  await real.stop();
});
