import { MissingAnswer } from '../../contracts/terms.enums.js';
import { noValue, NoValue, NoValueReason } from '../../web/no-value.js';
import { ExclusionReason, Tally } from './tally.js';

const WHY: Readonly<Record<ExclusionReason, string>> = {
  PAY_NOT_RECORDED: 'without recorded pay',
  WEEK_NOT_RECORDED: 'without a recorded week',
  LEAVE_NOT_RECORDED: 'without recorded leave',
  PUBLIC_HOLIDAYS_NOT_RECORDED: 'without recorded public holidays',
  PENSION_NOT_RECORDED: 'without a recorded employer pension',
  SERVICE_NOT_RECORDED: 'without a recorded start',
  NO_RATE_ON_DATE: 'paid by a rate that is not published for the day',
  GUIDANCE_NOT_ADOPTED: 'in a programme without guidance',
  GUIDANCE_INCOMPLETE: 'under guidance whose package is not published for the day',
  NO_REWARD_OR_NO_HOURS: 'with no pay or no hours worked',
  LEAVE_YEAR_NOT_RECORDED: 'without a recorded leave year',
  SICK_PAY_NOT_RECORDED: 'without recorded sick pay',
  SICK_PAY_NOT_DESCRIBED: "with a sick pay scheme of the employer's own",
  NOTICE_NOT_RECORDED: 'without recorded notice',
};

/** What was said of a missing answer; nothing where it is blank. */
const SAID: Readonly<Record<MissingAnswer, string>> = {
  BLANK: '',
  DONT_KNOW: ' (the employer does not know)',
  NOT_APPLICABLE: ' (said not to apply)',
  REFUSED: ' (refused)',
};

/** There are contracts, but none that can be compared: says how many lack what. */
export function nobodyCounted({ excluded }: Tally, otherQuestion = 'ask for another basis or day'): NoValue {
  const [most] = excluded;
  const lacking = excluded
    .map(({ reason, because, contracts }) => `${contracts} ${WHY[reason]}${because ? SAID[because] : ''}`)
    .join(', ');
  const message = `None of the contracts can be compared on this basis: ${lacking}. Record what is missing, or ${otherQuestion}.`;
  return noValue(most ? REASON[most.reason] : NoValueReason.NOTHING_TO_COUNT, message);
}

const REASON: Readonly<Record<ExclusionReason, NoValueReason>> = {
  PAY_NOT_RECORDED: NoValueReason.NOT_RECORDED,
  WEEK_NOT_RECORDED: NoValueReason.NOT_RECORDED,
  LEAVE_NOT_RECORDED: NoValueReason.NOT_RECORDED,
  PUBLIC_HOLIDAYS_NOT_RECORDED: NoValueReason.NOT_RECORDED,
  PENSION_NOT_RECORDED: NoValueReason.NOT_RECORDED,
  SERVICE_NOT_RECORDED: NoValueReason.NOT_RECORDED,
  NO_RATE_ON_DATE: NoValueReason.NO_RATE_ON_DATE,
  GUIDANCE_NOT_ADOPTED: NoValueReason.NO_GUIDANCE_ADOPTED,
  GUIDANCE_INCOMPLETE: NoValueReason.NO_RATE_ON_DATE,
  NO_REWARD_OR_NO_HOURS: NoValueReason.NOT_RECORDED,
  LEAVE_YEAR_NOT_RECORDED: NoValueReason.NOT_RECORDED,
  SICK_PAY_NOT_RECORDED: NoValueReason.NOT_RECORDED,
  SICK_PAY_NOT_DESCRIBED: NoValueReason.NOT_RECORDED,
  NOTICE_NOT_RECORDED: NoValueReason.NOT_RECORDED,
};
