import { day } from '../../kernel/day';
import { byAnnouncement, byEffectiveDay, datedInBrackets, signedOn } from './publication';

describe('the day of publication', () => {
  it.each([
    {
      title: 'Parliamentary answer S5W-32076 (23 October 2020), Scottish Parliament',
      on: '2020-10-23',
      basis: 'STATED',
    },
    { title: 'Scottish Government (via Wired-GOV, 16-17 November 2023); answer', on: '2023-11-17', basis: 'STATED' },
    { title: 'A case study, University (March 2026); the address is another', on: '2026-03-31', basis: 'STATED_MONTH' },
    { title: 'Survey (June 2020, n=279), Association', on: '2020-06-30', basis: 'STATED_MONTH' },
    { title: 'PCS(AFC)2025/1 (18 February 2025); PCS(AFC)2026/2', on: '2025-02-18', basis: 'STATED' },
  ])('is read from "$title"', ({ title, on, basis }) => {
    expect(datedInBrackets(title)).toEqual({ on, basis });
  });

  it.each(['From September 2018, a methodology', 'Tables (2021/22 and 2022/23)', 'An answer (31 February 2024)'])(
    'is not read from "%s"',
    (title) => {
      expect(datedInBrackets(title)).toBeNull();
    },
  );

  it('is the day a contract was signed, where the notes say so', () => {
    expect(signedOn('Signed 17 March 2026; value includes six months.')).toEqual({ on: '2026-03-17', basis: 'STATED' });
    expect(signedOn('The notice was signed 11 January 2018.')).toEqual({ on: '2018-01-11', basis: 'STATED' });
    expect(signedOn('Second tender.')).toBeNull();
    expect(signedOn(null)).toBeNull();
  });

  it.each([
    { effective: '2025-04-01', on: '2025-04-01', basis: 'EFFECTIVE_DAY' },
    { effective: '2026-11-22', on: '2026-11-22', basis: 'EFFECTIVE_DAY' },
    { effective: '2027-04-01', on: '2026-11-22', basis: 'GATHERED' },
  ])('of what takes effect on $effective is $on', ({ effective, on, basis }) => {
    expect(byEffectiveDay(day(effective))).toEqual({ on, basis });
  });

  it('of what has no day at all is the first of these facts', () => {
    expect(byEffectiveDay(null)).toEqual({ on: '2021-04-01', basis: 'UNDATED' });
  });

  it('of an award is its announcement, or the last day of that month', () => {
    expect(byAnnouncement('2023-03-23')).toEqual({ on: '2023-03-23', basis: 'ANNOUNCEMENT' });
    expect(byAnnouncement('2024-09')).toEqual({ on: '2024-09-30', basis: 'ANNOUNCEMENT_MONTH' });
  });
});
