import { inWords } from '../../kernel/day.js';
import { isOrAre } from '../../kernel/in-number.js';
import { poundsInWords } from '../../kernel/money.js';
import { FloorOnDay } from '../../pay/calculations/floor-on-day.js';
import { Confidence } from '../../reference-data/enums/source.enums.js';
import { MinimumRateModel } from '../../reference-data/models/rates.model.js';

export interface FloorOutcome {
  readonly contracts: number;
  readonly below: number;
  readonly belowAnnounced: number;
}

const rateInWords = ({ name, hourlyPence }: MinimumRateModel): string =>
  `the ${name} (${poundsInWords(hourlyPence)} an hour)`;

/** Below the National Living Wage is unlawful, and far more often a slip in what is recorded: say so first. */
export function nationalSentence(floor: FloorOnDay<MinimumRateModel>, outcome: FloorOutcome): string {
  const { contracts, below } = outcome;
  const is = `below ${rateInWords(floor.binding)}`;
  const announced = announcedInWords(floor, outcome, 'from');
  if (below === 0) return `None of ${contracts} contracts is paid ${is}${announced}.`;
  return `${below} of ${contracts} contracts ${isOrAre(below)} recorded with pay ${is}, which would be unlawful: check how they are recorded first${announced}.`;
}

export function realSentence(floor: FloorOnDay<MinimumRateModel>, outcome: FloorOutcome): string {
  const { contracts, below } = outcome;
  const so = `${below === 0 ? 'None' : below} of ${contracts} contracts ${isOrAre(below)} paid below ${rateInWords(floor.binding)}`;
  return `${so}${announcedInWords(floor, outcome, 'by')}.`;
}

function announcedInWords(
  { announced, announcedDueOn }: FloorOnDay<MinimumRateModel>,
  { belowAnnounced }: FloorOutcome,
  fromOrBy: 'from' | 'by',
): string {
  if (!announced || !announcedDueOn) return '';
  const rate = poundsInWords(announced.hourlyPence);
  return `; ${belowAnnounced === 0 ? 'none' : belowAnnounced} ${isOrAre(belowAnnounced)} below ${rate}, which has to be paid ${fromOrBy} ${inWords(announcedDueOn)}`;
}

/** What to know before relying on the counts. */
export function floorCaveats(floors: readonly FloorOnDay<MinimumRateModel>[]): string[] {
  const unsure = floors.flatMap(({ binding, announced }) => [
    ...(binding.validTo === null ? [binding] : []),
    ...(announced && announced.confidence !== Confidence.CONFIRMED ? [announced] : []),
  ]);
  return [
    'Pay for an hour is the salary ÷ 52.143 ÷ the full-time week, to the penny; overtime, sleep-ins and deductions are not in it.',
    'Ages are not recorded: the rate for 21 and over is taken for everybody.',
    'Rates are those outside London.',
    ...unsure
      .filter(({ notes }) => notes !== null)
      .map(({ name, hourlyPence, notes }) => `Of the ${name} of ${poundsInWords(hourlyPence)}: ${notes}`),
  ];
}
