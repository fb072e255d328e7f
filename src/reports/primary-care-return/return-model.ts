import { PostRole } from '../../posts/post.enums.js';
import { MoneyValue, moneyValue, NoValue, noValue, NoValueReason } from '../../web/no-value.js';
import { FoundReturn } from './find-primary-care-return.js';
import { InPost } from './in-post.js';
import { YearMoney } from './money-in-years.js';
import { PostWte } from './post-changes.js';
import {
  MoneyLine,
  PlaceReturn,
  PostCounts,
  sumOfChanges,
  sumOfCounts,
  sumOfMoney,
  sumOfMoneyChanges,
} from './return-rows.js';
import { PrimaryCareReturnRow, ReturnAgainstPublished, ReturnCount } from './primary-care-return.model.js';
import { ReturnWte } from './return-post-lines.model.js';
import { ReturnInPost, ReturnOtherRole, ReturnPosts } from './return-posts.model.js';
import { sameMeasure } from './published-against.js';
import { CountGeography } from '../../reference-data/enums/programme.enums.js';
import { PublishedWteCountModel } from '../../reference-data/models/programme-facts.model.js';

const NO_MONEY_KNOWN = noValue(
  NoValueReason.NOT_RECORDED,
  'Signed money falls in the year, but none of its amounts is recorded with an end to spread it over.',
);

export function rowsOf(found: FoundReturn): PrimaryCareReturnRow[] {
  return found.places.map((place) => ({
    partnership: found.partnerships.get(place.partnership ?? '') ?? null,
    ...figuresOf(place.before, place.now, place.changes, place.money, found),
    otherRoles: otherRolesOf(found, ({ partnership }) => partnership === place.partnership),
  }));
}

export function totalOf(found: FoundReturn): PrimaryCareReturnRow {
  const { places, workers } = found;
  return {
    partnership: null,
    ...figuresOf(
      sumOfCounts(
        places.map(({ before }) => before),
        workers.before,
      ),
      sumOfCounts(
        places.map(({ now }) => now),
        workers.now,
      ),
      sumOfChanges(places.map(({ changes }) => changes)),
      places.flatMap(({ money }) => money),
      found,
    ),
    otherRoles: otherRolesOf(found, () => true),
  };
}

function figuresOf(
  before: PostCounts,
  now: PostCounts,
  changes: PlaceReturn['changes'],
  money: readonly MoneyLine[],
  found: FoundReturn,
) {
  const years = [money.map((line) => line.before), money.map((line) => line.now), money.map((line) => line.next)];
  const [was, is, willBe] = years.map(sumOfMoney);
  const notCounted = money.filter((line) => [line.before, line.now, line.next].some((each) => each?.known === false));
  return {
    before: postsModel(before, found),
    now: postsModel(now, found),
    postChanges: [...changes].map(([change, { posts, added }]) => ({ change, posts, ...wteModel(added) })),
    spendBefore: amountModel(was!.amount),
    spend: amountModel(is!.amount),
    forecast: amountModel(willBe!.amount),
    linesNotCounted: new Set(notCounted.map(({ lineId }) => lineId)).size,
    moneyChanges: [...sumOfMoneyChanges(money)].map(([change, { lines, added }]) => ({ change, lines, added })),
  };
}

function otherRolesOf(found: FoundReturn, isOfRow: (place: PlaceReturn) => boolean): ReturnOtherRole[] {
  return [...found.otherRoles].flatMap(([role, all]: [PostRole, readonly PlaceReturn[]]) => {
    const places = all.filter(isOfRow);
    if (places.length === 0) return [];
    const sum = (day: 'before' | 'now') => {
      const counts = places.map((place) => place[day]);
      const workers = counts.reduce((total, { inPost }) => total + (inPost?.workers ?? 0), 0);
      return postsModel(sumOfCounts(counts, workers), found);
    };
    return [{ role, before: sum('before'), now: sum('now') }];
  });
}

function postsModel({ posts, wte, inPost }: PostCounts, found: FoundReturn): ReturnPosts {
  return { posts, ...wteModel(wte), inPost: inPost === null ? withheld(found) : inPostModel(inPost) };
}

function wteModel({ funded, filled, vacant, frozen }: PostWte) {
  return { wteFunded: funded, wteFilled: filled, wteVacant: vacant, wteFrozen: frozen };
}

function inPostModel({ wte, workers, contracts }: InPost): ReturnInPost {
  return Object.assign(new ReturnInPost(), { wte, headcount: workers, contracts });
}

function withheld({ scope }: FoundReturn): NoValue {
  if (scope.allowed) throw new Error('People who may be counted were not.');
  return scope.noValue;
}

function amountModel(amount: number | null): MoneyValue | NoValue {
  return amount === null ? NO_MONEY_KNOWN : moneyValue(amount);
}

const NO_MONEY_HERE = noValue(NoValueReason.NOTHING_TO_COUNT, 'No signed money of this line falls here in the year.');
const UNKNOWN_MONEY = {
  AMOUNT_NOT_RECORDED: noValue(NoValueReason.NOT_RECORDED, 'The amount of this money is not recorded.'),
  NO_AGREED_END: noValue(
    NoValueReason.NOT_APPLICABLE,
    'This money has no agreed end, so its amount cannot be spread over years; record it in instalments.',
  ),
};

export function yearMoneyModel(money: YearMoney | null): MoneyValue | NoValue {
  if (money === null) return NO_MONEY_HERE;
  return money.known ? moneyValue(money.value) : UNKNOWN_MONEY[money.reason];
}

export function wteOrWithheld(wte: number | null, found: FoundReturn): ReturnWte | NoValue {
  return wte === null ? withheld(found) : Object.assign(new ReturnWte(), { wte });
}

const ANOTHER_MEASURE = noValue(
  NoValueReason.NOT_APPLICABLE,
  'The published count is not an exact count of people or whole-time equivalents, so nothing is held against it.',
);
const PART_OF_THE_PLACE = noValue(
  NoValueReason.OUTSIDE_YOUR_RIGHTS,
  'You may be told about a part of the people of this place only, which cannot be held against a count of all of them.',
);
const NOBODY_RECORDED = noValue(
  NoValueReason.NOTHING_TO_COUNT,
  'No post of this partnership is recorded on the day, so nothing can be held against the published count.',
);

export function publishedModels(found: FoundReturn): ReturnAgainstPublished[] {
  return found.published.map((published) => ({ published, ours: oursOf(published, found) }));
}

function oursOf(published: PublishedWteCountModel, found: FoundReturn): ReturnCount | NoValue {
  const { places, workers, scope } = found;
  if (!scope.allowed) return scope.noValue;
  if (scope.caveats.length > 0) return PART_OF_THE_PLACE;
  const isOfScotland = published.geographyLevel === CountGeography.COUNTRY;
  const now = isOfScotland
    ? sumOfCounts(
        places.map((place) => place.now),
        workers.now,
      )
    : places.find(({ partnership }) => partnership === published.geographyCode)?.now;
  if (!now?.inPost || (now.posts === 0 && now.inPost.contracts === 0)) return NOBODY_RECORDED;
  const recorded = sameMeasure(published.measure, now.inPost);
  if (recorded === null) return ANOTHER_MEASURE;
  return Object.assign(new ReturnCount(), { recorded, difference: recorded - published.valueHundredths });
}
