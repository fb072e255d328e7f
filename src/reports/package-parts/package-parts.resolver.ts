import { inNumber } from '../../kernel/in-number.js';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { NoValue, noValue, NoValueReason } from '../../web/no-value.js';
import { PageArgs } from '../../web/page.js';
import { SignedIn } from '../../web/rules.js';
import { Request, TrackerContext, TrackerRequest } from '../../web/tracker-request.js';
import { BandRowOrder } from '../band-comparison/band-row.list.js';
import { nobodyCounted } from '../pay-facts/nobody-counted.js';
import { Tally } from '../pay-facts/tally.js';
import { PayVariation } from '../pay-variation/pay-variation.model.js';
import { peopleCounted } from '../people-counted.model.js';
import { notePayOf } from '../pay-of-one.js';
import {
  IndexCompleteness,
  PackagePartsOfVariation,
  PackagePartsRowConnection,
  PackagePartsSpread,
} from './package-parts.model.js';
import { packagePartsRows } from './package-parts-rows.js';
import { packagePartsSpreads } from './package-parts-spread.js';

const METHOD = 'package-parts/2';

@Resolver(() => PayVariation)
export class PackagePartsOfVariationResolver {
  @SignedIn()
  @ResolveField(() => PackagePartsOfVariation, {
    description: 'Of what the package index is made, part by part, and partial indexes where a part is missing.',
  })
  packageParts(variation: PayVariation, _: unknown, { request }: TrackerContext): PackagePartsOfVariation {
    const { answer, moment } = variation;
    const tally = new Tally();
    const spreads = packagePartsSpreads(answer.groups, answer.packages, tally, (group) => notePayOf(request, group));
    const full = spreads.find(({ completeness }) => completeness === IndexCompleteness.FULL);
    const partial = spreads.filter(({ completeness }) => completeness === IndexCompleteness.PARTIAL);
    const caveats = [...partCaveats(partial), ...answer.scope.caveats];
    return Object.assign(new PackagePartsOfVariation(), {
      full: full ?? noFullIndex(tally, partial),
      partial,
      computedFrom: peopleCounted(moment, tally, METHOD, caveats),
      variation,
    });
  }
}

@Resolver(() => PackagePartsOfVariation)
export class PackagePartsResolver {
  @SignedIn()
  @ResolveField(() => PackagePartsRowConnection, {
    description:
      'The packages of contracts with recorded pay, one by one. Reading them is recorded in the audit log of their employers.',
  })
  rows(
    @Request() request: TrackerRequest,
    @Parent() { variation }: PackagePartsOfVariation,
    @Args() page: PageArgs,
    @Args('orderBy', { nullable: true, description: 'The lowest hourly pay first when left out.' })
    orderBy?: BandRowOrder,
  ) {
    return packagePartsRows(request, variation, page, orderBy);
  }
}

function noFullIndex(tally: Tally, partial: readonly PackagePartsSpread[]): NoValue {
  if (partial.length === 0) return nobodyCounted(tally);
  return noValue(
    NoValueReason.NOT_RECORDED,
    'No contract has every part of the package recorded; `partial` compares what is known of them.',
  );
}

function partCaveats(partial: readonly PackagePartsSpread[]): string[] {
  const contracts = partial.reduce((sum, each) => sum + each.contracts, 0);
  const sentences: (string | false)[] = [
    'Sick pay and notice are not in the index.',
    contracts > 0 &&
      `${contracts} ${inNumber(contracts, 'contract has', 'contracts have')} a partial index: what is missing is left out on both sides, and ${inNumber(contracts, 'it is', 'they are')} not in the full index.`,
  ];
  return sentences.filter((sentence) => sentence !== false);
}
