import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { FinancialYear, financialYearsFrom } from '../../kernel/financial-year.js';
import { inWords } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { moneyValue, MoneyValue, NoValue, noValue, NoValueReason } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { nothingToCount } from '../pay-facts/pay-question.js';
import { missingAnswers } from '../missing-answers.model.js';
import { peopleCounted } from '../people-counted.model.js';
import { notePayOfOne } from '../pay-of-one.js';
import { peopleInScope } from '../people-in-scope.js';
import { findProjectedContracts, findProjectedTerms } from './find-projected-contracts.js';
import { PayProjectionArgs } from './pay-projection.args.js';
import { PayProjection, PayProjectionYear } from './pay-projection.model.js';
import { ProjectedYear, projectYear, sum } from './project-year.js';
import { assumptionSentences, incrementSentences, pensionSentence } from './projection-caveats.js';

const METHOD = 'pay-projection/1';

@Injectable()
export class PayProjections {
  /** The pay of the people asked about over financial years, and what they cost in each. */
  async project(
    request: TrackerRequest,
    moment: Moment,
    question: PayProjectionArgs,
  ): Promise<PayProjection | NoValue> {
    const { assumedWeek, financialYears } = question;
    if (assumedWeek && assumedWeek.from <= moment.asOf) {
      throw new GraphQLError(`assumedWeek must begin after ${inWords(moment.asOf)}, the day of the question.`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
    const scope = await peopleInScope(request, moment, question);
    if (!scope.allowed) return scope.noValue;
    const years = financialYearsFrom(moment.asOf, financialYears);
    const period = { startsOn: years[0]!.startsOn, endsOn: years.at(-1)!.endsOn };
    const projection = await findProjectedContracts(request, moment, scope, question, period, findProjectedTerms);
    if (projection.contracts.length === 0) return nothingToCount();
    const caveats = [
      'Counts contracts in force on any day of the financial year, on the days they are in force.',
      ...assumptionSentences(question, 'worker'),
      ...incrementSentences(projection, moment),
      ...scope.caveats,
    ];
    const levyPayers = new Set(question.levyPayers ?? []);
    return Object.assign(new PayProjection(), {
      years: years.map((year) => {
        const projected = projectYear(projection, year, levyPayers);
        notePayOfOne(request, projected.counted);
        return yearModel(year, projected, moment, [...caveats, ...pensionSentence(projected.missingPensions.length)]);
      }),
      moment,
      question,
      projection,
      period,
    });
  }
}

function yearModel(
  { name, startsOn, endsOn }: FinancialYear,
  projected: ProjectedYear,
  moment: Moment,
  caveats: readonly string[],
): PayProjectionYear {
  const { tally, wte, salaryPence, assumedPence, missingPensions, levyPence, levyIfAllPayPence } = projected;
  const { nationalInsurancePence, pensionPence } = projected;
  const parts = [salaryPence, nationalInsurancePence, pensionPence, levyPence];
  return Object.assign(new PayProjectionYear(), {
    financialYear: name,
    startsOn,
    endsOn,
    wte,
    salary: salaryPence,
    salaryOnAssumptions: assumedPence,
    nationalInsurance: rated(nationalInsurancePence),
    pension: rated(pensionPence),
    pensionNotRecorded: missingPensions.length,
    pensionNotRecordedBecause: missingAnswers(missingPensions),
    levy: rated(levyPence),
    levyIfAllPay: rated(levyIfAllPayPence),
    totalCost: rated(parts.reduce(sum, 0)),
    computedFrom: peopleCounted(moment, tally, METHOD, caveats),
  });
}

/** An amount that needs published rates of on-costs. */
export function rated(amount: number | null): MoneyValue | NoValue {
  if (amount !== null) return moneyValue(amount);
  return noValue(
    NoValueReason.NO_RATE_ON_DATE,
    'A rate of on-costs is not published for every day of the period; ask with onCostRatesContinue: true to assume that the last one goes on.',
  );
}
