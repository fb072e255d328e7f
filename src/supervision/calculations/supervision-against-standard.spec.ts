import { supervisionAgainstStandard } from './supervision-against-standard.js';

describe('supervision against a standard of 31 days', () => {
  it.each([
    { days: 30, against: { standing: 'WITHIN', daysOver: 0 } },
    { days: 31, against: { standing: 'WITHIN', daysOver: 0 } },
    { days: 32, against: { standing: 'OVER', daysOver: 1 } },
    { days: 42, against: { standing: 'OVER', daysOver: 11 } }, // every six weeks
  ])('$days days are $against.standing', ({ days, against }) => {
    const practice = { standardMaxIntervalDays: 31, agreedIntervalDays: days, daysSince: days };
    const value = { known: true, value: against };
    expect(supervisionAgainstStandard(practice)).toEqual({ agreed: value, actual: value });
  });

  it('tells what is agreed from what happens', () => {
    const practice = { standardMaxIntervalDays: 31, agreedIntervalDays: 28, daysSince: 60 };
    expect(supervisionAgainstStandard(practice)).toMatchObject({
      agreed: { value: { standing: 'WITHIN' } },
      actual: { value: { standing: 'OVER', daysOver: 29 } },
    });
  });

  it('is unknown where nothing is agreed, recorded, or asked for by the standard', () => {
    expect(
      supervisionAgainstStandard({ standardMaxIntervalDays: 31, agreedIntervalDays: null, daysSince: null }),
    ).toEqual({
      agreed: { known: false, reason: 'NO_INTERVAL_AGREED' },
      actual: { known: false, reason: 'NO_SESSION_RECORDED' },
    });
    expect(supervisionAgainstStandard({ standardMaxIntervalDays: null, agreedIntervalDays: 30, daysSince: 5 })).toEqual(
      {
        agreed: { known: false, reason: 'NO_STANDARD_INTERVAL' },
        actual: { known: false, reason: 'NO_STANDARD_INTERVAL' },
      },
    );
  });
});
