import { Actor } from '../../auth/actor.js';
import { problemAt } from './findings.js';
import { ImportProblem } from '../import-problem.js';
import { readOrganisationNumber } from './organisation-number.js';
import { PublishedAward } from './published-award.js';
import { isSameNumber, RecordedScene, withNumbers } from './recorded-scene.js';

/** An award that pays the programme: to one of its employers, or to the programme as a whole. */
export interface OurAward {
  readonly award: PublishedAward;
  readonly employer: string | null;
}

/** Why an award is not brought in. */
export type Reason = 'UNKNOWN' | 'NOT_IN_PROGRAMME' | 'NOT_YOURS';

export interface SortedAwards {
  readonly ours: readonly OurAward[];
  readonly others: readonly { readonly award: PublishedAward; readonly reason: Reason }[];
  /** Money that the recipient passes on: counted where it arrives, not here as well. */
  readonly regrants: readonly PublishedAward[];
  /** Recorded in another programme already. */
  readonly elsewhere: readonly PublishedAward[];
  readonly problems: readonly ImportProblem[];
}

/**
 * Tells the awards that are ours from the others, by the registered numbers of their recipients; a name alone proves
 * nothing. `programmeRecipients` are organisations that receive for the programme as a whole.
 */
export function sortAwards(
  awards: readonly PublishedAward[],
  scene: RecordedScene,
  actor: Actor,
  programmeRecipients: readonly string[],
): SortedAwards {
  const ours: OurAward[] = [];
  const others: { award: PublishedAward; reason: Reason }[] = [];
  const problems: ImportProblem[] = [];
  const isRegrant = ({ regrantType }: PublishedAward): boolean => regrantType !== null;
  const isElsewhere = ({ externalId }: PublishedAward): boolean => scene.elsewhere.has(externalId);
  const seen = new Set<string>();
  for (const award of awards.filter((each) => !isRegrant(each) && !isElsewhere(each))) {
    const place = award.facts.placeOf(award.recipients[0]?.fact ?? '');
    const found = recipientOf(award, scene, programmeRecipients);
    if (found === 'AMBIGUOUS') {
      const message = 'The numbers of this recipient belong to two employers that are recorded; put them right first.';
      problems.push(problemAt(place, 'RECIPIENT_AMBIGUOUS', message));
    } else if (found === null) others.push({ award, reason: 'UNKNOWN' });
    else if (found.employer && !found.employer.takesPart) others.push({ award, reason: 'NOT_IN_PROGRAMME' });
    else if (!mayLoad(actor, found.employer?.id)) others.push({ award, reason: 'NOT_YOURS' });
    else {
      problems.push(...award.faults);
      if (seen.has(award.externalId)) problems.push(twice(award));
      else ours.push({ award, employer: found.employer?.name ?? null });
      seen.add(award.externalId);
    }
  }
  return {
    ours,
    others,
    regrants: awards.filter(isRegrant),
    elsewhere: awards.filter((each) => !isRegrant(each) && isElsewhere(each)),
    problems,
  };
}

type Recipient = { readonly employer: RecordedScene['employers'][number] | null };

function recipientOf(
  { recipients }: PublishedAward,
  { employers }: RecordedScene,
  programmeRecipients: readonly string[],
): Recipient | 'AMBIGUOUS' | null {
  const numbers = recipients.flatMap((recipient) => recipient.numbers);
  const receivers = programmeRecipients.map(readOrganisationNumber).filter((number) => number !== null);
  if (receivers.some((a) => numbers.some((b) => isSameNumber(a, b)))) return { employer: null };
  const found = withNumbers(employers, numbers);
  if (found.length > 1 && recipients.length === 1) return 'AMBIGUOUS';
  return found[0] ? { employer: found[0] } : null;
}

/** An editor brings in what their own employers receive; what others receive is for a lead, and not an error in the file. */
function mayLoad(actor: Actor, employer: string | undefined): boolean {
  return actor.role !== 'HR_EDITOR' || (employer !== undefined && actor.ownEmployers.includes(employer));
}

function twice({ facts, factOf }: PublishedAward): ImportProblem {
  const message = 'Another award of the file has the same identifier; keep one of the two.';
  return problemAt(facts.placeOf(factOf['external_id']!), 'IDENTIFIER_TWICE', message);
}
