import { Injectable } from '@nestjs/common';
import { groupedBy } from '../../kernel/grouped-by.js';
import { Moment } from '../../kernel/moment.js';
import { programmeById } from '../../programmes/programme.batches.js';
import { NoValue } from '../../web/no-value.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { nobodyCounted } from '../pay-facts/nobody-counted.js';
import { askPayFacts, PayAnswer, PayQuestion } from '../pay-facts/pay-question.js';
import { Tally } from '../pay-facts/tally.js';
import { peopleCounted } from '../people-counted.model.js';
import { BandComparisonByGuidance, ComparisonOfGuidance } from './band-comparison-by-guidance.model.js';
import {
  compareWithOne,
  guidanceModel,
  METHOD,
  noGuidance,
  noService,
  spreadModel,
  TERMS_OF_BASIS,
} from './band-comparison.js';
import { bandDistribution } from './band-distribution.js';
import { BandFooting } from './band.enums.js';
import { guidanceKey } from './guidance-key.js';
import { guidanceSentence } from './guidance-sentence.js';

@Injectable()
export class BandComparisonsByGuidance {
  /** Pay of each person against what their own programme adopted: over all, and guidance by guidance. */
  async compare(
    request: TrackerRequest,
    moment: Moment,
    question: PayQuestion,
    footing: BandFooting,
  ): Promise<BandComparisonByGuidance | NoValue> {
    const answer = await askPayFacts(request, moment, question, TERMS_OF_BASIS[footing]);
    if (answer instanceof NoValue) return answer;
    if (answer.packages.size === 0) return noGuidance('; name one in `bandComparison`');
    const tally = new Tally();
    const overall = bandDistribution(answer.groups, answer.packages, footing, tally);
    if (!overall.known) return nobodyCounted(tally);
    const { belowExpectation, aboveCeiling, toEntry, toServicePoint, toTop } = overall.value;
    const answers = [...answersByGuidance(answer)];
    const byGuidance = await Promise.all(answers.map((each) => comparisonOf(request, moment, question, footing, each)));
    const caveats = [
      'Each contract is set against the band of its own programme: distances are comparable, bands are not.',
      'How far guidance goes, and on what it rests, is said with each comparison in `byGuidance`.',
      ...answer.scope.caveats,
    ];
    return Object.assign(new BandComparisonByGuidance(), {
      sentence: guidanceSentence(overall.value, answers.length),
      footing,
      belowExpectation,
      aboveCeiling,
      toEntry: spreadModel(request, toEntry),
      toServicePoint: toServicePoint.known ? spreadModel(request, toServicePoint.value) : noService(),
      toTop: spreadModel(request, toTop),
      byGuidance,
      computedFrom: peopleCounted(moment, tally, METHOD, caveats),
    });
  }
}

/** The same answer for the programmes of each guidance alone, in the order of the guidance. */
function answersByGuidance(answer: PayAnswer): PayAnswer[] {
  const adoptions = [...groupedBy([...answer.packages], ([, { policy }]) => guidanceKey(policy))];
  adoptions.sort(([a], [b]) => (a < b ? -1 : 1));
  return adoptions.map(([, packages]) => {
    const adopters = new Map(packages);
    return { ...answer, packages: adopters, groups: answer.groups.filter(({ programme }) => adopters.has(programme)) };
  });
}

async function comparisonOf(
  request: TrackerRequest,
  moment: Moment,
  question: PayQuestion,
  footing: BandFooting,
  answer: PayAnswer,
): Promise<ComparisonOfGuidance> {
  const [guidance] = answer.packages.values();
  const programmes = await Promise.all(
    [...answer.packages.keys()].map((id) => request.load(programmeById, moment, id)),
  );
  return Object.assign(new ComparisonOfGuidance(), {
    guidance: guidanceModel(guidance!),
    programmes: programmes.filter((programme) => programme !== null).sort((a, b) => (a.name < b.name ? -1 : 1)),
    comparison: compareWithOne(request, moment, question, footing, answer, guidance!),
  });
}
