import { ArgsType, Field } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { PartArgs } from '../../web/part.args.js';
import { ComparedTerm } from './compared-term.enums.js';

@ArgsType()
export class RowsPageArgs extends PartArgs {
  @Field(() => [ComparedTerm], { nullable: true, description: 'Only of these terms; of all when left out.' })
  @Allow()
  terms?: ComparedTerm[] | null;
}
