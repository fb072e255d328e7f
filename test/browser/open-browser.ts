import { existsSync } from 'node:fs';
import { Browser, chromium } from 'playwright-core';

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

// A browser that calls nobody by itself, so that every request seen is one of the page's.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** With a profile of its own, new each time. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), headless: true, args: FLAGS });
}

function findBrowser(): string {
  const named = process.env['CHROMIUM_PATH'];
  const found = (named ? [named] : USUAL_PLACES).find((path) => existsSync(path));
  if (found) return found;
  throw new Error(
    named
      ? `CHROMIUM_PATH names ${named}, where there is no browser.`
      : 'No browser was found. Install one (on Debian: apt-get install -y chromium), or name one in CHROMIUM_PATH.',
  );
}
