import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { employerById } from '../../employers/employer.batches.js';
import { addYears, Day, inWords } from '../../kernel/day.js';
import { financialYearOf } from '../../kernel/financial-year.js';
import { inNumber } from '../../kernel/in-number.js';
import { Moment } from '../../kernel/moment.js';
import { poundsInWords } from '../../kernel/money.js';
import { pence } from '../../kernel/money.js';
import { Stretch } from '../../kernel/stretches.js';
import { hourlyPayPence } from '../../pay/calculations/hourly-pay-pence.js';
import { Nation } from '../../reference-data/enums/pay.enums.js';
import { noValue, NoValue, NoValueReason } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { ComparedGuidance } from '../band-comparison/band-comparison.model.js';
import { policyNamed } from '../band-comparison/band-guidance.input.js';
import { findAdoptedGuidance } from '../pay-facts/find-guidance.js';
import { GuidancePolicy } from '../pay-facts/guidance-package.js';
import { nothingToCount } from '../pay-facts/pay-question.js';
import { missingAnswers } from '../missing-answers.model.js';
import { peopleCounted } from '../people-counted.model.js';
import { notePayOfOne } from '../pay-of-one.js';
import { peopleInScope } from '../people-in-scope.js';
import { findProjectedContracts, findProjectedTerms, Projection } from '../pay-projection/find-projected-contracts.js';
import { rated } from '../pay-projection/pay-projections.js';
import { assumptionSentences, incrementSentences, pensionSentence } from '../pay-projection/projection-caveats.js';
import { billSums, plus, rising } from './bill-sums.js';
import { levelContracts, nobodyLevelled } from './level-contracts.js';
import { bestPaidOn, BestPaid, fixedTarget, payOfHourlyRate, pointOfGuidance, TargetOf } from './levelling-target.js';
import { LevellingAmountInput, LevellingTarget, LevellingUpArgs } from './levelling-up.args.js';
import { BestPeer, LevellingUp, LevellingUpBill } from './levelling-up.model.js';

const METHOD = 'levelling-up/1';
const YEARS_AROUND = 10;

@Injectable()
export class LevellingUps {
  /** All that the bills of a question are computed from; each bill is computed when it is asked for. */
  async ask(request: TrackerRequest, moment: Moment, question: LevellingUpArgs): Promise<LevellingUp | NoValue> {
    const from = question.from ?? moment.asOf;
    refuseWhatCannotBeMeant(question, from, moment);
    const scope = await peopleInScope(request, moment, question);
    if (!scope.allowed) return scope.noValue;
    const year = financialYearOf(from);
    const policies = await this.policiesOf(request, moment, question, scope.programmes);
    const projection = await findProjectedContracts(request, moment, scope, question, year, findProjectedTerms);
    if (projection.contracts.length === 0) return nothingToCount();
    const best = question.target === LevellingTarget.BEST_PEER ? bestPaidOn(projection.contracts, from) : null;
    const targetOf = targetFor(question, policies, projection, year, best);
    if (!targetOf) return nobodyIsBestPaid(from);
    if (best) notePayOfOne(request, best.people);
    return Object.assign(new LevellingUp(), {
      target: question.target,
      from,
      guidance: guidanceModels(policies),
      bestPeer: best && (await bestPeerModel(request, moment, best)),
      moment,
      question,
      scope,
      projection,
      targetOf,
      year,
      caveats: [
        'Pay is compared by the hour on each contract’s own week, and nobody is levelled down. Salaries are the same when they are the same to the whole pound.',
        'Counts contracts in force on any day of the period, on the days they are in force; vacant posts cost nothing here.',
        ...ceilingSentences(policies),
        ...assumptionSentences(question, 'contract'),
        ...incrementSentences(projection, moment),
        ...scope.caveats,
      ],
    });
  }

  bill(request: TrackerRequest, levelling: LevellingUp, period: Stretch): LevellingUpBill | NoValue {
    const { projection, targetOf, year, question, moment, caveats } = levelling;
    const { levelled, tally } = levelContracts(projection, targetOf, period, year);
    if (tally.contracts === 0) return nobodyLevelled(tally);
    const sums = billSums(levelled, new Set(question.levyPayers ?? []));
    notePayOfOne(request, rising(levelled));
    const salaryInWords = poundsInWords(pence(sums.salaryPence));
    return Object.assign(new LevellingUpBill(), {
      sentence: `${sums.contracts} of ${tally.contracts} contracts ${inNumber(sums.contracts, 'is', 'are')} paid below ${TARGET_IN_WORDS[levelling.target]}; levelling ${inNumber(sums.contracts, 'it', 'them')} up costs ${salaryInWords} in salary from ${inWords(period.startsOn)} to ${inWords(period.endsOn)}.`,
      financialYear: year.name,
      startsOn: period.startsOn,
      endsOn: period.endsOn,
      contractsBelow: sums.contracts,
      salary: sums.salaryPence,
      nationalInsurance: rated(sums.nationalInsurancePence),
      pension: rated(sums.pensionPence),
      pensionNotRecorded: sums.missingPensions.length,
      pensionNotRecordedBecause: missingAnswers(sums.missingPensions),
      levy: rated(sums.levyPence),
      levyIfAllPay: rated(sums.levyIfAllPayPence),
      onCosts: rated(sums.onCostsPence),
      withOnCosts: rated(plus(sums.salaryPence, sums.onCostsPence)),
      computedFrom: peopleCounted(moment, tally, METHOD, [...caveats, ...pensionSentence(sums.missingPensions.length)]),
      levelling,
      levelled,
    });
  }

