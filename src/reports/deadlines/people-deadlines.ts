import { fourYearsOfFixedTerms } from '../../contracts/calculations/four-years-of-fixed-terms.js';
import { ServiceStep, serviceStepsAhead } from '../../contracts/calculations/service-steps-ahead.js';
import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { FundingScope } from '../funding-scope.js';
import { Deadline, deadlineId } from './deadline.js';
import { contractOn, findPeopleEmployed, PersonEmployed, whoIs } from './people-employed.js';

/** What is ahead for people: only those whose contracts the person asking may see. */
export async function findPeopleDeadlines(
  request: TrackerRequest,
  moment: Moment,
  scope: FundingScope,
  until: Day,
): Promise<Deadline[]> {
  const { asOf: from } = moment;
  const people = await findPeopleEmployed(request, moment, scope, { until, everybody: false });
  const who = (row: PersonEmployed) => whoIs(request, row);
  return people.flatMap((ofWorker) => [
    ...ofWorker.flatMap((row) => fixedTermEnd(row, who, until)),
    ...serviceSteps(ofWorker, who, { from, until }),
    ...fourYears(ofWorker, who, { from, until }),
  ]);
}

function fixedTermEnd(row: PersonEmployed, who: (row: PersonEmployed) => string, until: Day): Deadline[] {
  if (row.kind !== 'FIXED_TERM' || row.ends_on === null || row.ends_on > until) return [];
  return [
    {
      ...concerns(row),
      id: deadlineId('CONTRACT_ENDS', row.contract_id),
      kind: 'CONTRACT_ENDS',
      day: row.ends_on,
      title: `Fixed term ends: ${who(row)}`,
      sentence: `The last day of the contract as agreed. ${whatEndMeans(row, row.ends_on)}`,
    },
  ];
}

function whatEndMeans({ is_followed, fixed_terms }: PersonEmployed, endsOn: Day): string {
  if (is_followed) return 'A further contract of the same person goes on from it, so nobody is dismissed by its end.';
  const permanentFrom = fourYearsOfFixedTerms(fixed_terms);
  const isPermanentByThen = permanentFrom !== null && permanentFrom <= endsOn;
  return isPermanentByThen
    ? 'Four years of fixed terms are complete by then, so it does not run out: it is permanent, unless a further fixed term can be justified, and ends by notice and fairly.'
    : 'Letting it run out needs no notice, but is a dismissal; extend it, or end it fairly.';
}

interface Ahead {
  readonly from: Day;
  readonly until: Day;
}

function serviceSteps(
  ofWorker: readonly PersonEmployed[],
  who: (row: PersonEmployed) => string,
  ahead: Ahead,
): Deadline[] {
  const { continuous_service_on: continuousServiceOn, worker_id } = ofWorker[0]!;
  if (continuousServiceOn === null) return [];
  return serviceStepsAhead({ continuousServiceOn, ...ahead }).flatMap(({ months, reachedOn }) => {
    const row = contractOn(ofWorker, reachedOn);
    if (!row) return [];
    const { title, sentence } = SERVICE[months];
    return [
      {
        ...concerns(row),
        id: deadlineId('STEP', worker_id, months),
        kind: 'STEP' as const,
        day: reachedOn,
        title: `${title}: ${who(row)}`,
        sentence,
      },
    ];
  });
}

const SERVICE: Readonly<Record<ServiceStep['months'], { title: string; sentence: string }>> = {
  6: {
    title: 'Six months of service',
    sentence:
      'Six months of continuous service are complete at the end of this day: from 1 January 2027 on, nobody with that much service may be dismissed unfairly (Employment Rights Act 2025).',
  },
  24: {
    title: 'Two years of service',
    sentence:
      'Two years of continuous service are complete at the end of this day: from then on, statutory redundancy pay is owed to whoever is made redundant, and statutory notice is two weeks (Employment Rights Act 1996, sections 86 and 155).',
  },
  60: {
    title: 'Five years of service',
    sentence:
      'Five years of continuous service are complete at the end of this day: statutory notice is five weeks from then on, and leave under Agenda for Change would grow on the day after.',
  },
  120: {
    title: 'Ten years of service',
    sentence:
      'Ten years of continuous service are complete at the end of this day: statutory notice is ten weeks from then on, and leave under Agenda for Change would grow on the day after.',
  },
};

function fourYears(
  ofWorker: readonly PersonEmployed[],
  who: (row: PersonEmployed) => string,
  { from, until }: Ahead,
): Deadline[] {
  const completeOn = fourYearsOfFixedTerms(ofWorker[0]!.fixed_terms);
  if (completeOn === null || completeOn < from || completeOn > until) return [];
  const row = contractOn(
    ofWorker.filter(({ kind }) => kind === 'FIXED_TERM'),
    completeOn,
  );
  if (!row) return [];
  return [
    {
      ...concerns(row),
      id: deadlineId('STEP', row.worker_id, 'fixed terms'),
      kind: 'STEP',
      day: completeOn,
      title: `Four years of fixed terms: ${who(row)}`,
      sentence:
        'Four years of fixed terms, renewed at least once, are complete on this day: the contract is permanent from then on, unless a further fixed term can be justified (Fixed-term Employees Regulations 2002, regulation 8).',
    },
  ];
}

function concerns({ contract_id, post_id, employer_id }: PersonEmployed) {
  return { lineId: null, postId: post_id, contractId: contract_id, employerId: employer_id };
}
