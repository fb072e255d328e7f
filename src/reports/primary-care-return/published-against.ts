import { Day } from '../../kernel/day.js';
import { CountGeography, CountMeasure } from '../../reference-data/enums/programme.enums.js';
import { PublishedWteCountModel } from '../../reference-data/models/programme-facts.model.js';
import { InPost } from './in-post.js';

/** The published counts of places (codes) that speak of a day, or of a month or year that it lies in. */
export function publishedOf(
  counts: readonly PublishedWteCountModel[],
  codes: ReadonlySet<string>,
  on: Day,
): PublishedWteCountModel[] {
  return counts.filter(
    ({ geographyLevel, geographyCode, validFrom, validTo }) =>
      geographyLevel !== CountGeography.EMPLOYER &&
      geographyCode !== null &&
      codes.has(geographyCode) &&
      validFrom !== null &&
      validTo !== null &&
      validFrom <= on &&
      validTo >= on,
  );
}

/** Our figure of what was counted, in hundredths; null where the count is "at least", "about" or of something else. */
export function sameMeasure(measure: CountMeasure, { wte, workers }: InPost): number | null {
  switch (measure) {
    case CountMeasure.WTE:
      return wte;
    case CountMeasure.HEADCOUNT:
      return 100 * workers;
    default:
      return null;
  }
}