  private async policiesOf(
    request: TrackerRequest,
    moment: Moment,
    { target, guidance }: LevellingUpArgs,
    programmes: readonly string[],
  ): Promise<ReadonlyMap<string, GuidancePolicy>> {
    if (target !== LevellingTarget.ENTRY && target !== LevellingTarget.POINT_BY_SERVICE) return new Map();
    if (!guidance) return findAdoptedGuidance(request, moment, programmes);
    const named = policyNamed(guidance);
    return new Map(programmes.map((programme) => [programme, named]));
  }
}

const TARGET_IN_WORDS: Readonly<Record<LevellingTarget, string>> = {
  ENTRY: 'entry to the band of their guidance',
  POINT_BY_SERVICE: 'the point of the band that their years in the role earn',
  BEST_PEER: 'the best-paid of them by the hour',
  GIVEN_AMOUNT: 'the amount given',
};

function targetFor(
  { target, amount }: LevellingUpArgs,
  policies: ReadonlyMap<string, GuidancePolicy>,
  { assumptions }: Projection,
  period: Stretch,
  best: BestPaid | null,
): TargetOf | null {
  switch (target) {
    case LevellingTarget.ENTRY:
    case LevellingTarget.POINT_BY_SERVICE:
      return pointOfGuidance(target, policies, assumptions.scales, period);
    case LevellingTarget.BEST_PEER:
      return best && fixedTarget({ pence: best.fullTimePence, minutes: best.fullTimeMinutes }, period);
    case LevellingTarget.GIVEN_AMOUNT:
      return fixedTarget(payGiven(amount!), period);
  }
}

function payGiven({ annualSalary, fullTimeWeek, hourlyRate }: LevellingAmountInput) {
  return hourlyRate != null ? payOfHourlyRate(hourlyRate) : { pence: annualSalary!, minutes: fullTimeWeek! };
}

function refuseWhatCannotBeMeant({ target, amount }: LevellingUpArgs, from: Day, { asOf }: Moment): void {
  if (from < addYears(asOf, -YEARS_AROUND) || from > addYears(asOf, YEARS_AROUND)) {
    throw badInput('`from` must lie within ten years of `asOf`.');
  }
  if (target !== LevellingTarget.GIVEN_AMOUNT) return;
  const isSalary = amount?.annualSalary != null && amount.fullTimeWeek != null;
  const isPartOfOne = amount?.annualSalary != null || amount?.fullTimeWeek != null;
  const isRate = amount?.hourlyRate != null;
  if (isRate ? isPartOfOne : !isSalary) {
    throw badInput('`amount` needs annualSalary with fullTimeWeek, or hourlyRate alone, for the target GIVEN_AMOUNT.');
  }
}

function badInput(sentence: string): GraphQLError {
  return new GraphQLError(sentence, { extensions: { code: 'BAD_USER_INPUT' } });
}

function nobodyIsBestPaid(on: Day): NoValue {
  return noValue(
    NoValueReason.NOTHING_TO_COUNT,
    `Nobody of this role whose pay is known was employed on ${inWords(on)}, so there is no best-paid; ask with another \`from\`.`,
  );
}

async function bestPeerModel(request: TrackerRequest, moment: Moment, best: BestPaid): Promise<BestPeer> {
  const { employerId, fullTimePence, fullTimeMinutes, people } = best;
  return {
    employer: await request.load(employerById, moment, employerId),
    fullTimeSalary: fullTimePence,
    fullTimeWeek: fullTimeMinutes,
    hourlyRate: hourlyPayPence({ annualPence: fullTimePence, minutesPerWeek: fullTimeMinutes }),
    contracts: people.length,
  };
}

/** Each once, whichever programmes adopted it. */
function guidanceModels(policies: ReadonlyMap<string, GuidancePolicy>): ComparedGuidance[] {
  const distinct = new Map([...policies.values()].map((policy) => [JSON.stringify(policy), policy]));
  return [...distinct.values()].map((policy) =>
    Object.assign(new ComparedGuidance(), { ...policy, nation: policy.nation as Nation }),
  );
}

function ceilingSentences(policies: ReadonlyMap<string, GuidancePolicy>): string[] {
  const hasCeiling = [...policies.values()].some(({ kind }) => kind === 'CEILING');
  return hasCeiling
    ? [
        'Guidance of a programme counted here is a ceiling of what is reimbursed, not a rate that pay is expected to reach.',
      ]
    : [];
}
