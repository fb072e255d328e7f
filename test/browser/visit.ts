import { Browser, BrowserContext, Page } from 'playwright-core';

export interface Visit {
  readonly page: Page;
  /** Every address asked for, by the page and by its workers. */
  readonly requests: readonly string[];
  /** What the console was told as an error or a warning, and what nobody caught. */
  readonly complaints: readonly string[];
  readonly context: BrowserContext;
}

const WIDE = { width: 1280, height: 800 };
export const NARROW = { width: 390, height: 780 };

/** A visitor whom the browser remembers nothing about opens the editor. */
export async function visitEditor(browser: Browser, origin: string, viewport = WIDE): Promise<Visit> {
  const context = await browser.newContext({ viewport, locale: 'en-GB', colorScheme: 'light' });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${origin}/graphiql`);
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  return { page, context, requests, complaints };
}
