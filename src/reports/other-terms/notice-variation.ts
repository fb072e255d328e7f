import { STATUTORY_NOTICE, statutoryNoticeWeeks } from '../../funding/calculations/statutory-notice-weeks.js';
import { Day } from '../../kernel/day.js';
import { inNumber } from '../../kernel/in-number.js';
import { penceFromNanoPounds } from '../../kernel/nano-pounds.js';
import { madeOnce } from '../../kernel/made-once.js';
import { noValue, NoValue, NoValueReason } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { nobodyCounted } from '../pay-facts/nobody-counted.js';
import { Tally } from '../pay-facts/tally.js';
import { peopleCounted } from '../people-counted.model.js';
import { distanceFigures } from '../variation/distance-spread.js';
import { explainedCaveats } from '../variation/explained-by.js';
import { findVariation } from '../variation/find-variation.js';
import { TermObservation } from '../variation/term-observation.js';
import { observed } from './contracts-in-force.js';
import {
  NoticeAtEmployer,
  NoticeDistanceSpread,
  NoticeDue,
  NoticeGap,
  NoticeVariation,
} from './notice-variation.model.js';
import { otherTermsCaveats } from './other-terms-caveats.js';
import { OtherTermsVariation } from './other-terms.model.js';

const METHOD = 'notice-variation/1';
const NANO = 1_000_000_000;

/** The notice that employers give, beside the least that the law gives for service up to the day. */
export async function noticeVariation(
  request: TrackerRequest,
  { contracts, moment, role, scopeCaveats }: OtherTermsVariation,
): Promise<NoticeVariation | NoValue> {
  const tally = new Tally();
  const weeksInLaw = madeOnce((continuousServiceOn: Day) =>
    statutoryNoticeWeeks({ continuousServiceOn, endsOn: moment.asOf }),
  );
  const observations: TermObservation[] = [];
  const [toStatute, due]: [number[], number[]] = [[], []];
  for (const contract of contracts) {
    const { employerNoticeWeeks: weeks, continuousServiceOn, noticeOrigin } = contract.terms;
    if (weeks === null) {
      tally.exclude('NOTICE_NOT_RECORDED', contract.counted, contract.terms.absences);
      continue;
    }
    tally.count(contract.counted);
    observations.push(observed(contract, weeks * NANO, noticeOrigin));
    if (continuousServiceOn === null) continue;
    const inLaw = weeksInLaw(continuousServiceOn);
    toStatute.push((weeks - inLaw) * NANO);
    due.push(Math.max(weeks, inLaw) * NANO);
  }
  const shown = { amount: penceFromNanoPounds, gap: NoticeGap, atEmployer: NoticeAtEmployer };
  const variation = findVariation(request, moment, role, observations, shown);
  if (!variation.known) return nobodyCounted(tally);
  const [distances, dueFigures] = [distanceFigures(toStatute), distanceFigures(due)];
  const withoutService = tally.contracts - toStatute.length;
  const caveats = [
    `The notice that the employer gives; the law is ${STATUTORY_NOTICE.source}.`,
    'Agenda for Change leaves notice to each employer, so there is none to compare with.',
    withoutService > 0 &&
      `${withoutService} ${inNumber(withoutService, 'contract is', 'contracts are')} not set against the law: continuous service is not recorded.`,
    ...otherTermsCaveats(tally),
    ...explainedCaveats(observations, 'notice'),
    ...scopeCaveats,
  ].filter((sentence) => sentence !== false);
  return Object.assign(new NoticeVariation(), {
    ...variation.value,
    toStatute: distances ? Object.assign(new NoticeDistanceSpread(), distances) : noService(),
    due: dueFigures ? Object.assign(new NoticeDue(), dueFigures) : noService(),
    computedFrom: peopleCounted(moment, tally, METHOD, caveats),
  });
}

function noService(): NoValue {
  return noValue(
    NoValueReason.NOT_RECORDED,
    'No continuous service is recorded for any of these contracts, and the law goes by it; record when it began.',
  );
}
