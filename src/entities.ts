import { UserScopeEntity } from './auth/user-scope.entity.js';
import { UserEntity } from './auth/user.entity.js';
import { AbsenceEntity } from './contracts/absence.entity.js';
import { AgeBandEntity } from './contracts/age-band.entity.js';
import { ContractEntity } from './contracts/contract.entity.js';
import { LeaveTakenEntity } from './contracts/leave-taken.entity.js';
import { TermsEntity } from './contracts/terms.entity.js';
import { WorkerEntity } from './contracts/worker.entity.js';
import { EmployerHealthEntity } from './employers/employer-health.entity.js';
import { EmployerIdentifierEntity } from './employers/employer-identifier.entity.js';
import { EmployerWeekEntity } from './employers/employer-week.entity.js';
import { EmployerEntity } from './employers/employer.entity.js';
import { AllocationEntity } from './funding/allocation.entity.js';
import { CertaintyEntity } from './funding/certainty.entity.js';
import { FunderIdentifierEntity } from './funding/funder-identifier.entity.js';
import { FunderEntity } from './funding/funder.entity.js';
import { FundingLineEntity } from './funding/funding-line.entity.js';
import { InstalmentEntity } from './funding/instalment.entity.js';
import { TermsSheetLeaveStepEntity } from './pay/terms-sheet-leave-step.entity.js';
import { TermsSheetEntity } from './pay/terms-sheet.entity.js';
import { PlacementEntity } from './placements/placement.entity.js';
import { PracticeProfileEntity } from './places/practice-profile.entity.js';
import { PracticeEntity } from './places/practice.entity.js';
import { PostStateEntity } from './posts/post-state.entity.js';
import { PostEntity } from './posts/post.entity.js';
import { ParticipationEntity } from './programmes/participation.entity.js';
import { ProgrammeGuidanceEntity } from './programmes/programme-guidance.entity.js';
import { ProgrammePartnershipEntity } from './programmes/programme-partnership.entity.js';
import { ProgrammeEntity } from './programmes/programme.entity.js';
import { ScenarioStepEntity } from './scenarios/scenario-step.entity.js';
import { ScenarioEntity } from './scenarios/scenario.entity.js';
import { SupervisionArrangementEntity } from './supervision/supervision-arrangement.entity.js';
import { SupervisionSessionEntity } from './supervision/supervision-session.entity.js';

/** Every table the application writes; a test compares them with the migrated database. */
export const ENTITIES = [
  UserEntity,
  UserScopeEntity,
  EmployerEntity,
  EmployerHealthEntity,
  EmployerIdentifierEntity,
  EmployerWeekEntity,
  FunderEntity,
  FunderIdentifierEntity,
  FundingLineEntity,
  InstalmentEntity,
  CertaintyEntity,
  AllocationEntity,
  PlacementEntity,
  PostEntity,
  PostStateEntity,
  PracticeEntity,
  PracticeProfileEntity,
  ParticipationEntity,
  ProgrammeEntity,
  ProgrammeGuidanceEntity,
  ProgrammePartnershipEntity,
  ScenarioEntity,
  ScenarioStepEntity,
  SupervisionArrangementEntity,
  SupervisionSessionEntity,
  AbsenceEntity,
  AgeBandEntity,
  ContractEntity,
  LeaveTakenEntity,
  TermsEntity,
  WorkerEntity,
  TermsSheetEntity,
  TermsSheetLeaveStepEntity,
];
