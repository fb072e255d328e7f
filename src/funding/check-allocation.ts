import { Day, inWords } from '../kernel/day.js';
import { Problems } from '../kernel/problem.js';
import { PostRow } from '../posts/post-rows.js';
import { AllocationEntity } from './allocation.entity.js';
import { FundingLineEntity } from './funding-line.entity.js';

/** Money stays in its programme, and what is paid to one employer pays for none of another's posts. */
export function checkBelongTogether(problems: Problems, line: FundingLineEntity, post: PostRow): void {
  problems.require(
    line.programmeId === post.programmeId,
    'POST_IN_ANOTHER_PROGRAMME',
    ['post'],
    'The post belongs to another programme than the funding line; choose a line of its own programme.',
  );
  problems.require(
    line.employerId === null || line.employerId === post.employerId,
    'POST_OF_ANOTHER_EMPLOYER',
    ['post'],
    'The funding line is paid to another employer than the one of this post; choose a line of that employer or of the programme.',
  );
}

export interface AllocationDays {
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

export function checkWithinLine(
  problems: Problems,
  line: FundingLineEntity,
  { startsOn, endsOn }: AllocationDays,
): void {
  if (endsOn !== null && endsOn < startsOn) {
    const sentence = `The allocation would end on ${inWords(endsOn)}, before it starts on ${inWords(startsOn)}; put one of the days right.`;
    problems.add('ENDS_BEFORE_START', ['endsOn'], sentence);
    return;
  }
  problems.require(
    startsOn >= line.startsOn && (line.endsOn === null || startsOn <= line.endsOn),
    'ALLOCATION_OUTSIDE_LINE',
    ['startsOn'],
    `The allocation would start on ${inWords(startsOn)}, but its line pays ${daysOf(line)}; start it within those days.`,
  );
  if (line.endsOn === null || (endsOn !== null && endsOn <= line.endsOn)) return;
  const end = endsOn === null ? 'go on without end' : `end on ${inWords(endsOn)}`;
  const sentence = `The allocation would ${end}, but its line pays ${daysOf(line)}; end it within those days.`;
  problems.add('ALLOCATION_OUTSIDE_LINE', ['endsOn'], sentence);
}

/** A line pays a post one share a day. */
export function checkOnce(problems: Problems, days: AllocationDays, ofSameLine: readonly AllocationEntity[]): void {
  const other = ofSameLine.find(
    (each) =>
      (days.endsOn === null || each.startsOn <= days.endsOn) && (each.endsOn === null || each.endsOn >= days.startsOn),
  );
  if (!other) return;
  const sentence = `This line pays this post ${daysOf(other)} already; change that allocation instead.`;
  problems.add('ALLOCATION_OVERLAPS', ['startsOn'], sentence);
}

function daysOf({ startsOn, endsOn }: AllocationDays): string {
  return endsOn === null ? `from ${inWords(startsOn)} on` : `from ${inWords(startsOn)} to ${inWords(endsOn)}`;
}
