import { groupedBy } from '../../kernel/grouped-by.js';
import { refuseFile } from '../import-problem.js';
import { Facts } from './facts.js';
import { listOf, own, textOf } from './json-value.js';
import { NoticeFact, PublishedNotices } from './notice-facts.js';

type Path = readonly (string | number)[];

/** A value of the file with the way to it. */
class At {
  constructor(
    readonly value: unknown,
    readonly path: Path,
  ) {}

  at(...path: Path): At {
    return new At(own(this.value, ...path), [...this.path, ...path]);
  }

  get each(): At[] {
    return listOf(this.value).map((_, index) => this.at(index));
  }

  get text(): string {
    return typeof this.value === 'boolean' ? String(this.value) : textOf(this.value);
  }
}

/**
 * The awards of OCDS JSON as Find a Tender and Public Contracts Scotland publish it: a package of releases, a package of
 * records, or one release. Of several releases about one award the latest counts; where that has no contract, the contract
 * is taken from the latest release of the procurement that has one: some publish it alone, once it is signed.
 */
export function awardsOfReleases(file: string, value: unknown): PublishedNotices {
  const root = new At(value, []);
  const releases = [
    ...root.at('releases').each,
    ...root.at('records').each.flatMap((record) => {
      const compiled = record.at('compiledRelease');
      return compiled.value === undefined ? record.at('releases').each : [compiled];
    }),
    ...(own(value, 'ocid') === undefined ? [] : [root]),
  ];
  if (releases.length === 0) {
    refuseFile(file, 'NO_RELEASES', 'The file has no releases or records, as OCDS packages have; choose another.');
  }
  const inOrder = [...releases].sort((a, b) => compare(a.at('date').text, b.at('date').text));
  const ofProcurement = groupedBy(inOrder, (release) => release.at('ocid').text);
  const latest = new Map<string, Facts>();
  for (const release of inOrder) {
    const others = ofProcurement.get(release.at('ocid').text)!;
    for (const facts of awardsOf(file, release, others)) latest.set(keyOf(facts), facts);
  }
  return { awards: [...latest.values()], licence: root.at('license').text || null, url: root.at('uri').text || null };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What lacks an identifier is kept by its place, so that it is told and not lost. */
function keyOf(facts: Facts): string {
  const [ocid, award] = [facts.text('ocid'), facts.text('award_id')];
  return ocid && award ? `${ocid}/${award}` : `at ${facts.place.column}`;
}

function awardsOf(file: string, release: At, ofProcurement: readonly At[]): Facts[] {
  return release.at('awards').each.map((award) => {
    const contracts = contractsOf(award, release, ofProcurement);
    const [contract] = contracts;
    const lot = lotOf(release, award);
    const place = { file, sheet: null, row: null, column: written(award.path) };
    const facts = new Facts(place, (name) => written(placeOfAbsent(name as NoticeFact, release, award, contract)));
    const set = (name: NoticeFact, ...candidates: readonly (At | undefined)[]): void => {
      const found = candidates.find((each) => each !== undefined && each.text !== '');
      if (!found) return;
      const kind = typeof found.value === 'number' ? 'NUMBER' : typeof found.value === 'string' ? 'TEXT' : 'OTHER';
      facts.set(name, found.text, { ...place, column: written(found.path) }, kind);
    };
    set('ocid', release.at('ocid'));
    set('award_id', award.at('id'));
    set('title', contract?.at('title'), award.at('title'), lot?.at('title'), release.at('tender', 'title'));
    set('status', award.at('status'));
    set('amount', contract?.at('value', 'amount'), award.at('value', 'amount'));
    set('currency', contract?.at('value', 'currency'), award.at('value', 'currency'));
    set('awarded_on', award.at('date'));
    set('signed_on', contract?.at('dateSigned'));
    set('published_on', release.at('date'));
    // Each fact from where it is last agreed: the contract, else the award, else the lot that was tendered.
    const periods = [contract?.at('period'), award.at('contractPeriod'), lot?.at('contractPeriod')];
    const ending = periods.find((period) => period?.at('endDate').text || period?.at('durationInDays').text);
    set('starts_on', ...periods.map((period) => period?.at('startDate')));
    // A length that was agreed is not joined to an end that was only tendered.
    set('ends_on', ending?.at('endDate'));
    set('duration_days', ending?.at('durationInDays'));
    set('max_extent_on', ...periods.map((period) => period?.at('maxExtentDate')));
    const renewable = [contract, award, lot];
    set('has_renewal', ...renewable.map((each) => each?.at('hasRenewal')));
    set('renewal_description', ...renewable.map((each) => each?.at('renewal', 'description')));
    set('url', noticeOf(contract), noticeOf(award), noticeOf(release.at('tender')));
    setOrganisation(facts, 'buyer', release, release.at('buyer'), place);
    award
      .at('suppliers')
      .each.slice(0, 2)
      .forEach((supplier, at) => {
        setOrganisation(facts, at === 0 ? 'supplier' : 'supplier_2', release, supplier, place);
      });
    if (contracts.length > 1) facts.set('contract_2', written(contracts[1]!.path), place);
    return facts;
  });
}

function contractsOf(award: At, release: At, ofProcurement: readonly At[]): At[] {
  const inRelease = (each: At): At[] => each.at('contracts').each.filter((contract) => isOfAward(contract, award));
  const own = inRelease(release);
  if (own.length > 0 || release.at('ocid').text === '') return own;
  return ofProcurement.map(inRelease).findLast((found) => found.length > 0) ?? [];
}

/** One that was cancelled before it was signed is none. */
const isOfAward = (contract: At, award: At): boolean =>
  award.at('id').text !== '' &&
  contract.at('awardID').text === award.at('id').text &&
  contract.at('status').text !== 'cancelled';

/** The lot the award is for, where it is for one. */
function lotOf(release: At, award: At): At | undefined {
  const ids = listOf(award.at('relatedLots').value).map(textOf);
  const lots = release.at('tender', 'lots').each;
  return ids.length === 1 ? lots.find((lot) => lot.at('id').text === ids[0]) : undefined;
}

function noticeOf(owner: At | undefined): At | undefined {
  return owner
    ?.at('documents')
    .each.map((document) => document.at('url'))
    .find(({ text }) => text !== '');
}

/** Numbers as a list with semicolons: the one in the reference, the party's own, and its others. */
function setOrganisation(
  facts: Facts,
  name: 'buyer' | 'supplier' | 'supplier_2',
  release: At,
  reference: At,
  place: Facts['place'],
): void {
  const id = reference.at('id').text;
  const party = release.at('parties').each.find((each) => id !== '' && each.at('id').text === id);
  const identifiers = party ? [party.at('identifier'), ...party.at('additionalIdentifiers').each] : [];
  const numbers = identifiers
    .map((identifier) => [identifier.at('scheme').text, identifier.at('id').text])
    .filter(([scheme, number]) => scheme && number)
    .map(([scheme, number]) => `${scheme}-${number}`);
  const where = (at: At): Facts['place'] => ({ ...place, column: written(at.path) });
  facts.set(
    `${name}_id`,
    [...new Set([id, ...numbers])].filter((each) => each !== '').join('; '),
    where(reference.at('id')),
  );
  const given = [reference.at('name'), party?.at('name')].find((each) => each !== undefined && each.text !== '');
  if (given) facts.set(`${name}_name`, given.text, where(given));
}

function placeOfAbsent(name: NoticeFact, release: At, award: At, contract: At | undefined): Path {
  const period = contract ? contract.at('period') : award.at('contractPeriod');
  const owner = contract ?? award;
  const places: Readonly<Record<NoticeFact, At>> = {
    ocid: release.at('ocid'),
    award_id: award.at('id'),
    title: award.at('title'),
    status: award.at('status'),
    buyer_id: release.at('buyer', 'id'),
    buyer_name: release.at('buyer', 'name'),
    supplier_id: award.at('suppliers', 0, 'id'),
    supplier_name: award.at('suppliers', 0, 'name'),
    supplier_2_id: award.at('suppliers', 1, 'id'),
    supplier_2_name: award.at('suppliers', 1, 'name'),
    amount: owner.at('value', 'amount'),
    currency: owner.at('value', 'currency'),
    awarded_on: award.at('date'),
    signed_on: owner.at('dateSigned'),
    published_on: release.at('date'),
    starts_on: period.at('startDate'),
    ends_on: period.at('endDate'),
    duration_days: period.at('durationInDays'),
    max_extent_on: period.at('maxExtentDate'),
    has_renewal: owner.at('hasRenewal'),
    renewal_description: owner.at('renewal', 'description'),
    url: owner.at('documents'),
  };
  return (places[name] ?? award).path;
}

/** `releases[0].awards[1].value.amount`. */
function written(path: Path): string {
  return path.map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? part : `.${part}`)).join('');
}
