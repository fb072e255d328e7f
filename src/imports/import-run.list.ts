import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { ListDefinition } from '../web/list.js';
import { orderOf } from '../web/page.js';
import { ImportRunModel } from './import-run.model.js';

@InputType({ description: 'Which imports. Parts that are left out do not limit.' })
export class ImportRunFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name of the file, in any case.' })
  @IsOptional()
  @MaxLength(200)
  fileNameContains?: string | null;
}

export enum ImportRunOrderField {
  COMMITTED_AT = 'COMMITTED_AT',
}
registerEnumType(ImportRunOrderField, {
  name: 'ImportRunOrderField',
  description: 'What imports can be put in order by.',
  valuesMap: { COMMITTED_AT: { description: 'When they were brought in.' } },
});

@InputType({ description: 'How to put imports in order.' })
export class ImportRunOrder extends orderOf(ImportRunOrderField) {}

export const IMPORT_RUNS: ListDefinition<ImportRunModel, ImportRunFilter, ImportRunOrderField> = {
  name: 'importRuns',
  columns: `import_run.id, import_run.file_name AS "fileName", import_run.committed_at AS "committedAt",
            import_run.rows_read AS "rowsRead", import_run.created, import_run.changed, import_run.unchanged`,
  from: 'import_run',
  key: 'import_run.id',
  orders: { COMMITTED_AT: { expression: 'import_run.committed_at', type: 'timestamptz' } },
  defaultOrder: ImportRunOrderField.COMMITTED_AT,
  where: (filter, bind) => [
    filter.fileNameContains != null &&
      `position(lower(${bind(filter.fileNameContains)}::text) in lower(import_run.file_name)) > 0`,
  ],
  read: (row: ImportRunModel) => row,
};
