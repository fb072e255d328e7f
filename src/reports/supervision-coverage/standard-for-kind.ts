import { StandardSubject } from '../../reference-data/enums/programme.enums.js';
import { Confidence } from '../../reference-data/enums/source.enums.js';
import { SupervisionKind } from '../../supervision/supervision.enums.js';

/** What a published standard has to say for a comparison. */
export interface PublishedStandard {
  readonly standardId: string;
  readonly jurisdiction: string;
  readonly subject: StandardSubject;
  readonly maxIntervalDays: number | null;
  readonly confidence: Confidence;
}

const SUBJECT_OF_KIND: Readonly<Record<SupervisionKind, StandardSubject | null>> = {
  LINE_MANAGEMENT: StandardSubject.LINE_MANAGEMENT,
  CLINICAL: StandardSubject.CLINICAL,
  PEER: StandardSubject.PEER,
  NETWORK_LEAD: null,
  GP_CONTACT: StandardSubject.GP_CONTACT,
};

/** What can be held against anyone: it gives an interval, and somebody has read where it stands. */
export function isUsable({ maxIntervalDays, confidence }: PublishedStandard): boolean {
  return maxIntervalDays !== null && confidence !== Confidence.MEMORY;
}

/**
 * The standard that a kind of supervision is held against: of those chosen, or of those from Scotland where none are
 * chosen, the one with the shortest interval. None where nothing that was read gives an interval.
 */
export function standardForKind<Standard extends PublishedStandard>(
  kind: SupervisionKind,
  published: readonly Standard[],
  chosen: readonly string[] | null,
): Standard | null {
  const subjects = [SUBJECT_OF_KIND[kind], StandardSubject.ALL];
  const candidates = published
    .filter((standard) => isUsable(standard) && subjects.includes(standard.subject))
    .filter(({ standardId, jurisdiction }) =>
      chosen === null ? jurisdiction.startsWith('Scotland') : chosen.includes(standardId),
    );
  return [...candidates].sort((a, b) => a.maxIntervalDays! - b.maxIntervalDays!)[0] ?? null;
}
