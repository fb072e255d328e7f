import { DynamicModule, Module } from '@nestjs/common';
import { ExampleQuestions } from './example-questions.js';
import { GraphiqlAssets } from './graphiql-assets.js';
import { DEMONSTRATION, GraphiqlController } from './graphiql.controller.js';

@Module({})
export class GraphiqlModule {
  static with({ demonstration }: { demonstration: boolean }): DynamicModule {
    return {
      module: GraphiqlModule,
      controllers: [GraphiqlController],
      providers: [GraphiqlAssets, ExampleQuestions, { provide: DEMONSTRATION, useValue: demonstration }],
    };
  }
}
