import { Injectable } from '@nestjs/common';
import { sqlFile } from '../../database/sql-file.js';
import { employerById } from '../../employers/employer.batches.js';
import { EmployerModel } from '../../employers/employer.model.js';
import { inNumber } from '../../kernel/in-number.js';
import { unknown } from '../../kernel/known.js';
import { Moment } from '../../kernel/moment.js';
import { termsSheetById } from '../../pay/terms-sheet.batches.js';
import { Nation } from '../../reference-data/enums/pay.enums.js';
import { findStandardWeekOn } from '../../reference-data/reading/find-standard-week-on.js';
import { TrackerRequest } from '../../web/tracker-request.js';
import { findAdoptedGuidance } from '../pay-facts/find-guidance.js';
import { findOnCosts } from '../pay-facts/find-on-costs.js';
import { findOffers, Offer } from '../terms-compared/find-offers.js';
import { findScalePoints } from '../terms-compared/find-scale-points.js';
import { compareOffers } from './compare-offers.js';
import { OfferTerm } from './comparison.enums.js';
import { OfferRow, offerRows } from './leave-terms.js';
import { OfferBasis, OfferedValue, offerOn, OFFER_UNITS } from './offer-terms.js';
import { noOffer, offerInWords } from './offer-words.js';
import { MOST_EMPLOYERS, TermsSheetComparisonArgs } from './terms-sheet-comparison.args.js';
import {
  ComparedEmployer,
  ComparedOfferTerm,
  OfferOnTerm,
  TermsSheetComparison,
  WidestOfferDifference,
} from './terms-sheet-comparison.model.js';

const EMPLOYERS = sqlFile(__dirname, 'employers-compared.sql');

const METHOD = 'terms-sheet-comparison/1';

const CAVEATS = [
  'What is offered is not what each person has: contracts are in no figure here.',
  'Compare salaries by the hour or on the guidance week: the same salary for a longer week is less pay.',
  'A standing says which number is higher, not which offer is better: fewer days between supervision sessions are more supervision.',
];

interface Column {
  readonly employer: EmployerModel;
  readonly offer: Offer | null;
}

@Injectable()
export class TermsSheetComparisons {
  async compare(
    request: TrackerRequest,
    moment: Moment,
    question: TermsSheetComparisonArgs,
  ): Promise<TermsSheetComparison> {
    const columns = await this.columns(request, moment, question);
    const offers = columns.flatMap(({ offer }) => (offer ? [offer] : []));
    const nation = await this.nation(request, moment, question);
    const week = await findStandardWeekOn(request.reader, {
      nation,
      on: moment.asOf,
      knownOn: request.knownOn(moment),
    });
    const guidanceMinutes = week.known ? week.value.minutesPerWeek : null;
    const basis: OfferBasis = {
      points: await findScalePoints(request, moment, offers),
      limits: (await findOnCosts(request, moment)).qualifyingEarnings,
      guidanceMinutes,
    };
    const sheets = await Promise.all(
      columns.map(({ offer }) => offer && request.load(termsSheetById, moment, offer.id)),
    );
    const offered = columns.map(({ offer }) => offer && offerOn(offer, basis));
    const without = columns.length - offers.length;
    const asked = question.terms ?? Object.values(OfferTerm);
    return Object.assign(new TermsSheetComparison(), {
      role: question.role,
      asOf: moment.asOf,
      knownAt: moment.knownAt,
      guidanceNation: nation,
      guidanceWeek: guidanceMinutes,
      employersCompared: columns.length,
      employersWithoutSheet: without,
      employers: columns.map(({ employer }, at) =>
        Object.assign(new ComparedEmployer(), { employer, sheet: sheets[at] }),
      ),
      terms: offerRows(asked, offers).map((row) =>
        termModel(
          row,
          columns,
          offered.map((valueOn) => valueOn?.(row) ?? unknown('NO_SHEET')),
        ),
      ),
      caveats: [
        ...CAVEATS,
        ...(without > 0
          ? [
              `${without} ${inNumber(without, 'employer has no sheet for the role on the day, or shares', 'employers have no sheet for the role on the day, or share')} none.`,
            ]
          : []),
        ...(columns.length === MOST_EMPLOYERS
          ? [`At most ${MOST_EMPLOYERS} employers are compared, the first by name.`]
          : []),
      ],
      method: METHOD,
    });
  }

  /** Employers by name, each with its sheet as far as it may be seen. */
  private async columns(
    request: TrackerRequest,
    moment: Moment,
    { role, employers, programme }: TermsSheetComparisonArgs,
  ): Promise<Column[]> {
    const offers = await findOffers(request, moment, employers ?? null, role);
    const rows = await request.reader.rows<{ id: string }>(moment, EMPLOYERS, [
      employers ?? null,
      programme ?? null,
      offers.map(({ employerId }) => employerId),
      MOST_EMPLOYERS,
    ]);
    const offerOf = new Map(offers.map((offer) => [offer.employerId, offer]));
    const found = await Promise.all(rows.map(({ id }) => request.load(employerById, moment, id)));
    return found.flatMap((employer) => (employer ? [{ employer, offer: offerOf.get(employer.id) ?? null }] : []));
  }

  private async nation(
    request: TrackerRequest,
    moment: Moment,
    { nation, programme }: TermsSheetComparisonArgs,
  ): Promise<Nation> {
    if (nation != null) return nation;
    if (programme == null) return Nation.SCOTLAND;
    const adopted = await findAdoptedGuidance(request, moment, [programme]);
    return (adopted.get(programme)?.nation as Nation | undefined) ?? Nation.SCOTLAND;
  }
}

function termModel(
  { term, completedYears }: OfferRow,
  columns: readonly Column[],
  offered: readonly OfferedValue[],
): ComparedOfferTerm {
  const { known, different, standings, widest } = compareOffers(term, offered);
  const unit = OFFER_UNITS[term];
  return Object.assign(new ComparedOfferTerm(), {
    term,
    completedYears,
    unit,
    known,
    differentOffers: different,
    widest:
      widest &&
      Object.assign(new WidestOfferDifference(), widest, {
        lowestAt: columns[widest.lowestAt]!.employer,
        highestAt: columns[widest.highestAt]!.employer,
      }),
    offers: offered.map((value, at) =>
      Object.assign(new OfferOnTerm(), {
        employer: columns[at]!.employer,
        amount: value.known ? value.value.amount : null,
        inWords: value.known ? offerInWords(value.value, unit) : null,
        standing: standings[at],
        unknown: value.known ? null : noOffer(value.reason),
      }),
    ),
  });
}
