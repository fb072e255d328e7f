import { CertaintyStage } from '../../funding/calculations/certainty-at-least.js';
import { Day } from '../../kernel/day.js';

/** A row as PostgreSQL writes it in JSON: the columns that steps read, and all the others as they are. */
interface Row {
  readonly id: string;
}

interface OfProgramme extends Row {
  readonly programme_id: string;
  readonly employer_id: string | null;
}

export interface LineRow extends OfProgramme {
  readonly reference: string;
  readonly starts_on: Day;
  readonly ends_on: Day | null;
  readonly extension_to: Day | null;
  readonly agreed_ends_on: Day | null;
}

export interface InstalmentRow extends OfProgramme {
  readonly funding_line_id: string;
  readonly starts_on: Day;
  readonly ends_on: Day;
}

export interface CertaintyRow extends OfProgramme {
  readonly funding_line_id: string;
  readonly instalment_id: string | null;
  readonly stage: CertaintyStage;
  readonly said_on: Day;
}

export interface AllocationRow extends OfProgramme {
  readonly funding_line_id: string;
  readonly post_id: string;
  /** Per cent, with at most two decimals. */
  readonly share_pct: number;
  readonly starts_on: Day;
  readonly ends_on: Day | null;
  readonly follows_line: boolean;
}

export interface PostStateRow extends OfProgramme {
  readonly post_id: string;
  /** Pounds, with at most two decimals. */
  readonly annual_cost: number | null;
  readonly starts_on: Day;
  readonly ends_on: Day | null;
}

export interface EmployerWeekRow extends Row {
  readonly employer_id: string;
  readonly full_time_minutes: number;
  readonly starts_on: Day;
  readonly ends_on: Day | null;
}

/** The records that steps can change, by the names of their tables; ours or supposed. */
export interface SupposableRows {
  readonly funding_line: readonly LineRow[];
  readonly instalment: readonly InstalmentRow[];
  readonly certainty: readonly CertaintyRow[];
  readonly allocation: readonly AllocationRow[];
  readonly post_state: readonly PostStateRow[];
  readonly employer_week: readonly EmployerWeekRow[];
}
