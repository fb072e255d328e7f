import { EmployerIdentifierEntity } from './employers/employer-identifier.entity.js';
import { EmployerWeekEntity } from './employers/employer-week.entity.js';
import { EmployerEntity } from './employers/employer.entity.js';

/** Every table the application writes; a test compares them with the migrated database. */
export const ENTITIES = [EmployerEntity, EmployerIdentifierEntity, EmployerWeekEntity];
