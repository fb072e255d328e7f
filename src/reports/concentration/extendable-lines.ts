import { addMonths, Day } from '../../kernel/day.js';
import { FundedPost } from '../coverage-strip/find-funded-posts.js';
import { ExtendableLine } from './extended-losses.js';

export interface LineOfMoney {
  readonly line_id: string;
  readonly funder_id: string;
  readonly ends_on: Day | null;
  readonly extension_to: Day | null;
}

/** How a line can go on: its own later days made certain, the option in it used, or twelve months more agreed. */
export type ExtensionRoute = 'REST_OF_LINE' | 'OPTION' | 'TWELVE_MONTHS';

export interface RoutedLine extends ExtendableLine {
  readonly route: ExtensionRoute;
}

const MONTHS_MORE = 12;

/** The lines whose money ends on or after a day, with the day they could go on to; those that end first in front. */
export function extendableLines(
  lines: readonly LineOfMoney[],
  posts: readonly Pick<FundedPost, 'money'>[],
  from: Day,
): RoutedLine[] {
  const lastDays = new Map<string, Day | null>();
  for (const { lineId, endsOn } of posts.flatMap(({ money }) => money)) {
    const last = lastDays.get(lineId);
    if (last === undefined || (last !== null && (endsOn === null || endsOn > last))) lastDays.set(lineId, endsOn);
  }
  return lines
    .flatMap((line): RoutedLine[] => {
      const endsOn = lastDays.get(line.line_id) ?? null;
      return endsOn === null || endsOn < from ? [] : [{ lineId: line.line_id, endsOn, ...extensionOf(line, endsOn) }];
    })
    .sort((a, b) => (a.endsOn < b.endsOn ? -1 : a.endsOn > b.endsOn ? 1 : 0));
}

function extensionOf({ ends_on, extension_to }: LineOfMoney, endsOn: Day): Pick<RoutedLine, 'extendedTo' | 'route'> {
  if (ends_on !== null && ends_on > endsOn) return { extendedTo: ends_on, route: 'REST_OF_LINE' };
  if (extension_to !== null && extension_to > endsOn) return { extendedTo: extension_to, route: 'OPTION' };
  return { extendedTo: addMonths(endsOn, MONTHS_MORE), route: 'TWELVE_MONTHS' };
}
