import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../web/scalars.js';
import { connectionOf } from '../web/page.js';
import { SignedIn } from '../web/rules.js';

@SignedIn()
@ObjectType('ImportRun', { description: 'A file, or several together, that was brought in. Dry runs are not kept.' })
export class ImportRunModel {
  @Field(() => ID, { description: 'Opaque identifier.' })
  id: string;

  @Field(() => String, { description: 'The name of the file, or the names with commas between them.' })
  fileName: string;

  @Field(() => DateTimeScalar, { description: 'When it was brought in.' })
  committedAt: Date;

  @Field(() => Int, { description: 'Rows in the file.' })
  rowsRead: number;

  @Field(() => Int, { description: 'Rows that recorded something new.' })
  created: number;

  @Field(() => Int, { description: 'Rows that changed something recorded.' })
  changed: number;

  @Field(() => Int, { description: 'Rows that said what was recorded already.' })
  unchanged: number;
}

@SignedIn()
@ObjectType({ description: 'A page of imports.' })
export class ImportRunConnection extends connectionOf(ImportRunModel, 'ImportRun', 'imports') {}
