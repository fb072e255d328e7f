import { Day } from '../kernel/day.js';
import { Known, known, unknown } from '../kernel/known.js';
import { NoticeRuleKind } from './enums/law.enums.js';
import { NoticeRuleModel } from './models/law.model.js';

/** What the last safe day to decide is computed from: the published steps of notice and consultation. */
export interface DecisionRules {
  readonly notice: StatutoryNotice;
  readonly consultation: readonly ConsultationPeriod[];
}

interface StatutoryNotice {
  readonly ruleId: string;
  readonly source: string;
  readonly fromMonths: number;
  readonly firstWeeks: number;
  readonly weekPerYearFromYears: number;
  readonly mostWeeks: number;
}

interface ConsultationPeriod {
  readonly ruleId: string;
  readonly source: string;
  readonly from: number;
  readonly to: number | null;
  readonly days: number;
  readonly effectiveFrom: Day | null;
  readonly effectiveTo: Day | null;
}

/**
 * The rules as the chain of decisions needs them.
 *
 * The published steps say: none at first, so many weeks from so many months, then one week for each complete year up to a
 * most. Steps of any other form are another law, which the computation does not know: no rule rather than a wrong one.
 */
export function decisionRules(rules: readonly NoticeRuleModel[]): Known<DecisionRules, 'NO_RULE_ON_DATE'> {
  const notice = statutoryNotice(rules.filter(({ kind }) => kind === NoticeRuleKind.STATUTORY_NOTICE));
  const consultation = rules
    .filter(({ kind }) => kind === NoticeRuleKind.COLLECTIVE_CONSULTATION)
    .map(consultationPeriod);
  return notice && consultation.length > 0 ? known({ notice, consultation }) : unknown('NO_RULE_ON_DATE');
}

function statutoryNotice(steps: readonly NoticeRuleModel[]): StatutoryNotice | null {
  const paid = steps
    .map(({ serviceMonthsFrom, valueHundredths }) => ({
      months: serviceMonthsFrom ?? 0,
      weeks: (valueHundredths ?? 0) / 100,
    }))
    .filter(({ weeks }) => weeks > 0)
    .sort((a, b) => a.months - b.months);
  const [first, ...byYear] = paid;
  const [firstByYear, last] = [byYear[0], byYear.at(-1)];
  const isOneWeekAYear = byYear.every(
    ({ months, weeks }, index) => months === 12 * weeks && weeks === firstByYear!.weeks + index,
  );
  if (!first || !firstByYear || !last || !isOneWeekAYear) return null;
  return {
    ruleId: 'ERA_1996_S86',
    source: sourceOf(steps[0]!),
    fromMonths: first.months,
    firstWeeks: first.weeks,
    weekPerYearFromYears: firstByYear.weeks,
    mostWeeks: last.weeks,
  };
}

function consultationPeriod(rule: NoticeRuleModel): ConsultationPeriod {
  return {
    ruleId: rule.rule,
    source: sourceOf(rule),
    from: rule.dismissalsFrom ?? 1,
    to: rule.dismissalsTo,
    days: (rule.valueHundredths ?? 0) / 100,
    effectiveFrom: rule.validFrom,
    effectiveTo: rule.validTo,
  };
}

function sourceOf({ sourceTitle, sourceUrl }: NoticeRuleModel): string {
  return `${sourceTitle}: ${sourceUrl}`;
}
