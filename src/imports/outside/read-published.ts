import { ExternalScheme } from '../../funding/funding-line.enums.js';
import { Day } from '../../kernel/day.js';
import { FileRefused, refuseFile } from '../import-problem.js';
import { inTurns } from '../in-turns.js';
import { isJson, readJson } from '../reading/read-json.js';
import { readTables, Table } from '../reading/read-tables.js';
import { UploadedFile } from '../reading/uploaded-file.js';
import { awardsOfReleases } from './awards-of-releases.js';
import { awardsOfTables } from './awards-of-tables.js';
import { GrantChecks } from './check-grants.js';
import { checkNotice } from './check-notice.js';
import { Facts, Place } from './facts.js';
import { Findings, problemAt } from './findings.js';
import { nameOfTitle } from './grant-fields.js';
import { grantsOfJson } from './grants-of-json.js';
import { grantsOfTables } from './grants-of-tables.js';
import { PublishedAward } from './published-award.js';
import { isToIndividual, readGrant } from './read-grant.js';
import { isAwarded, readNotice } from './read-notice.js';

/** Which awards of a file are wanted, by their identifiers. */
export interface Choice {
  /** These only; all when empty. */
  readonly only: readonly string[];
  readonly leaveOut: readonly string[];
}

export interface ReadPublished {
  readonly scheme: ExternalScheme;
  readonly awards: readonly PublishedAward[];
  readonly read: number;
  readonly leftOut: number;
  readonly notAwarded: number;
  readonly toIndividuals: readonly Place[];
  readonly licence: string | null;
  readonly url: string | null;
}

/** Reads a 360Giving file, spreadsheet or JSON. Throws `FileRefused` where there are no grants to be found in it. */
export async function readGrants(
  file: UploadedFile,
  choice: Choice,
  findings: Findings,
  today: Day,
): Promise<ReadPublished> {
  const published = isJson(file) ? grantsOfJson(file.name, await readJson(file)) : grantsOfTables(await tablesOf(file));
  if (published.grants.length === 0) {
    refuseFile(
      file.name,
      'NO_GRANTS',
      'No sheet has grants under the titles of the 360Giving Data Standard: Identifier, Title, Amount Awarded, and so on.',
    );
  }
  for (const place of published.missing) {
    findings.add(problemAt(place, 'COLUMN_MISSING', 'The standard needs this column, and every grant a value in it.'));
  }
  for (const place of published.doubled) {
    findings.add(problemAt(place, 'COLUMN_TWICE', 'Another column of the sheet says the same; keep one.'));
  }
  const missing = new Set(published.missing.map(({ column }) => nameOfTitle(column ?? '') ?? ''));
  const checks = new GrantChecks(findings, today);
  checks.checkColumns(published.otherColumns);
  const toOrganisations = published.grants.filter((facts) => !isToIndividual(facts));
  await inTurns(toOrganisations, (facts) => checks.check(facts));
  const chosen = choose(toOrganisations, choice, (facts) => facts.text('id'), findings);
  return {
    scheme: ExternalScheme.THREE_SIXTY_GIVING,
    awards: await readEach(chosen, (facts) => readGrant(facts, findings, missing, today)),
    read: published.grants.length,
    leftOut: toOrganisations.length - chosen.length,
    notAwarded: 0,
    toIndividuals: published.grants.filter(isToIndividual).map(({ place }) => place),
    ...published.about,
  };
}

/** Reads procurement awards, OCDS JSON or the plain table. */
export async function readNotices(
  file: UploadedFile,
  choice: Choice,
  findings: Findings,
  today: Day,
): Promise<ReadPublished> {
  const published = isJson(file)
    ? awardsOfReleases(file.name, await readJson(file))
    : awardsOfTables(await tablesOf(file));
  if (published.awards.length === 0) {
    refuseFile(file.name, 'NO_AWARDS', 'The file has no awards: a notice of a tender says nothing of money yet.');
  }
  const awarded = published.awards.filter(isAwarded);
  await inTurns(awarded, (facts) => checkNotice(facts, findings, today));
  const idOf = (facts: Facts): string => `${facts.text('ocid')}/${facts.text('award_id')}`;
  const chosen = choose(awarded, choice, idOf, findings);
  return {
    scheme: ExternalScheme.OCDS,
    awards: await readEach(chosen, (facts) => readNotice(facts, findings, today)),
    read: published.awards.length,
    leftOut: awarded.length - chosen.length,
    notAwarded: published.awards.length - awarded.length,
    toIndividuals: [],
    licence: published.licence,
    url: published.url,
  };
}

async function readEach(
  all: readonly Facts[],
  read: (facts: Facts) => PublishedAward | null,
): Promise<readonly PublishedAward[]> {
  const awards: PublishedAward[] = [];
  await inTurns(all, (facts) => {
    const award = read(facts);
    if (award) awards.push(award);
  });
  return awards;
}

async function tablesOf(file: UploadedFile): Promise<readonly Table[]> {
  const { tables, problems } = await readTables([file]);
  if (problems.length > 0) throw new FileRefused(problems);
  return tables;
}

function choose(
  all: readonly Facts[],
  { only, leaveOut }: Choice,
  idOf: (facts: Facts) => string,
  findings: Findings,
): readonly Facts[] {
  const known = new Set(all.map(idOf));
  const absent = [...only, ...leaveOut].filter((id) => !known.has(id)).length;
  if (absent > 0) {
    const message = `${absent} of the identifiers to choose by are not in the file; copy them from it as they are.`;
    findings.add({ ...(all[0]?.place ?? NOWHERE), row: null, column: null, code: 'NOT_IN_FILE', message });
  }
  const isWanted = (id: string): boolean => (only.length === 0 || only.includes(id)) && !leaveOut.includes(id);
  return all.filter((facts) => isWanted(idOf(facts)));
}

const NOWHERE: Place = { file: '', sheet: null, row: null, column: null };
