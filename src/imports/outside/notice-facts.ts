import { Facts } from './facts.js';

/**
 * What the tracker reads of a procurement award, under the names that the columns of the plain CSV have. In OCDS JSON the
 * same facts stand in the release, its awards, its contracts and its lots.
 */
export const NOTICE_COLUMNS = [
  'ocid',
  'award_id',
  'title',
  'status',
  'buyer_id',
  'buyer_name',
  'supplier_id',
  'supplier_name',
  'supplier_2_id',
  'supplier_2_name',
  'amount',
  'currency',
  'awarded_on',
  'signed_on',
  'published_on',
  'starts_on',
  'ends_on',
  'duration_days',
  'max_extent_on',
  'has_renewal',
  'renewal_description',
  'url',
] as const;

export type NoticeFact = (typeof NOTICE_COLUMNS)[number];

export const NEEDED_OF_NOTICE: readonly NoticeFact[] = [
  'ocid',
  'award_id',
  'title',
  'buyer_name',
  'supplier_id',
  'supplier_name',
];

export interface PublishedNotices {
  readonly awards: readonly Facts[];
  readonly licence: string | null;
  readonly url: string | null;
}
