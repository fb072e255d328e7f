import { Moment } from '../../kernel/moment.js';
import { ROUNDING_RULE } from '../../kernel/rounding.js';
import { PostRole } from '../../posts/post.enums.js';
import { PartnershipModel } from '../../reference-data/models/places.model.js';
import { findPartnerships } from '../../reference-data/reading/find-places.js';
import { findPublishedWte } from '../../reference-data/reading/find-published-wte.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { peopleInScope, PeopleInScope } from '../people-in-scope.js';
import { findReturnMoney, ReturnMoney } from './find-return-money.js';
import { findReturnContracts, findReturnPosts, ReturnPost } from './find-return-posts.js';
import { PlaceReturn, placeReturns, ReturnPeople } from './return-rows.js';
import { returnYears, ReturnYears } from './return-year.js';
import { PublishedWteCountModel } from '../../reference-data/models/programme-facts.model.js';
import { publishedOf } from './published-against.js';

const SCOTLAND = 'S92000003';
/** Whom the return counts; other roles are listed apart. */
const COUNTED_ROLES: readonly `${PostRole}`[] = ['CLW', 'SENIOR_CLW'];
const OTHER_ROLES = [PostRole.NETWORK_LEAD, PostRole.MANAGER] as const;

export interface ReturnQuestion {
  readonly financialYear: string | null;
  readonly partnership: string | null;
  readonly board: string | null;
}

export interface FoundReturn {
  readonly years: ReturnYears;
  readonly scope: PeopleInScope;
  /** By partnership, in order of name. */
  readonly places: readonly PlaceReturn[];
  readonly otherRoles: ReadonlyMap<PostRole, readonly PlaceReturn[]>;
  readonly partnerships: ReadonlyMap<string, PartnershipModel>;
  readonly published: readonly PublishedWteCountModel[];
  /** Who is in post on counted posts of these places, each once. */
  readonly workers: { readonly before: number; readonly now: number };
  readonly roundingRule: string;
}

/** All that a return is made of; everything is read for all of Scotland that the person may see and then cut to the question. */
export async function findPrimaryCareReturn(
  request: TrackerRequest,
  moment: Moment,
  { financialYear, partnership, board }: ReturnQuestion,
): Promise<FoundReturn> {
  const years = returnYears(financialYear, moment.asOf);
  const all = await findPartnerships(request.reader, {
    codes: partnership === null ? null : [partnership],
    boards: board === null ? null : [board],
  });
  const isLimited = partnership !== null || board !== null;
  const asked = new Map(all.map((each) => [each.code, { ...each, moment }]));
  const isAsked = (code: string | null) => !isLimited || (code !== null && asked.has(code));
  const postsCountedOn = [years.before.endsOn, years.now.endsOn];
  const scope = await peopleInScope(request, moment, { partnership, board, postsCountedOn });
  const posts = await findReturnPosts(request, moment, years);
  const people = scope.allowed ? await peopleOf(request, moment, years, [...scope.participations.keys()]) : null;
  const money = await findReturnMoney(request, moment, years, posts);
  const counted = posts.filter(({ role }) => COUNTED_ROLES.includes(role));
  const placesOf = (some: readonly ReturnPost[], theirMoney: readonly ReturnMoney[]) =>
    placeReturns(some, people, theirMoney).filter((place) => isAsked(place.partnership));
  const places = placesOf(counted, money);
  for (const code of isLimited ? asked.keys() : []) {
    if (!places.some((place) => place.partnership === code)) places.push(nothingIn(code, people));
  }
  const published = await findPublishedWte(request.reader, { code: null, knownOn: request.knownOn(moment) });
  return {
    years,
    scope,
    places: places.sort(byName(asked)),
    otherRoles: new Map(
      OTHER_ROLES.map((role) => [
        role,
        placesOf(
          posts.filter((post) => post.role === role),
          [],
        ),
      ]),
    ),
    partnerships: asked,
    published: publishedOf(
      published,
      new Set(isLimited ? asked.keys() : [...asked.keys(), SCOTLAND]),
      years.now.endsOn,
    ),
    workers: people === null ? { before: 0, now: 0 } : workersOf(counted, people, isAsked),
    roundingRule: ROUNDING_RULE,
  };
}

async function peopleOf(
  request: TrackerRequest,
  moment: Moment,
  years: ReturnYears,
  participations: readonly string[],
): Promise<ReturnPeople> {
  const contracts = await findReturnContracts(request, moment, years, participations);
  return {
    before: contracts.filter(({ on_day }) => on_day === years.before.endsOn),
    now: contracts.filter(({ on_day }) => on_day === years.now.endsOn),
  };
}

function nothingIn(code: string, people: ReturnPeople | null): PlaceReturn {
  const nothing = placeReturns([], people, [{ lineId: '', partnership: code, before: null, now: null, next: null }]);
  return { ...nothing[0]!, money: [] };
}

function workersOf(posts: readonly ReturnPost[], people: ReturnPeople, isAsked: (code: string | null) => boolean) {
  const count = (day: keyof ReturnPeople, at: 0 | 1) => {
    const here = new Set(posts.filter(({ places }) => isAsked(places[at])).map(({ postId }) => postId));
    return new Set(people[day].filter(({ postId }) => here.has(postId)).map(({ workerId }) => workerId)).size;
  };
  return { before: count('before', 0), now: count('now', 1) };
}

function byName(partnerships: ReadonlyMap<string, PartnershipModel>) {
  const name = ({ partnership }: PlaceReturn) => partnerships.get(partnership ?? '')?.name ?? '\uffff';
  return (a: PlaceReturn, b: PlaceReturn) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0);
}
