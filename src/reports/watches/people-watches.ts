import { fourYearsOfFixedTerms } from '../../contracts/calculations/four-years-of-fixed-terms.js';
import { ServiceStep, serviceStepsAhead } from '../../contracts/calculations/service-steps-ahead.js';
import { addMonths, Day, inWords } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { FundingScope } from '../funding-scope.js';
import { contractOn, findPeopleEmployed, PersonEmployed, whoIs } from '../deadlines/people-employed.js';
import { ABOUT_NOTHING, FROM_RECORDS, Watch } from './watch.js';

/** What is to be watched about people: only those whose contracts the person asking may see. */
export async function findPeopleWatches(
  request: TrackerRequest,
  moment: Moment,
  scope: FundingScope,
  until: Day,
): Promise<Watch[]> {
  const people = await findPeopleEmployed(request, moment, scope, { until, everybody: true });
  const who = (row: PersonEmployed) => whoIs(request, row);
  return people.flatMap((ofWorker) => [
    ...ofWorker.flatMap((row) => moneyOf(row, who, moment.asOf)),
    ...serviceSteps(ofWorker, who, moment.asOf),
    ...fourYears(ofWorker, who, moment.asOf, until),
  ]);
}

function moneyOf(row: PersonEmployed, who: (row: PersonEmployed) => string, asOf: Day): Watch[] {
  const { money_ends_on: day, kind, ends_on: endsOn } = row;
  if (day === null) return [];
  const contract = row.starts_on > asOf ? `the contract that begins on ${inWords(row.starts_on)}` : 'the contract';
  const ends = `the signed money of the post ends, in whole or in part, on ${inWords(day)}`;
  if (endsOn === null) {
    const isPermanent = kind === 'PERMANENT';
    if (!isPermanent) return [];
    return [
      {
        ...concerns(row),
        kind: 'PERMANENT_ON_ENDING_MONEY',
        day,
        sentence: `${who(row)}: ${contract} is permanent, and ${ends}.`,
        rule: 'A permanent contract does not end with its money: it needs other money, another post, or notice and perhaps redundancy pay.',
        source: FROM_RECORDS,
      },
    ];
  }
  if (endsOn <= day) return [];
  return [
    {
      ...concerns(row),
      kind: 'CONTRACT_LONGER_THAN_MONEY',
      day,
      sentence: `${who(row)}: ${contract} runs to ${inWords(endsOn)}, and ${ends}.`,
      rule: 'A contract that is longer than its money has to be paid from other money, or ended early by notice.',
      source: FROM_RECORDS,
    },
  ];
}

const STEP_MONTHS_AHEAD = 6;

const STEPS: Readonly<Record<ServiceStep['months'], { readonly gives: string; readonly source: string }>> = {
  6: {
    gives: 'Six months: from 1 January 2027 on, nobody with that much service may be dismissed unfairly.',
    source: 'Employment Rights Act 2025: https://www.legislation.gov.uk/ukpga/2025/36/contents',
  },
  24: {
    gives:
      'Two years: from the end of that day on, statutory redundancy pay is owed to whoever is made redundant, and statutory notice is two weeks.',
    source: 'Employment Rights Act 1996, sections 86 and 155: https://www.gov.uk/redundancy-your-rights',
  },
  60: {
    gives:
      'Five years: statutory notice is five weeks from the end of that day on, and leave under Agenda for Change would grow on the day after.',
    source: 'Employment Rights Act 1996, section 86; Agenda for Change, annual leave',
  },
  120: {
    gives:
      'Ten years: statutory notice is ten weeks from the end of that day on, and leave under Agenda for Change would grow on the day after.',
    source: 'Employment Rights Act 1996, section 86; Agenda for Change, annual leave',
  },
};

function serviceSteps(ofWorker: readonly PersonEmployed[], who: (row: PersonEmployed) => string, asOf: Day): Watch[] {
  const { continuous_service_on: continuousServiceOn } = ofWorker[0]!;
  if (continuousServiceOn === null) return [];
  const ahead = { from: asOf, until: addMonths(asOf, STEP_MONTHS_AHEAD) };
  return serviceStepsAhead({ continuousServiceOn, ...ahead }).flatMap((step): Watch[] => {
    const row = contractOn(ofWorker, step.reachedOn);
    if (!row) return [];
    const { gives, source } = STEPS[step.months];
    const length = step.months < 12 ? `${step.months} months` : `${step.months / 12} years`;
    const sentence = `${who(row)}: ${length} of continuous service are complete at the end of ${inWords(step.reachedOn)}.`;
    return [{ ...concerns(row), kind: 'SERVICE_STEP', day: step.reachedOn, sentence, rule: gives, source }];
  });
}

function fourYears(
  ofWorker: readonly PersonEmployed[],
  who: (row: PersonEmployed) => string,
  asOf: Day,
  until: Day,
): Watch[] {
  const completeOn = fourYearsOfFixedTerms(ofWorker[0]!.fixed_terms);
  if (completeOn === null || completeOn > until) return [];
  const fixed = ofWorker.filter(({ kind }) => kind === 'FIXED_TERM');
  const row = contractOn(fixed, completeOn) ?? contractOn(fixed, asOf);
  if (!row) return [];
  const isPast = completeOn < asOf;
  return [
    {
      ...concerns(row),
      kind: 'FOUR_YEARS_OF_FIXED_TERMS',
      day: completeOn,
      sentence: `${who(row)}: four years of fixed terms, renewed at least once, ${isPast ? 'were' : 'are'} complete on ${inWords(completeOn)}.`,
      rule: 'From then on the contract is permanent, unless the employer can justify a further fixed term.',
      source:
        'Fixed-term Employees (Prevention of Less Favourable Treatment) Regulations 2002, regulation 8: https://www.legislation.gov.uk/uksi/2002/2034/contents/made',
    },
  ];
}

function concerns({ contract_id, post_id, employer_id }: PersonEmployed) {
  return { ...ABOUT_NOTHING, postId: post_id, contractId: contract_id, employerId: employer_id };
}
