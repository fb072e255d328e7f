import {
  getNullableType,
  GraphQLInputObjectType,
  GraphQLInputType,
  GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
} from 'graphql';
import { TwoProgrammes } from './two-programmes';

export interface Change {
  readonly name: string;
  readonly inputType: GraphQLInputObjectType;
  readonly document: string;
  readonly input: Record<string, unknown>;
}

/** Which record an input field points to, by its name. */
const RECORDS: Readonly<Record<string, string>> = {
  arrangement: 'SupervisionArrangement',
  guidance: 'ProgrammeGuidance',
  health: 'EmployerHealth',
  profile: 'PracticeProfile',
  session: 'SupervisionSession',
  state: 'PostState',
  token: 'ApiToken',
  week: 'EmployerWeek',
  identifier: 'EmployerIdentifier',
};

export const recordOf = (field: string): string => RECORDS[field] ?? field[0]!.toUpperCase() + field.slice(1);

/** A value that holds, by the name of the field or of its scalar. */
const VALUES: Readonly<Record<string, unknown>> = {
  scheme: 'GB-SC',
  band: '5',
  on: '2026-12-01',
  to: '2026-12-31',
  endsOn: '2027-01-31',
  lastDay: '2026-12-31',
  handle: 'invented-person',
  partnerships: ['S37999901'],
  partnership: 'S37999901',
  scopes: { nation: false },
  version: 1,
  Date: '2026-12-01',
  DateTime: '2026-11-22T09:00:00Z',
  String: 'Invented',
  ID: '00000000-0000-4000-8000-000000000000',
  Int: 30,
  Boolean: true,
  Hours: 37,
  Money: 100,
  Percent: 10,
  Wte: 1,
  Days: 2,
  Months: 3,
};

/** What a change needs beyond what the schema requires: one of two, or something to change. */
const ALSO: Readonly<Record<string, Record<string, unknown>>> = {
  allocateFunding: { share: 10 },
  awardPay: { role: 'CLW', change: { hourly: 20 } },
  arrangeSupervision: { contract: 'Contract', intervalDays: 30 },
  changeAllocation: { share: 10 },
  changePlacement: { room: 'OWN' },
  changePost: { fundedWte: 0.5 },
  changeSupervision: { provider: 'Invented' },
  changeTerms: { changes: { payAmount: 1 } },
  correctTerms: { corrections: { payAmount: 1 } },
  correctAbsence: { startsOn: '2026-10-06' },
  correctAgeBand: { band: 'FROM_45_TO_49' },
  correctAllocation: { share: 10 },
  correctCertainty: { evidence: 'Invented' },
  correctContract: { workerNoticeWeeks: 1 },
  correctEmployer: { name: 'Invented takeover' },
  correctFundingLine: { title: 'Invented' },
  correctInstalment: { amount: 1 },
  correctLeaveTaken: { hours: 60 },
  correctPlacement: { room: 'OWN' },
  correctPost: { fundedWte: 0.5 },
  correctPostDetails: { reference: 'X-2' },
  correctProgramme: { name: 'Invented takeover' },
  correctSupervision: { provider: 'Invented' },
  correctSession: { onDay: '2026-09-20' },
  correctWorker: { reference: 'X-3' },
  createScenario: { steps: [{ kind: 'DECIDE_LATE', weeks: 4 }] },
  extendContract: { to: '2027-12-31' },
  logSession: { minutes: 60, outcome: 'HELD', kind: 'CLINICAL', onDay: '2026-10-20' },
  openPost: { participation: 'Participation' },
  recordAgeBand: { heldOn: '2026-04-01' },
  recordEmployerHealth: { annualIncome: 1 },
  recordFundingLine: { employer: 'Employer', endsOn: '2027-12-31' },
  recordLeaveTaken: { upTo: '2026-10-31' },
  registerEmployer: { name: 'Invented employer of an attack' },
  subscribeToDigest: { sendTo: 'invented@example.org' },
  startContract: { worker: 'Worker', kind: 'PERMANENT' },
  stateCertainty: { fundingLine: 'FundingLine', saidOn: '2026-11-01', stage: 'SIGNED' },
};

/** Every change of the schema with an input that would hold, about the records of this name: `Contract A`. */
export function changesAbout(schema: GraphQLSchema, { ids }: TwoProgrammes, name: string): Change[] {
  const id = (record: string): string =>
    ids[`${record} ${name}`] ?? ids[record] ?? ids[`${record} hr_own`] ?? ids[`${record} of HR A`] ?? NOBODY;
  const value = (field: string, type: GraphQLInputType): unknown => {
    const inner = getNullableType(type);
    if (isListType(inner)) return VALUES[field] ?? [value(field, inner.ofType)];
    if (isInputObjectType(inner)) return VALUES[field] ?? objectOf(inner);
    if (isEnumType(inner)) return inner.getValues()[0]!.name;
    if (inner.name === 'ID') return id(recordOf(field));
    return VALUES[field] ?? (field === 'reference' ? 'X-1' : VALUES[inner.name]);
  };
  const objectOf = (type: GraphQLInputObjectType): Record<string, unknown> =>
    Object.fromEntries(
      Object.values(type.getFields())
        .filter(isRequiredInputField)
        .map((field) => [field.name, value(field.name, field.type)]),
    );
  return Object.values(schema.getMutationType()!.getFields()).map((field) => {
    const type = field.args.find((arg) => arg.name === 'input')!.type;
    const inputType = getNullableType(type) as GraphQLInputObjectType;
    const also = Object.entries(ALSO[field.name] ?? {}).map(([part, given]) => [
      part,
      typeof given === 'string' && ids[`${given} A`] ? id(given) : given,
    ]);
    const input = { ...objectOf(inputType), ...Object.fromEntries(also) };
    for (const [at, version] of [
      ['terms', 'Terms A'],
      ['worker', 'Worker A'],
    ] as const) {
      // The two that the scene has changed once.
      if (input['version'] && input[at] === ids[version]) input['version'] = 2;
    }
    return {
      name: field.name,
      inputType,
      document: `mutation ($input: ${String(type)}) { ${field.name}(input: $input) { userErrors { code path message } } }`,
      input,
    };
  });
}

const NOBODY = '00000000-0000-4000-8000-000000000000';
