import { aDecision, aWorker } from '../../funding/calculations/decision-question.arbitrary';
import { day } from '../../kernel/day';
import { earliestDecision, EmployersPosts } from './decision';

const { rules, bankHolidays, consultation } = aDecision();
const BASIS = { rules, bankHolidays, consultation, bankHolidaysTo: day('2027-12-31') };
const WHOLE = { dismissalsTogether: (id: string) => (id === 'larger' ? 5 : 1), longestNoticeWeeks: () => 12 };

const employer = (employerId: string, weeks: number): EmployersPosts => ({
  employerId,
  filledPosts: 1,
  postsWithoutContract: 0,
  workers: [aWorker(1, { contractNoticeWeeks: weeks })],
});
const NOT_SEEN: EmployersPosts = { ...employer('unseen', 12), workers: null };

/** Whoever it is found by, first or last. */
function bindingOf(...employers: readonly EmployersPosts[]): string[] {
  return [employers, [...employers].reverse()].map((each) => {
    const decision = earliestDecision(day('2027-03-31'), 0, each, BASIS, WHOLE);
    return decision.known ? decision.value.employerId : decision.reason;
  });
}

it.each([
  { what: 'the earliest', employers: [employer('four', 4), employer('eight', 8)], binding: 'eight' },
  {
    what: 'of one day the one with most people to consult',
    employers: [employer('smaller', 12), employer('larger', 12)],
    binding: 'larger',
  },
  {
    what: 'of one day and as many people the one whose contracts are seen',
    employers: [NOT_SEEN, employer('seen', 12)],
    binding: 'seen',
  },
])('takes $what, in whatever order employers are found', ({ employers, binding }) => {
  expect(bindingOf(...employers)).toEqual([binding, binding]);
});
