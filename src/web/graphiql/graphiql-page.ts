import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface PageSettings {
  readonly version: string;
  readonly demonstration: boolean;
}

const part = (name: string): string => readFileSync(join(__dirname, name), 'utf8');

/** The page as the browser gets it; without an inline script, so that the policy can forbid those. */
export function graphiqlPage({ version, demonstration }: PageSettings): string {
  return part('page.html')
    .replaceAll('{{assets}}', `/graphiql/assets/${version}`)
    .replace('{{signIn}}', () => part(demonstration ? 'sign-in-demonstration.html' : 'sign-in-token.html'));
}
