import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Moment } from '../kernel/moment.js';
import { connectionOf } from '../web/page.js';
import { RecordModel } from '../web/record.model.js';
import { SignedIn } from '../web/rules.js';
import { FunderKind } from './funder.enums.js';

@SignedIn()
@ObjectType('FunderIdentifier', { description: 'A number by which a funder is known elsewhere.' })
export class FunderIdentifierModel {
  @Field(() => ID, { description: 'Opaque identifier.' })
  id: string;

  @Field(() => String, {
    description: 'Who gave the number, as org-id.guide writes it: GB-SC for the Scottish charity register.',
  })
  scheme: string;

  @Field(() => String, { description: 'The number, as its register writes it.' })
  value: string;
}

@SignedIn()
@ObjectType('Funder', { description: 'An organisation that pays for posts.' })
export class FunderModel extends RecordModel {
  @Field(() => String, { description: 'Its name; unique in the tracker.' })
  name: string;

  @Field(() => FunderKind, { description: 'What kind of organisation it is.' })
  kind: FunderKind;

  @Field(() => Int, {
    nullable: true,
    description: 'Days of notice it has promised before it ceases to fund; null when it has promised none we know of.',
  })
  promisedNoticeDays: number | null;

  /** When the row was read for; fields that join types read at the same moment. */
  moment: Moment;
}

@SignedIn()
@ObjectType({ description: 'A page of funders.' })
export class FunderConnection extends connectionOf(FunderModel, 'Funder', 'funders') {}
