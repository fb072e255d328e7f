import { Column, PrimaryColumn } from 'typeorm';

/** What every record has: `tracker.keep` in the migrations looks after the last two. */
export abstract class RecordEntity {
  @PrimaryColumn('uuid', { generated: 'uuid' })
  id: string;

  /** Goes up by one with each change, so that a stale copy cannot be written back. */
  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
