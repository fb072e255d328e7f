import { registerEnumType } from '@nestjs/graphql';

/** A yes or no that was asked for; not knowing and not having been asked are two different answers. */
export enum RecordedAnswer {
  YES = 'YES',
  NO = 'NO',
  DONT_KNOW = 'DONT_KNOW',
  BLANK = 'BLANK',
}
registerEnumType(RecordedAnswer, {
  name: 'RecordedAnswer',
  description: 'What was recorded as the answer to a question of yes or no.',
  valuesMap: {
    YES: { description: 'Yes.' },
    NO: { description: 'No.' },
    DONT_KNOW: { description: 'It was asked, and the employer does not know.' },
    BLANK: { description: 'Nobody has entered an answer.' },
  },
});
