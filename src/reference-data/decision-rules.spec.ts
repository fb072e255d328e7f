import { NoticeRuleKind } from './enums/law.enums';
import { decisionRules } from './decision-rules';
import { NoticeRuleModel } from './models/law.model';

const rule = (values: Partial<NoticeRuleModel>): NoticeRuleModel =>
  ({
    kind: NoticeRuleKind.STATUTORY_NOTICE,
    rule: 'a',
    sourceTitle: 'The Act',
    sourceUrl: 'https://example.org',
    dismissalsTo: null,
    validFrom: null,
    validTo: null,
    ...values,
  }) as NoticeRuleModel;
const step = (serviceMonthsFrom: number, weeks: number) => rule({ serviceMonthsFrom, valueHundredths: 100 * weeks });
const consultation = rule({
  kind: NoticeRuleKind.COLLECTIVE_CONSULTATION,
  rule: 'many',
  dismissalsFrom: 20,
  valueHundredths: 3000,
});

describe('the rules that decisions are computed from', () => {
  it('are read from the published steps', () => {
    expect(decisionRules([step(0, 0), step(1, 1), step(24, 2), step(36, 3), consultation])).toEqual({
      known: true,
      value: {
        notice: {
          ruleId: 'ERA_1996_S86',
          source: 'The Act: https://example.org',
          fromMonths: 1,
          firstWeeks: 1,
          weekPerYearFromYears: 2,
          mostWeeks: 3,
        },
        consultation: [
          {
            ruleId: 'many',
            source: 'The Act: https://example.org',
            from: 20,
            to: null,
            days: 30,
            effectiveFrom: null,
            effectiveTo: null,
          },
        ],
      },
    });
  });

  it.each([
    { what: 'no steps', rules: [consultation] },
    { what: 'a year left out', rules: [step(1, 1), step(24, 2), step(48, 4), consultation] },
    { what: 'more than a week for a year', rules: [step(1, 1), step(24, 4), consultation] },
    { what: 'no consultation', rules: [step(1, 1), step(24, 2)] },
  ])('are unknown with $what, rather than wrong', ({ rules }) => {
    expect(decisionRules(rules)).toEqual({ known: false, reason: 'NO_RULE_ON_DATE' });
  });
});
