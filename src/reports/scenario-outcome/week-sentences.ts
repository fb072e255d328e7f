import { Day, inWords } from '../../kernel/day.js';
import { unscaled } from '../../kernel/decimal.js';
import { Pence, poundsInWords } from '../../kernel/money.js';
import { KindOfChange, WeekFigures } from './week-figures.js';

/** Posts whose full-time week is another, and what their funded WTE comes to, in minutes a week. */
export interface HoursOfPosts {
  readonly posts: number;
  readonly minutesBefore: number;
  readonly minutesAfter: number;
}

/** What becomes of the hours of posts, for everybody. */
export function hoursSentence({ posts, minutesBefore, minutesAfter }: HoursOfPosts, on: Day): string {
  if (posts === 0) return `No post has another full-time week on ${inWords(on)}.`;
  const fundedWte = `On ${inWords(on)} the funded WTE of ${counted(posts, 'post')} comes to`;
  if (minutesBefore === minutesAfter) return `${fundedWte} as many hours as before: ${hours(minutesAfter)} a week.`;
  const change = moreOrLess(minutesAfter - minutesBefore, hours);
  return `${fundedWte} ${change}: ${hours(minutesAfter)} instead of ${hours(minutesBefore)} a week.`;
}

/** What becomes of pay, and what does not move, for those who may know. */
export function paySentences({ before, after, sameSalary, otherSalary, hourly }: WeekFigures): string[] {
  const perHour = [before, after].map(({ payPerHourPence }) => poundsInWords((payPerHourPence ?? 0) as Pence));
  const sentences: (string | false)[] = [
    sameSalary.contracts > 0 &&
      `${contractsDo(sameSalary, 'costs', 'cost')} as much as before for ${changeOfHours(sameSalary)}: a salary for the full-time post does not change with the week.`,
    otherSalary.contracts > 0 &&
      `${counted(otherSalary.contracts, 'contract')} of part-time work ${otherSalary.contracts === 1 ? 'comes' : 'come'} to ${wte(otherSalary.wteAfter)} WTE instead of ${wte(otherSalary.wteBefore)}, and to ${salaryChange(otherSalary)}.`,
    hourly.contracts > 0 && hourlySentence(hourly),
    before.payPerHourPence !== null && `An hour is paid ${perHour[1]} on average instead of ${perHour[0]}.`,
    after.wteBeyondFunded > before.wteBeyondFunded &&
      `${wte(after.wteBeyondFunded)} WTE are employed beyond the funded WTE of their posts, instead of ${wte(before.wteBeyondFunded)}.`,
  ];
  return sentences.filter((sentence) => sentence !== false);
}

function hourlySentence(hourly: KindOfChange): string {
  const change =
    hourly.minutes === 0
      ? 'so hours that are kept cost as much as before'
      : `for ${changeOfHours(hourly)}, which comes to ${salaryChange(hourly)}`;
  return `${contractsDo(hourly, 'is', 'are')} paid by the hour: the rate stays, ${change}.`;
}

function changeOfHours({ minutes }: KindOfChange): string {
  return minutes === 0 ? 'as many hours a week' : moreOrLess(minutes, (amount) => `${hours(amount)} a week`);
}

function salaryChange({ pence }: KindOfChange): string {
  if (pence === 0) return 'as much salary a year as before';
  return moreOrLess(pence, (amount) => `${poundsInWords(amount as Pence)} a year of salary`);
}

function moreOrLess(change: number, words: (amount: number) => string): string {
  return `${words(Math.abs(change))} ${change > 0 ? 'more' : 'less'}`;
}

function contractsDo({ contracts }: KindOfChange, one: string, several: string): string {
  return `${counted(contracts, 'contract')} ${contracts === 1 ? one : several}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function hours(minutes: number): string {
  const text = unscaled(Math.round((minutes * 100) / 60), 2).replace(/\.?0+$/, '');
  return `${text} ${text === '1' ? 'hour' : 'hours'}`;
}

function wte(hundredths: number): string {
  return unscaled(hundredths, 2).replace(/\.?0+$/, '');
}
