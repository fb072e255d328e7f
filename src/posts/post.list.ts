import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { Allow, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { RecordList } from '../web/list.js';
import { RowColumns } from '../web/row-columns.js';
import { orderOf } from '../web/page.js';
import { PostModel } from './post.model.js';
import { PostRole, PostStatus } from './post.enums.js';

@InputType({ description: 'Which posts. Parts that are left out do not limit; several parts must all hold.' })
export class PostFilter {
  @Field(() => ID, { nullable: true, description: 'Only posts of this employer.' })
  @IsOptional()
  @IsUUID()
  employer?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only posts in this programme.' })
  @IsOptional()
  @IsUUID()
  programme?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only posts in programmes of the partnership of this code, such as S37000012.',
  })
  @IsOptional()
  @MaxLength(9)
  partnership?: string | null;

  @Field(() => [PostRole], { nullable: true, description: 'Any of these roles.' })
  @Allow()
  roles?: PostRole[] | null;

  @Field(() => [PostStatus], { nullable: true, description: 'Posts with any of these statuses on `asOf`.' })
  @Allow()
  statuses?: PostStatus[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only posts open on `asOf`. False: only posts not open on it.',
  })
  @Allow()
  open?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of the reference, in any case.' })
  @IsOptional()
  @MaxLength(60)
  referenceContains?: string | null;
}

export enum PostOrderField {
  REFERENCE = 'REFERENCE',
  OPENED_ON = 'OPENED_ON',
  RECORDED_AT = 'RECORDED_AT',
}
registerEnumType(PostOrderField, {
  name: 'PostOrderField',
  description: 'What posts can be put in order by.',
  valuesMap: {
    REFERENCE: { description: 'Their reference.' },
    OPENED_ON: { description: 'Their first day.' },
    RECORDED_AT: { description: 'When they were last changed.' },
  },
});

@InputType({ description: 'How to put posts in order. Ties are always broken the same way.' })
export class PostOrder extends orderOf(PostOrderField) {}

export const POSTS: RecordList<PostModel, PostFilter, PostOrderField> = {
  name: 'posts',
  rows: new RowColumns<PostModel>('Post', {
    id: 'post.id',
    version: 'post.version',
    recordedAt: 'post.recorded_at',
    reference: 'post.reference',
    role: 'post.role',
    openedOn: 'post.opened_on',
    closedOn: 'post.closed_on',
    employerId: 'post.employer_id',
    programmeId: 'post.programme_id',
  }),
  from: 'post',
  key: 'post.id',
  orders: {
    REFERENCE: { expression: 'post.reference', type: 'text' },
    OPENED_ON: { expression: 'post.opened_on', type: 'date' },
    RECORDED_AT: { expression: 'post.recorded_at', type: 'timestamptz' },
  },
  defaultOrder: PostOrderField.REFERENCE,
  where: (filter, bind, { asOf }) => [
    filter.employer != null && `post.employer_id = ${bind(filter.employer)}::uuid`,
    filter.programme != null && `post.programme_id = ${bind(filter.programme)}::uuid`,
    filter.partnership != null &&
      `EXISTS (SELECT FROM programme_partnership
               WHERE programme_partnership.programme_id = post.programme_id AND programme_partnership.partnership_code = ${bind(filter.partnership)})`,
    filter.roles != null && `post.role = ANY (${bind(filter.roles)}::text[])`,
    filter.statuses != null &&
      `EXISTS (${stateOn(bind(asOf))} AND post_state.status = ANY (${bind(filter.statuses)}::text[]))`,
    filter.open != null && `${openOn(bind(asOf))} = ${bind(filter.open)}::boolean`,
    filter.referenceContains != null &&
      `position(lower(${bind(filter.referenceContains)}::text) in lower(post.reference)) > 0`,
  ],
};

function openOn(day: string): string {
  return `(post.opened_on <= ${day}::date AND (post.closed_on IS NULL OR post.closed_on >= ${day}::date))`;
}

function stateOn(day: string): string {
  return `SELECT FROM post_state WHERE post_state.post_id = post.id AND post_state.starts_on <= ${day}::date
          AND (post_state.ends_on IS NULL OR post_state.ends_on >= ${day}::date)`;
}
