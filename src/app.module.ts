import { DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from './audit/audit.module.js';
import { AuthModule } from './auth/auth.module.js';
import { OidcSettings } from './auth/oidc-verifier.js';
import { ContractsModule } from './contracts/contracts.module.js';
import { ConnectionSettings } from './database/connection-options.js';
import { DatabaseModule } from './database/database.module.js';
import { DemonstrationModule } from './demonstration/demonstration.module.js';
import { EmployersModule } from './employers/employers.module.js';
import { ENTITIES } from './entities.js';
import { ExportsModule } from './exports/exports.module.js';
import { FundingModule } from './funding/funding.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { PlacementsModule } from './placements/placements.module.js';
import { PlacesModule } from './places/places.module.js';
import { TermsSheetsModule } from './pay/terms-sheets.module.js';
import { PostsModule } from './posts/posts.module.js';
import { ReferenceDataModule } from './reference-data/reference-data.module.js';
import { RemindersModule } from './reminders/reminders.module.js';
import { NO_REMINDERS, ReminderSettings } from './reminders/reminder-settings.js';
import { ReportsModule } from './reports/reports.module.js';
import { ScenariosModule } from './scenarios/scenarios.module.js';
import { SupervisionModule } from './supervision/supervision.module.js';
import { ProgrammesModule } from './programmes/programmes.module.js';
import { TrackerGraphQLModule } from './web/graphql.module.js';
import { GraphiqlModule } from './web/graphiql/graphiql.module.js';
import { WebModule } from './web/web.module.js';

export interface ApplicationSettings {
  readonly connection: ConnectionSettings;
  readonly oidc: OidcSettings | null;
  readonly introspection: boolean;
  /** Whether anyone may sign in as one of the demonstration's people. */
  readonly demonstration?: boolean;
  /** Calendars and digests; nothing is sent where left out. */
  readonly reminders?: ReminderSettings;
}

@Module({})
export class AppModule {
  static with({
    connection,
    oidc,
    introspection,
    demonstration = false,
    reminders = NO_REMINDERS,
  }: ApplicationSettings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.with(connection, ENTITIES),
        AuthModule.with(oidc),
        WebModule,
        TrackerGraphQLModule.with({ introspection }),
        GraphiqlModule.with({ demonstration }),
        AuditModule,
        ReferenceDataModule,
        PlacesModule,
        EmployersModule,
        ProgrammesModule,
        PostsModule,
        ContractsModule,
        TermsSheetsModule,
        FundingModule,
        PlacementsModule,
        ...(demonstration ? [DemonstrationModule.with(reminders)] : []),
        ScenariosModule,
        ReportsModule,
        SupervisionModule,
        ImportsModule,
        ExportsModule,
        RemindersModule.with(reminders),
      ],
    };
  }
}
