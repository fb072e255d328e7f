import { StandardSubject } from '../../reference-data/enums/programme.enums.js';
import { Confidence } from '../../reference-data/enums/source.enums.js';
import { SupervisionKind } from '../../supervision/supervision.enums.js';
import { PublishedStandard, standardForKind } from './standard-for-kind.js';

const standard = (standardId: string, values: Partial<PublishedStandard> = {}): PublishedStandard => ({
  standardId,
  jurisdiction: 'Scotland (Edinburgh)',
  subject: StandardSubject.CLINICAL,
  maxIntervalDays: 31,
  confidence: Confidence.SINGLE_SOURCE,
  ...values,
});

const idFor = (kind: SupervisionKind, published: PublishedStandard[], chosen: string[] | null = null) =>
  standardForKind(kind, published, chosen)?.standardId ?? null;

describe('the standard that clinical supervision is held against', () => {
  const { CLINICAL } = SupervisionKind;

  it('is the one from Scotland unless others are chosen', () => {
    const published = [standard('ENGLAND', { jurisdiction: 'England', maxIntervalDays: 14 }), standard('SCOTLAND')];
    expect(idFor(CLINICAL, published)).toBe('SCOTLAND');
    expect(idFor(CLINICAL, published, ['ENGLAND'])).toBe('ENGLAND');
  });

  it('is the one with the shortest interval', () => {
    expect(idFor(CLINICAL, [standard('A', { maxIntervalDays: 42 }), standard('B'), standard('C')])).toBe('B');
  });

  it('is never one that was only recalled, not even when it is chosen', () => {
    const recalled = standard('RECALLED', { confidence: Confidence.MEMORY });
    expect(idFor(CLINICAL, [recalled])).toBeNull();
    expect(idFor(CLINICAL, [recalled], ['RECALLED'])).toBeNull();
  });

  it('gives an interval, and is about clinical or all supervision', () => {
    expect(idFor(CLINICAL, [standard('A', { maxIntervalDays: null })])).toBeNull();
    expect(idFor(CLINICAL, [standard('A', { subject: StandardSubject.PEER })])).toBeNull();
    expect(idFor(CLINICAL, [standard('A', { subject: StandardSubject.ALL })])).toBe('A');
  });

  it('is not taken for another kind', () => {
    expect(idFor(SupervisionKind.LINE_MANAGEMENT, [standard('A')])).toBeNull();
    expect(idFor(SupervisionKind.NETWORK_LEAD, [standard('A')])).toBeNull();
  });
});
