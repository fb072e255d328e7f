import { DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MixedList } from 'typeorm';
import { ConnectionSettings, connectionOptions } from './connection-options.js';
import { Database } from './database.js';

@Global()
@Module({})
export class DatabaseModule {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- the type TypeORM asks for
  static with(settings: ConnectionSettings, entities: MixedList<Function>): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [TypeOrmModule.forRoot({ ...connectionOptions(settings, entities), retryAttempts: 2 })],
      providers: [Database],
      exports: [Database],
    };
  }
}
