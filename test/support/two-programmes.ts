import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Role } from '../../src/auth/actor';
import { TestApplication } from './application';
import { Builders, Row } from './builders';
import { SupervisionBuilders } from './supervision-builders';

/** The kinds of people there are, as the tables of rights call them. */
export const IDENTITIES = {
  hr_own: 'HR_EDITOR',
  hr_other: 'HR_EDITOR',
  lead_shared: 'STRATEGIC_LEAD',
  lead_statistics: 'STRATEGIC_LEAD',
  lead_outside: 'STRATEGIC_LEAD',
  analyst: 'ANALYST',
  administrator: 'ADMINISTRATOR',
} as const satisfies Record<string, Role>;

export type Identity = keyof typeof IDENTITIES;
export const IDENTITY_NAMES = Object.keys(IDENTITIES) as Identity[];

/** Values that stand nowhere else: whoever finds one in an answer has read that one. */
export const CANARIES = {
  'pay of contract A': '98765.43',
  'earlier pay of contract A': '65432.17',
  'pay of contract AB': '87654.32',
  'pay of contract B': '76543.21',
  'reference of worker A': 'CANARY-REF-A',
  'earlier reference of worker A': 'CANARY-OLD-A',
  'reference of worker B': 'CANARY-REF-B',
  'reference of contract A': 'CANARY-CON-A',
  'reference of contract AB': 'CANARY-CON-XB',
  'reference of contract B': 'CANARY-CON-B',
  'former employer of worker A': 'CANARY-FROM-A',
  'former employer of worker B': 'CANARY-FROM-B',
  'supervisor of worker A': 'CANARY-PROVIDER-A',
  'supervisor of worker B': 'CANARY-PROVIDER-B',
  'absence of worker A': '2026-10-07',
  'absence of worker B': '2026-10-10',
  'age band of worker A': '2025-11-16',
  'age band of worker B': '2025-11-23',
  'leave taken of worker A': '2026-10-13',
  'leave taken of worker B': '2026-10-14',
  'session of worker A': '2026-09-15',
  'session of worker B': '2026-09-16',
  'sheet of an employer that shares nothing': 'CANARY-SHEET',
  'file of HR A': 'CANARY-FILE',
  'label of the token of HR A': 'CANARY-LABEL',
} as const;

export interface TwoProgrammes {
  /** Every row, by the name the tables of rights know it by, such as `Contract A`. */
  readonly ids: Readonly<Record<string, string>>;
  readonly tokens: Readonly<Record<Identity, string>>;
  /** An instant at which the pay and the reference of worker A were recorded otherwise. */
  readonly before: string;
}

/**
 * Employer A shares pseudonymised terms in programme A and nothing in programme B; employer B shares statistics in
 * programme B; employer N shares nothing. Worker A holds contract A in programme A and contract AB in programme B.
 */
