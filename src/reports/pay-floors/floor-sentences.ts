import { inWords } from '../../kernel/day.js';
import { poundsInWords } from '../../kernel/money.js';
import { FloorOnDay } from '../../pay/calculations/floor-on-day.js';
import { MinimumRateModel } from '../../reference-data/models/rates.model.js';

interface Outcome {
  readonly contracts: number;
  readonly below: number;
}

const rateInWords = ({ name, hourlyPence }: MinimumRateModel): string =>
  `the ${name} (${poundsInWords(hourlyPence)} an hour)`;

/** Below the National Living Wage is unlawful, and far more often a slip in what is recorded: say so first. */
export function nationalSentence({ binding }: FloorOnDay<MinimumRateModel>, { contracts, below }: Outcome): string {
  if (below === 0) return `None of ${contracts} contracts is paid below ${rateInWords(binding)}.`;
  return `${below} of ${contracts} contracts are recorded with pay below ${rateInWords(binding)}, which would be unlawful: check how they are recorded first.`;
}

export function realSentence(
  { binding, announced, announcedDueOn }: FloorOnDay<MinimumRateModel>,
  { contracts, below, belowAnnounced }: Outcome & { readonly belowAnnounced: number },
): string {
  const so = `${below === 0 ? 'None' : below} of ${contracts} contracts ${below === 0 ? 'is' : 'are'} paid below ${rateInWords(binding)}`;
  if (!announced || !announcedDueOn) return `${so}.`;
  return `${so}; ${belowAnnounced} are below ${poundsInWords(announced.hourlyPence)}, which has to be paid by ${inWords(announcedDueOn)}.`;
}

/** What to know before relying on the counts. */
export function floorCaveats(floors: readonly FloorOnDay<MinimumRateModel>[]): string[] {
  const unsure = floors
    .map(({ binding }) => binding)
    .filter(({ notes, validTo }) => notes !== null && validTo === null);
  return [
    'Pay for an hour is the salary ÷ 52.143 ÷ the full-time week, to the penny; overtime, sleep-ins and deductions are not in it.',
    'Ages are not recorded: the rate for 21 and over is taken for everybody.',
    'Rates are those outside London.',
    ...unsure.map(({ name, notes }) => `Of the ${name}: ${notes}`),
  ];
}
