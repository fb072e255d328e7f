import { LeaveOfLeaveYear } from '../../leave/calculations/leave-of-leave-year.js';
import { LeaveYear } from '../../leave/calculations/leave-year.js';

/** One contract's leave in the leave year that the day is in. */
export interface ContractLeaveYear extends LeaveOfLeaveYear {
  readonly contractId: string;
  readonly employerId: string;
  readonly leaveYear: LeaveYear;
}