export async function twoProgrammes(tracker: TestApplication): Promise<TwoProgrammes> {
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => {} });
  const make = new Builders(tracker.owner);
  const supervise = new SupervisionBuilders(tracker.owner, make);
  const ids: Record<string, string> = {};

  const partnerships = { A: 'S37999901', B: 'S37999902', C: 'S37999903' };
  for (const [at, code] of Object.entries(partnerships)) {
    await make.partnership(code, `S0899990${'ABC'.indexOf(at) + 1}`);
    ids[`Programme ${at}`] = await make.programme({ partnership: code, name: `Invented programme ${at}` });
    ids[`ProgrammeGuidance ${at}`] = await make.guidance(ids[`Programme ${at}`]!);
    ids[`Practice ${at}`] = await make.practice(code);
  }
  for (const at of ['A', 'B', 'N']) {
    const id = await make.employer({ name: `Invented employer ${at}` });
    ids[`Employer ${at}`] = id;
    ids[`EmployerWeek ${at}`] = await make.employerWeek(id);
    ids[`EmployerHealth ${at}`] = await make.insert('employer_health', {
      employer_id: id,
      as_at: '2026-03-31',
      annual_income: 1000,
      source: 'Invented for a test',
    });
    ids[`TermsSheet ${at}`] = await make.insert('terms_sheet', {
      employer_id: id,
      role: 'CLW',
      starts_on: '2020-04-01',
      full_time_minutes: 2220,
      progression: at === 'N' ? 'CANARY-SHEET' : 'Invented progression',
    });
  }
  ids['Funder'] = await make.funder();

  const part = async (name: string, employer: string, programme: string, sharing_level: string): Promise<string> => {
    const [employerId, programmeId] = [ids[`Employer ${employer}`]!, ids[`Programme ${programme}`]!];
    return (ids[`Participation ${name}`] = await make.participation(employerId, programmeId, { sharing_level }));
  };
  await part('A', 'A', 'A', 'PSEUDONYMISED_TERMS');
  await part('AB', 'A', 'B', 'NONE');
  await part('B', 'B', 'B', 'STATISTICS');
  await part('N', 'N', 'B', 'NONE');
  ids['Worker A'] = await make.worker(ids['Employer A']!, { reference: 'CANARY-OLD-A' });
  ids['Worker B'] = await make.worker(ids['Employer B']!, { reference: 'CANARY-REF-B' });
  for (const [at, held_on] of Object.entries({ A: '2025-11-16', B: '2025-11-23' })) {
    ids[`AgeBand ${at}`] = await make.ageBand(ids[`Worker ${at}`]!, 'FROM_40_TO_44', held_on);
  }
  ids['Worker without a contract'] = await make.worker(ids['Employer A']!);

  const contract = async (name: string, worker: string, reference: string, terms: Row, seen: Row): Promise<void> => {
    const post = (ids[`Post ${name}`] = await make.post(ids[`Participation ${name}`]!));
    ids[`PostState ${name}`] = await idOf('SELECT id FROM post_state WHERE post_id = $1', post);
    const contractId = await make.contract(post, ids[`Worker ${worker}`]!, { reference }, terms);
    ids[`Contract ${name}`] = contractId;
    ids[`Terms ${name}`] = await idOf('SELECT id FROM terms WHERE contract_id = $1', contractId);
    ids[`Placement ${name}`] = await make.placement(contractId, ids[`Practice ${name.at(-1)}`]!);
    ids[`SupervisionArrangement ${name}`] = await supervise.arrangement(contractId, { provider: seen['provider'] });
    ids[`SupervisionArrangement of all ${name}`] = await supervise.arrangementForAll(ids[`Participation ${name}`]!, {
      kind: 'LINE_MANAGEMENT',
    });
    ids[`SupervisionSession ${name}`] = await supervise.session(contractId, seen['session'] as string);
    ids[`Absence ${name}`] = await supervise.absence(contractId, seen['absence'] as string, seen['absence'] as string);
    ids[`LeaveTaken ${name}`] = await make.leaveTaken(contractId, seen['leave'] as string);
    const programme = name.at(-1)!;
    const line = await make.fundingLine(ids[`Programme ${programme}`]!, ids['Funder']!);
    ids[`FundingLine ${name}`] = line;
    ids[`Certainty ${name}`] = await idOf('SELECT id FROM certainty WHERE funding_line_id = $1', line);
    ids[`Allocation ${name}`] = await make.allocation(line, post);
    ids[`Instalment ${name}`] = await make.insert('instalment', {
      programme_id: ids[`Programme ${programme}`],
      funding_line_id: line,
      starts_on: '2024-04-01',
      ends_on: '2027-03-31',
      amount: 100_000,
    });
  };
  const idOf = async (sql: string, id: string): Promise<string> =>
    (await tracker.owner.query<{ id: string }>(sql, [id])).rows[0]!.id;
  const fromElsewhere = (name: string) => ({ pay_origin: 'TRANSFERRED', transferred_from: name });
  await contract(
    'A',
    'A',
    'CANARY-CON-A',
    { pay_amount: 65432.17, ...fromElsewhere('CANARY-FROM-A') },
    { provider: 'CANARY-PROVIDER-A', session: '2026-09-15', absence: '2026-10-07', leave: '2026-10-13' },
  );
  await contract(
    'AB',
    'A',
    'CANARY-CON-XB',
    { pay_amount: 87654.32 },
    { provider: 'Invented', session: '2026-09-17', absence: '2026-10-09', leave: '2026-10-15' },
  );
  await contract(
    'B',
    'B',
    'CANARY-CON-B',
    { pay_amount: 76543.21, ...fromElsewhere('CANARY-FROM-B') },
    { provider: 'CANARY-PROVIDER-B', session: '2026-09-16', absence: '2026-10-10', leave: '2026-10-14' },
  );

  const people = {
    hr_own: await tracker.person('HR_EDITOR', { employers: [ids['Employer A']!] }),
    hr_other: await tracker.person('HR_EDITOR', { employers: [ids['Employer B']!] }),
    lead_shared: await tracker.person('STRATEGIC_LEAD', { partnerships: [partnerships.A] }),
    lead_statistics: await tracker.person('STRATEGIC_LEAD', { partnerships: [partnerships.B] }),
    lead_outside: await tracker.person('STRATEGIC_LEAD', { partnerships: [partnerships.C] }),
    analyst: await tracker.person('ANALYST', { nation: true }),
    administrator: await tracker.person('ADMINISTRATOR'),
  } satisfies Record<Identity, unknown>;
  const supposed = { owner_id: people.lead_shared.userId, programme_id: ids['Programme A'] };
  const scenario = await make.insert('scenario', { ...supposed, name: 'Invented scenario' });
  ids['Scenario A'] = scenario;
  ids['ScenarioStep A'] = await make.insert('scenario_step', {
    ...{ ...supposed, scenario_id: scenario, position: 1, kind: 'DECIDE_LATE', weeks: 4 },
  });

  const before = await tracker.owner.query<{ at: Date }>('SELECT clock_timestamp() AS at');
  await tracker.owner.query(`UPDATE terms SET pay_amount = 98765.43, version = 2 WHERE id = $1`, [ids['Terms A']]);
  await tracker.owner.query(`UPDATE worker SET reference = 'CANARY-REF-A', version = 2 WHERE id = $1`, [
    ids['Worker A'],
  ]);

  const tokens = {} as Record<Identity, string>;
  for (const identity of IDENTITY_NAMES) {
    ids[`User ${identity}`] = people[identity].userId;
    tokens[identity] = people[identity].token;
  }
  ids['ApiToken of HR A'] = await idOf(
    `UPDATE api_token SET label = 'CANARY-LABEL' WHERE user_id = $1 RETURNING id`,
    people.hr_own.userId,
  );
  ids['ImportRun of HR A'] = await make.insert('import_run', {
    content_hash: Buffer.from('an invented file'),
    file_name: 'CANARY-FILE.csv',
    actor_id: people.hr_own.userId,
    rows_read: 1,
    created: 0,
    changed: 0,
    unchanged: 1,
  });
  return { ids, tokens, before: before.rows[0]!.at.toISOString() };
}

export function canariesIn(text: string): string[] {
  return Object.entries(CANARIES)
    .filter(([, value]) => text.includes(value))
    .map(([name]) => name);
}
