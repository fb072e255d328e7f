import { day } from '../kernel/day.js';
import { NotGivenReason, PayBasis, PensionBasis, TermName, TermOrigin } from './terms.enums.js';
import { changedTerms, completeTerms, isAbsent } from './terms-values.js';
import { Nation } from '../reference-data/enums/pay.enums.js';

const WEEK = { weeklyHours: 2220, fullTimeWeek: 2220 };
const PAID = { payBasis: PayBasis.FULL_TIME_ANNUAL, payAmount: 3_100_000 };
const POINT = { payBasis: PayBasis.SCALE_POINT, scaleNation: Nation.SCOTLAND, scaleBand: '5', scalePoint: 1 };

describe('completing the terms a contract starts with', () => {
  it('leaves blank what was not given, and origins unrecorded', () => {
    const terms = completeTerms({ ...WEEK, ...PAID, leaveDays: undefined, payOrigin: null });
    expect(terms).toMatchObject({ ...WEEK, ...PAID, leaveDays: null, payOrigin: TermOrigin.UNRECORDED, notGiven: [] });
    expect(Object.values(TermName).filter((term) => isAbsent(terms, term))).toEqual(
      Object.values(TermName).filter((term) => term !== TermName.PAY),
    );
  });

  it('takes no more from what it is given than terms', () => {
    const given = { ...WEEK, ...PAID, version: 9, id: 'x' };
    expect(completeTerms(given)).not.toHaveProperty('version');
  });
});

describe('changing some of the terms', () => {
  const terms = completeTerms({ ...WEEK, ...PAID, employerPension: 300, pensionBasis: PensionBasis.ALL_PAY });

  it('keeps what is left out and clears what is null', () => {
    expect(changedTerms(terms, { leaveDays: 2750 })).toEqual({ ...terms, leaveDays: 2750 });
    expect(changedTerms(changedTerms(terms, { leaveDays: 2750 }), { leaveDays: null })).toEqual(terms);
  });

  it('replaces pay as a whole where its basis is given', () => {
    expect(changedTerms(terms, POINT)).toMatchObject({ ...POINT, payAmount: null });
    expect(changedTerms(changedTerms(terms, POINT), PAID)).toEqual(terms);
    expect(changedTerms(changedTerms(terms, POINT), { scalePoint: 2 })).toMatchObject({ ...POINT, scalePoint: 2 });
  });

  it('clears what a pension is paid of together with the pension', () => {
    expect(changedTerms(terms, { employerPension: null })).toMatchObject({ employerPension: null, pensionBasis: null });
  });

  it('says from whom terms were carried over as long as one of them is', () => {
    const { TRANSFERRED, STANDARD } = TermOrigin;
    const from = { transferredFrom: 'Invented', transferredOn: day('2024-04-01') };
    const carried = changedTerms(terms, { payOrigin: TRANSFERRED, leaveOrigin: TRANSFERRED, ...from });
    expect(changedTerms(carried, { payOrigin: STANDARD })).toMatchObject(from);
    expect(changedTerms(carried, { payOrigin: STANDARD, leaveOrigin: null })).toMatchObject({
      transferredFrom: null,
      transferredOn: null,
    });
    // What is given stays, for it is to be refused
    expect(changedTerms(terms, from)).toMatchObject(from);
  });

  it('drops why a term was absent once it has a value, and nothing else', () => {
    const unknown = { term: TermName.LEAVE_DAYS, reason: NotGivenReason.DONT_KNOW };
    const refused = { term: TermName.SICK_PAY, reason: NotGivenReason.REFUSED };
    const absent = changedTerms(terms, { notGiven: [unknown, refused] });
    expect(changedTerms(absent, { payAmount: 1 }).notGiven).toEqual([unknown, refused]);
    expect(changedTerms(absent, { leaveDays: 2500 }).notGiven).toEqual([refused]);
  });
});
