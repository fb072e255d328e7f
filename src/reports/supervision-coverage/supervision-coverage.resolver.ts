import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import { GraphQLResolveInfo } from 'graphql';
import { fundingLineById } from '../../funding/funding-line.batches.js';
import { minutesOf } from '../../kernel/hours.js';
import { Known } from '../../kernel/known.js';
import { Moment } from '../../kernel/moment.js';
import { HundredthsOfPercent } from '../../kernel/percent.js';
import { ROUNDING_RULE } from '../../kernel/rounding.js';
import { SUPERVISION_KINDS, SupervisionKind } from '../../supervision/supervision.enums.js';
import { NoValue, noValue, NoValueReason, PercentValue, percentValue } from '../../web/no-value.js';
import { Remembered } from '../../web/remembered.js';
import { SignedIn } from '../../web/rules.js';
import { selectedFields } from '../../web/selected-fields.js';
import { Request, TrackerRequest } from '../../web/tracker-request.js';
import { peopleInScope, PeopleInScope } from '../people-in-scope.js';
import { coverageOfKind, CoverageOfKind } from './coverage-of-kind.js';
import { CoverageBasis } from './supervised-contract.model.js';
import { SupervisionCoverageArgs } from './supervision-coverage.args.js';
import {
  HoursPerWteValue,
  SupervisionCoverage,
  SupervisionCoverageOrNoValue,
  SupervisionFundingEnd,
  SupervisionOfKind,
} from './supervision-coverage.model.js';
import {
  findAloneInPractices,
  findStandards,
  findSupervised,
  findTimeWorked,
  Supervised,
} from './supervision-coverage.query.js';

const METHOD = 'supervision-coverage/2';

/** The fields that tell of practices with one link worker, which are looked up for them alone. */
const OF_PRACTICES = ['practicesWithOneWorker', 'workersAloneInAPractice', 'contracts'];

type PeopleAllowed = Extract<PeopleInScope, { allowed: true }>;

@Resolver()
export class SupervisionCoverageResolver {
  @SignedIn()
  @Remembered()
  @Query(() => SupervisionCoverageOrNoValue, {
    description:
      'Who is supervised, who is not and who is overdue, by kind; how many hours are held; whose money ends; and where one provider or one worker stands alone. For administrators, for HR editors of their own employers, and for leads of programmes in which every employer shares pseudonymised terms.',
  })
  async supervisionCoverage(
    @Request() request: TrackerRequest,
    @Args() question: SupervisionCoverageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SupervisionCoverage | NoValue> {
    const moment = request.moment(question);
    const people = await peopleInScope(request, moment, question);
    if (!people.allowed) return people.noValue;
    const participations = [...people.participations.keys()];
    const standards = await findStandards(request, moment, question.standards ?? null);
    const asked = selectedFields(info);
    const [supervised, worked, alone] = await Promise.all([
      findSupervised(request, moment, people.participations),
      selectedFields(info, 'byKind').has('hoursPerWte') ? findTimeWorked(request, moment, participations) : [],
      OF_PRACTICES.some((field) => asked.has(field)) ? findAloneInPractices(request, moment, participations) : [],
    ]);
    const kinds = question.kind ? [question.kind] : SUPERVISION_KINDS;
    const basis: CoverageBasis = { moment, participations, kinds, standards, alone };
    const counted = { workers: supervised.workers, worked };
    const coverage = new Map(
      SUPERVISION_KINDS.map((kind) => [
        kind,
        coverageOfKind(supervised.byKind.get(kind)!, counted, standards.get(kind)?.maxIntervalDays ?? null),
      ]),
    );
    return Object.assign(new SupervisionCoverage(), {
      byKind: await Promise.all(kinds.map((kind) => ofKind(request, basis, kind, coverage.get(kind)!))),
      shareWithoutClinical: share(coverage.get(SupervisionKind.CLINICAL)!.shareWithout),
      practicesWithOneWorker: new Set(alone.map(({ practiceId }) => practiceId)).size,
      workersAloneInAPractice: new Set(alone.map(({ workerId }) => workerId)).size,
      computedFrom: computedFrom(moment, supervised, people),
      basis,
    });
  }
}

async function ofKind(
  request: TrackerRequest,
  { moment, standards }: CoverageBasis,
  kind: SupervisionKind,
  { shareWithout, hundredthsOfHoursPerWte: perWte, fundedBy, ...coverage }: CoverageOfKind,
): Promise<SupervisionOfKind> {
  return {
    ...coverage,
    kind,
    shareWithout: share(shareWithout),
    hoursPerWte: perWte.known ? Object.assign(new HoursPerWteValue(), { hours: minutesOf(perWte.value) }) : nobody(),
    fundingEnds: await fundingEnds(request, moment, fundedBy),
    standard: standards.get(kind) ?? null,
  };
}

/** A line without an end is not among them, nor one this person may not see. */
async function fundingEnds(
  request: TrackerRequest,
  moment: Moment,
  fundedBy: CoverageOfKind['fundedBy'],
): Promise<SupervisionFundingEnd[]> {
  const ends = await Promise.all(
    fundedBy.map(async ({ fundingLineId, workers }) => {
      const fundingLine = await request.load(fundingLineById, moment, fundingLineId);
      return fundingLine?.endsOn ? [{ fundingLine, endsOn: fundingLine.endsOn, workers }] : [];
    }),
  );
  return ends.flat().sort((a, b) => (a.endsOn === b.endsOn ? 0 : a.endsOn < b.endsOn ? -1 : 1));
}

function computedFrom({ asOf, knownAt }: Moment, { contracts, workers }: Supervised, people: PeopleAllowed) {
  const employers = contracts.map(({ participationId }) => people.participations.get(participationId)!.employer);
  return {
    asOf,
    knownAt,
    contracts: contracts.length,
    workers,
    employers: new Set(employers).size,
    notCounted: [],
    method: METHOD,
    rounding: ROUNDING_RULE,
    caveats: [
      ...people.caveats,
      'Only contracts in force on the day are counted, with what was held under them; someone with two contracts is one worker.',
      'Standards are what was published, not law: each says how sure and how binding it is.',
    ],
  };
}

function share(of: Known<HundredthsOfPercent>): PercentValue | NoValue {
  return of.known ? percentValue(of.value) : nobody();
}

const nobody = (): NoValue =>
  noValue(NoValueReason.NOTHING_TO_COUNT, 'No contract under the question is in force on the day.');
