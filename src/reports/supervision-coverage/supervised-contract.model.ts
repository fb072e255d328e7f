import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Moment } from '../../kernel/moment.js';
import { SupervisionStandardModel } from '../../reference-data/models/programme-facts.model.js';
import { ContractSupervisionModel } from '../../supervision/contract-supervision.model.js';
import { SupervisionKind } from '../../supervision/supervision.enums.js';
import { connectionOf } from '../../web/page.js';
import { SignedIn } from '../../web/rules.js';
import { StandingAgainst } from './standing-against-standard.js';
import { AloneInPractice } from './supervision-coverage.query.js';

const StandardStanding = {
  WITHIN: 'WITHIN',
  OVER: 'OVER',
  NO_STANDARD: 'NO_STANDARD',
  NO_INTERVAL_AGREED: 'NO_INTERVAL_AGREED',
  NO_SESSION_HELD: 'NO_SESSION_HELD',
} as const satisfies Record<StandingAgainst, StandingAgainst>;
registerEnumType(StandardStanding, {
  name: 'StandardStanding',
  description: 'How an interval compares with the longest that a standard gives.',
  valuesMap: {
    WITHIN: { description: 'No longer than the standard.' },
    OVER: { description: 'Longer than the standard.' },
    NO_STANDARD: { description: 'Not compared: no standard that was read gives an interval for this kind.' },
    NO_INTERVAL_AGREED: { description: 'Not compared: nothing, or no interval, is agreed.' },
    NO_SESSION_HELD: { description: 'Not compared: no session was held yet.' },
  },
});

@SignedIn()
@ObjectType('SupervisedContractKind', {
  description: 'One kind of supervision under one contract, against the standard.',
})
export class SupervisedContractKindModel {
  @Field(() => ContractSupervisionModel, { description: 'Where it stands on the day.' })
  supervision: ContractSupervisionModel;

  @Field(() => StandardStanding, { description: 'The interval as agreed, against the standard.' })
  agreed: StandingAgainst;

  @Field(() => Int, {
    nullable: true,
    description: 'By how many days the agreed interval is longer than the standard; null where not compared.',
  })
  agreedDaysOver: number | null;

  @Field(() => StandardStanding, { description: 'The days since the last session, against the standard.' })
  held: StandingAgainst;

  @Field(() => Int, {
    nullable: true,
    description:
      'By how many days the time since the last session is longer than the standard; null where not compared.',
  })
  heldDaysOver: number | null;
}

/** What the rows of a report share. */
export interface CoverageBasis {
  readonly moment: Moment;
  readonly participations: readonly string[];
  readonly kinds: readonly SupervisionKind[];
  readonly standards: ReadonlyMap<SupervisionKind, SupervisionStandardModel | null>;
  /** Where those who are counted are the only link worker. */
  readonly alone: readonly AloneInPractice[];
}

@SignedIn()
@ObjectType('SupervisedContract', { description: 'A contract that is counted.' })
export class SupervisedContractModel {
  id: string;
  basis: CoverageBasis;
}

@SignedIn()
@ObjectType({ description: 'A page of the contracts that are counted.' })
export class SupervisedContractConnection extends connectionOf(
  SupervisedContractModel,
  'SupervisedContract',
  'supervised contracts',
) {}
