import { inNumber, isOrAre } from '../../kernel/in-number.js';
import { BandDistribution } from './band-distribution.js';

type Counts = Pick<BandDistribution, 'contracts' | 'underCeiling' | 'belowExpectation' | 'aboveCeiling'>;

/**
 * The outcome over several guidances in a sentence. Who is below an expectation is told of those who have one, and who is
 * above a ceiling of those under one: that nobody of 29 is paid less than expected means nothing where nothing is expected.
 */
export function guidanceSentence(counts: Counts, guidances: number): string {
  const { contracts, underCeiling, belowExpectation, aboveCeiling } = counts;
  const expected = contracts - underCeiling;
  const adopted = guidances === 1 ? 'one guidance' : `${guidances} different guidances`;
  const parts = [
    expected > 0 && `${shareOf(belowExpectation, expected)} paid below what their programme expects`,
    underCeiling > 0 && `${shareOf(aboveCeiling, underCeiling)} paid above a ceiling that their programme adopted`,
  ].filter((part) => part !== false);
  return `In programmes that adopted ${adopted}, ${parts.join(', and ')}.`;
}

function shareOf(part: number, whole: number): string {
  return `${part === 0 ? 'none' : part} of ${whole} ${inNumber(whole, 'contract', 'contracts')} ${isOrAre(part)}`;
}
