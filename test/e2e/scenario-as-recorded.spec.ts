import { admitOrDismiss } from '../../src/demonstration/load-demonstration';
import { loadReferenceFacts } from '../../src/reference-data/load-reference-facts';
import { Person, TestApplication } from '../support/application';
import { mutation } from '../support/funding-scene';

/**
 * What a scenario shows, and what the tracker shows once the same has been recorded in earnest: all of it has to agree,
 * although the two go different ways through the program.
 */
const AS_OF = '2026-11-20';
const BRAMBLE_HILL = 'Bramble Hill';
const WHIN_MOOR = 'Whin Moor';
const CERTAINTIES = ['SIGNED_ONLY', 'SIGNED_AND_OFFERED', 'EVERYTHING_SAID'];
const LOSS = `posts wte employers practices registeredPatients mostDeprivedPatients postsWithoutCost
  annualCost { ... on MoneyValue { amount } ... on NoValue { reason } }`;
const CASES = `query ($programme: ID!, $certainty: CertaintyLevel!, $steps: [ScenarioStepInput!]!) {
  scenarioOutcome(asOf: "${AS_OF}", until: "2028-09-30", programme: $programme, certainty: $certainty,
    suppositions: [{ name: "supposed", steps: $steps }]) {
    cases {
      notes
      curve { total { ${LOSS} } periods { startsOn loss { ${LOSS} } } }
      lastDay { posts wte wtePaid annualCost { ... on MoneyValue { amount } } annualCostPaid { ... on MoneyValue { amount } } }
    }
  }
}`;
const LINES = `query ($programme: ID!) {
  fundingLines(filter: { programme: $programme }) {
    nodes { id reference version allocations { id version endsOn share } instalments { id startsOn stage } }
  }
  posts(first: 100, filter: { programme: $programme }) {
    nodes { states { id version startsOn endsOn annualCost { ... on MoneyValue { amount } } } }
  }
}`;

interface Line {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly allocations: readonly { id: string; version: number; endsOn: string | null; share: string }[];
  readonly instalments: readonly { id: string; startsOn: string; stage: string }[];
}
interface PostState {
  readonly id: string;
  readonly version: number;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly annualCost: { readonly amount?: string };
}

let tracker: TestApplication;
let admin: Person;
let programmes: readonly { readonly id: string; readonly name: string }[];

beforeAll(async () => {
  tracker = await TestApplication.start({ demonstration: true });
  await loadReferenceFacts(tracker.database.ownerUrl, { log: () => {} });
  await admitOrDismiss(tracker.app, { isDemonstration: true, ownerUrl: tracker.database.ownerUrl });
  admin = await tracker.person('ADMINISTRATOR');
  const { data } = await admin.ask('{ programmes(first: 10) { nodes { id name } } }');
  programmes = data.programmes.nodes;
}, 120_000);
afterAll(() => tracker.stop());

/** The cases of each certainty: the baseline and what is supposed. */
async function cases(programme: string, steps: readonly object[]): Promise<object[][]> {
  const answers = [];
  for (const certainty of CERTAINTIES) {
    const { data, errors } = await admin.ask(CASES, { programme, certainty, steps });
    if (errors) throw new Error(errors[0]!.message);
    answers.push(data.scenarioOutcome.cases);
  }
  return answers;
}

async function recorded(programme: string): Promise<{ lines: readonly Line[]; states: readonly PostState[] }> {
  const { data } = await admin.ask(LINES, { programme });
  return {
    lines: data.fundingLines.nodes,
    states: data.posts.nodes.flatMap(({ states }: { states: PostState[] }) => states),
  };
}

async function lineOf(programme: string, wanted: string): Promise<Line> {
  return (await recorded(programme)).lines.find(({ reference }) => reference === wanted)!;
}

async function record(name: string, values: object): Promise<void> {
  const input = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  expect((await mutation(name, input, '__typename')(admin, values)).userErrors).toEqual([]);
}

const goesOn = ({ id, version }: Line, endsOn: string): Promise<void> =>
  record('correctFundingLine', { fundingLine: id, version, endsOn, extension: null });

interface Act {
  readonly name: string;
  readonly programme: string;
  readonly line: string;
  readonly step: object;
  readonly recordIt: (line: Line, programme: string) => Promise<void>;
}

const ACTS: readonly Act[] = [
  {
    name: 'a line that is renewed in full',
    ...{ programme: BRAMBLE_HILL, line: 'BH-HARBOUR', step: { kind: 'RENEW', percent: '100', months: 12 } },
    recordIt: (line) => goesOn(line, '2028-06-30'),
  },
  {
    name: 'a line that is renewed for half of what it pays',
    ...{ programme: BRAMBLE_HILL, line: 'BH-WINTER', step: { kind: 'RENEW', percent: '50', months: 6 } },
    recordIt: async (line, programme) => {
      await goesOn(line, '2027-09-30');
      for (const { id, version, endsOn, share } of (await lineOf(programme, line.reference)).allocations) {
        expect(endsOn).toBe('2027-09-30');
        const half = String(Number(share) / 2);
        await record('changeAllocation', { allocation: id, version, from: '2027-04-01', share: half });
      }
    },
  },
  {
    name: 'an instalment that does not come',
    ...{ programme: BRAMBLE_HILL, line: 'BH-CHANCE', step: { kind: 'DO_NOT_RENEW' } },
    recordIt: async ({ instalments }) => {
      const open = instalments.filter(({ startsOn, stage }) => startsOn > AS_OF && stage !== 'SIGNED');
      expect(open).toHaveLength(1);
      await record('stateCertainty', { instalment: open[0]!.id, stage: 'DECLINED', saidBy: 'The fund', saidOn: AS_OF });
    },
  },
  {
    name: 'an option that is used',
    ...{ programme: WHIN_MOOR, line: 'WM-TEAM', step: { kind: 'EXERCISE_OPTION' } },
    recordIt: ({ id, version }) =>
      record('exerciseExtension', { fundingLine: id, version, saidBy: 'The council', saidOn: AS_OF }),
  },
  {
    name: 'posts that cost 3.5 % more',
    programme: BRAMBLE_HILL,
    line: '',
    step: { kind: 'CHANGE_SCALE', percent: '3.5', from: '2027-04-01' },
    recordIt: async (_, programme) => {
      for (const { id, version, startsOn, endsOn, annualCost } of (await recorded(programme)).states) {
        if (annualCost.amount === undefined || (endsOn !== null && endsOn < '2027-04-01')) continue;
        expect(startsOn < '2027-04-01').toBe(true);
        const pence = Math.round((Number(annualCost.amount) * 100 * 1035) / 1000);
        const cost = (pence / 100).toFixed(2);
        await record('changePost', { state: id, version, from: '2027-04-01', annualCost: cost });
      }
    },
  },
];

it.each(ACTS)('shows of $name what recording it comes to', async ({ programme: name, line, step, recordIt }) => {
  const programme = programmes.find((each) => each.name.startsWith(name))!.id;
  const meant = await lineOf(programme, line);
  const supposed = await cases(programme, [line ? { ...step, fundingLine: meant.id } : step]);
  await recordIt(meant, programme);
  const live = await cases(programme, []);
  // The baseline has no notes: none of these steps could not be taken in full.
  expect(supposed.map(([, after]) => after)).toEqual(live.map(([baseline]) => baseline));
  expect(supposed.map(([, after]) => after)).not.toEqual(supposed.map(([before]) => before));
});
