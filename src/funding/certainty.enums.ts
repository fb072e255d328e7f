import { registerEnumType } from '@nestjs/graphql';
import { CertaintyLevel, CertaintyStage } from './calculations/certainty-at-least.js';

type Values<Word extends string> = { readonly [Each in Word]: Each };

export const CERTAINTY_STAGE: Values<CertaintyStage> = {
  HOPED_FOR: 'HOPED_FOR',
  SAID: 'SAID',
  ANNOUNCED: 'ANNOUNCED',
  OFFERED: 'OFFERED',
  SIGNED: 'SIGNED',
  EXTENSION_OPTION: 'EXTENSION_OPTION',
  EXTENSION_EXERCISED: 'EXTENSION_EXERCISED',
  DECLINED: 'DECLINED',
};
registerEnumType(CERTAINTY_STAGE, {
  name: 'CertaintyStage',
  description: 'How certain money is. Being hoped for, said or announced does not pay anybody.',
  valuesMap: {
    HOPED_FOR: { description: 'Hoped for: nobody who could give it has said anything.' },
    SAID: { description: 'Said by someone who would know, not in public and not in writing.' },
    ANNOUNCED: { description: 'Announced in public.' },
    OFFERED: { description: 'Offered in writing.' },
    SIGNED: { description: 'Signed by both sides.' },
    EXTENSION_OPTION: { description: 'An agreed option to go on longer that nobody has used yet.' },
    EXTENSION_EXERCISED: { description: 'Goes on longer: the option was used. As good as signed.' },
    DECLINED: { description: 'Refused or withdrawn: there will be no money.' },
  },
});

export const CERTAINTY_LEVEL: Values<CertaintyLevel> = {
  SIGNED_ONLY: 'SIGNED_ONLY',
  SIGNED_AND_OFFERED: 'SIGNED_AND_OFFERED',
  EVERYTHING_SAID: 'EVERYTHING_SAID',
};
registerEnumType(CERTAINTY_LEVEL, {
  name: 'CertaintyLevel',
  description: 'Which money a question counts.',
  valuesMap: {
    SIGNED_ONLY: { description: 'Signed, or extended under an option.' },
    SIGNED_AND_OFFERED: { description: 'The same, and what is offered in writing.' },
    EVERYTHING_SAID: {
      description: 'All that somebody has said and nobody has declined, stated hopes and unused options included.',
    },
  },
});
