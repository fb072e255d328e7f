import { Day } from '../../kernel/day.js';
import { Moment } from '../../kernel/moment.js';
import { Stretch } from '../../kernel/stretches.js';
import { NoValue } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { PostRole } from '../../posts/post.enums.js';
import { PeopleQuestion } from '../people-in-scope.js';
import { RestatedReports } from './restated-reports.js';
import { ChangedThing, RestatedUnit } from './restatement.enums.js';

/** Whose figure it is. */
export interface RestatedQuestion extends PeopleQuestion {
  readonly role: PostRole;
}

/** A figure of which can be asked how it was restated: what its report says of it, at a moment. */
export interface FigureOfReport {
  readonly unit: RestatedUnit;
  /** What it rests on beside the records that every figure about people rests on. */
  readonly restsOn: readonly ChangedThing[];
  /** The days of which it looks at what is published; the day asked about where it is left out. */
  readonly daysOf?: (asOf: Day) => Stretch;
  /** Hundredths of the unit, rounded once as the report rounds it. */
  readonly evaluate: (
    reports: RestatedReports,
    request: TrackerRequest,
    moment: Moment,
    question: RestatedQuestion,
  ) => Promise<number | NoValue>;
}
