import { Column, Entity } from 'typeorm';
import { ConstraintSentences } from '../database/constraint-sentence.js';
import { RecordEntity } from '../database/record.entity.js';
import { Day } from '../kernel/day.js';
import { RecordedAnswer } from '../web/recorded-answer.js';
import { ExtensionDecider, ExternalScheme, FundingCycle, FundingLineKind } from './funding-line.enums.js';

/** An award: money from a funder to a programme, or to an employer in it, for a period. */
@Entity('funding_line')
export class FundingLineEntity extends RecordEntity {
  static readonly constraints: ConstraintSentences = {
    funding_line_reference_unique: {
      code: 'REFERENCE_TAKEN',
      path: ['reference'],
      message:
        'This programme has a funding line of this reference already; use that line, or choose another reference.',
    },
    funding_line_external_unique: {
      code: 'EXTERNAL_ID_TAKEN',
      path: ['externalId'],
      message: 'A funding line with this external id is recorded already; use that line, or check the id.',
    },
    allocation_within_line: {
      code: 'ALLOCATION_OUTSIDE_LINE',
      path: ['startsOn'],
      message:
        'An allocation would reach outside the days of its funding line; read both again and repeat your change.',
    },
    instalment_within_line: {
      code: 'INSTALMENT_OUTSIDE_LINE',
      path: ['startsOn'],
      message:
        'An instalment would reach outside the days of its funding line; read both again and repeat your change.',
    },
  };

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'funder_id' })
  funderId: string;

  @Column('uuid', { name: 'employer_id', nullable: true })
  employerId: string | null;

  @Column('text')
  reference: string;

  @Column('text')
  title: string;

  @Column('text')
  kind: FundingLineKind;

  /** Pounds, as PostgreSQL writes them. */
  @Column('numeric', { nullable: true })
  amount: string | null;

  @Column('date', { name: 'starts_on' })
  startsOn: Day;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn: Day | null;

  @Column('boolean', { name: 'ends_on_is_derived', default: false })
  endIsDerived: boolean;

  @Column('text')
  cycle: FundingCycle;

  @Column('date', { name: 'extension_to', nullable: true })
  extensionTo: Day | null;

  @Column('text', { name: 'extension_decided_by', nullable: true })
  extensionDecidedBy: ExtensionDecider | null;

  @Column('date', { name: 'extension_decide_by', nullable: true })
  extensionDecideBy: Day | null;

  /** The end as first agreed; set when an extension is exercised. */
  @Column('date', { name: 'agreed_ends_on', nullable: true })
  agreedEndsOn: Day | null;

  @Column('numeric', { name: 'uplift_pct', nullable: true })
  upliftPct: string | null;

  @Column('text', { name: 'uplift_clause', nullable: true })
  upliftClause: string | null;

  @Column('integer', { name: 'decision_lead_days', nullable: true })
  decisionLeadDays: number | null;

  @Column('text', { name: 'external_scheme', nullable: true })
  externalScheme: ExternalScheme | null;

  @Column('text', { name: 'external_id', nullable: true })
  externalId: string | null;

  @Column('text', { nullable: true })
  source: string | null;

  @Column('text', { name: 'requires_real_living_wage', default: RecordedAnswer.BLANK })
  requiresRealLivingWage: RecordedAnswer;
}
