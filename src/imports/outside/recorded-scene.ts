import { sqlFile } from '../../database/sql-file.js';
import { Transaction } from '../../database/transaction.js';
import { FunderKind } from '../../funding/funder.enums.js';
import { ExternalScheme } from '../../funding/funding-line.enums.js';
import { Day } from '../../kernel/day.js';
import { refuse } from '../../kernel/problem.js';
import { HeldCells } from '../row-directory.js';
import { FUNDING_LINES } from '../sheets/funding-lines.js';
import { OrganisationNumber, plainNumber } from './organisation-number.js';
import { PublishedAward } from './published-award.js';

export interface KnownFunder {
  readonly name: string;
  readonly kind: FunderKind;
  readonly numbers: readonly OrganisationNumber[];
}

export interface KnownEmployer {
  readonly id: string;
  readonly name: string;
  readonly takesPart: boolean;
  readonly numbers: readonly OrganisationNumber[];
}

/** What is recorded of what the awards of a file speak of. */
export interface RecordedScene {
  readonly programme: { readonly id: string; readonly name: string };
  readonly employers: readonly KnownEmployer[];
  readonly funders: readonly KnownFunder[];
  /** The programme's lines in the form of their sheet. */
  readonly lines: readonly HeldCells[];
  /** Days on which a word about a whole line is recorded, by its reference. */
  readonly saidOn: ReadonlyMap<string, readonly Day[]>;
  /** External ids that lines of other programmes have. */
  readonly elsewhere: ReadonlySet<string>;
}

interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly kind: FunderKind;
  readonly takes_part: boolean;
  readonly schemes: readonly string[] | null;
  readonly values: readonly string[] | null;
}

const EMPLOYERS = sqlFile(__dirname, 'employers-with-numbers.sql');
const FUNDERS = sqlFile(__dirname, 'funders-with-numbers.sql');

export async function readScene(
  tx: Transaction,
  asked: string,
  scheme: ExternalScheme,
  awards: readonly PublishedAward[],
): Promise<RecordedScene> {
  const programme = await getProgramme(tx, asked);
  const employers = await tx.rows<Organisation>(EMPLOYERS.text, [programme.id]);
  const funders = await tx.rows<Organisation>(FUNDERS.text);
  const said = await tx.rows<{ reference: string; said_on: Day }>(
    `SELECT line.reference, certainty.said_on::text FROM certainty JOIN funding_line AS line ON line.id = certainty.funding_line_id
     WHERE line.programme_id = $1 AND line.external_scheme = $2 AND certainty.instalment_id IS NULL`,
    [programme.id, scheme],
  );
  const saidOn = new Map<string, Day[]>();
  for (const { reference, said_on: on } of said) saidOn.set(reference, [...(saidOn.get(reference) ?? []), on]);
  const elsewhere = await tx.rows<{ external_id: string }>(
    `SELECT external_id FROM funding_line
     WHERE external_scheme = $1 AND external_id = ANY ($2::text[]) AND programme_id <> $3`,
    [scheme, awards.map(({ externalId }) => externalId), programme.id],
  );
  return {
    programme,
    employers: employers.map((row) => ({ ...row, takesPart: row.takes_part, numbers: numbersOf(row) })),
    funders: funders.map((row) => ({ ...row, numbers: numbersOf(row) })),
    lines: await tx.rows<HeldCells>(FUNDING_LINES.held.text, [[programme.id], [], []]),
    saidOn,
    elsewhere: new Set(elsewhere.map((row) => row.external_id)),
  };
}

async function getProgramme(tx: Transaction, asked: string): Promise<RecordedScene['programme']> {
  const found = await tx.row<RecordedScene['programme']>(
    `SELECT id, name FROM programme WHERE id::text = lower($1::text) OR lower(name) = lower($1::text)`,
    [asked.trim()],
  );
  if (found) return found;
  return refuse(
    'NOT_FOUND',
    ['programme'],
    'There is no programme of this name or id; say for which programme the money is.',
  );
}

function numbersOf({ schemes, values }: Organisation): OrganisationNumber[] {
  return (schemes ?? []).map((scheme, at) => plainNumber({ scheme, value: values![at]! }));
}

export function isSameNumber(a: OrganisationNumber, b: OrganisationNumber): boolean {
  return a.scheme === b.scheme && a.value === b.value;
}

/** Those that have one of the numbers. */
export function withNumbers<Known extends { readonly numbers: readonly OrganisationNumber[] }>(
  known: readonly Known[],
  numbers: readonly OrganisationNumber[],
): Known[] {
  return known.filter((each) => each.numbers.some((a) => numbers.some((b) => isSameNumber(a, b))));
}
