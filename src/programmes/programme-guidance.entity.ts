import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';
import { Day } from '../kernel/day.js';
import { Nation } from '../reference-data/enums/pay.enums.js';
import { GuidanceKind, PointRule } from './programme.enums.js';

/** The guidance on pay that a programme has adopted, for a period: a dated policy with a source, not a law of nature. */
@Entity('programme_guidance')
export class ProgrammeGuidanceEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    programme_guidance_one_at_a_time: {
      code: 'GUIDANCE_OVERLAPS',
      path: ['from'],
      message:
        'Someone has recorded other guidance for some of these days meanwhile; read the programme again and repeat your change.',
    },
  };

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('text')
  nation: Nation;

  /** Agenda for Change is the only scheme so far. */
  @Column('text', { default: 'AFC' })
  scheme: string;

  @Column('text')
  band: string;

  @Column('text', { name: 'point_rule' })
  pointRule: PointRule;

  @Column('text')
  kind: GuidanceKind;

  @Column('text')
  source: string;

  @Column('date', { name: 'starts_on' })
  startsOn: Day;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn: Day | null;
}
