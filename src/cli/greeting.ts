import { FoundPerson } from '../demonstration/find-demonstration-people.js';

export interface Greeting {
  readonly address: string;
  readonly place: string;
  readonly seconds: number;
  /** Whom anyone may sign in as; null while the demonstration is off. */
  readonly people: readonly Pick<FoundPerson, 'person' | 'inWords'>[] | null;
  readonly isOpenToOthers: boolean;
}

/** What a person reads once the tracker runs. */
export function greeting({ address, place, seconds, people, isOpenToOthers }: Greeting): string {
  return [
    `The tracker is ready (${seconds.toFixed(1)} s). The data are ${place}.`,
    columns([
      ['GraphQL in the browser', `${address}/graphiql`],
      ['GraphQL for programs', `${address}/graphql`],
      ['Alive, ready', `${address}/healthz, ${address}/readyz`],
    ]),
    ...(people ? [demonstration(people, isOpenToOthers)] : []),
  ].join('\n\n');
}

function demonstration(people: Greeting['people'] & object, isOpenToOthers: boolean): string {
  const whoever = isOpenToOthers ? 'EVERYONE ON YOUR NETWORK' : 'ANYONE ON THIS MACHINE';
  return [
    `*** DEMONSTRATION SIGN-IN IS ON: ${whoever} CAN SIGN IN AS ANYONE BELOW, WITHOUT A PASSWORD. ***`,
    '*** Enter no real records. DEMONSTRATION=off turns it off. ***',
    columns(people.map(({ person, inWords }) => [`npm run --silent token -- ${person}`, inWords])),
  ].join('\n');
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`).join('\n');
}
