import { registerEnumType } from '@nestjs/graphql';

export enum ScenarioStepKind {
  DO_NOT_RENEW = 'DO_NOT_RENEW',
  RENEW = 'RENEW',
  EXERCISE_OPTION = 'EXERCISE_OPTION',
  DECIDE_LATE = 'DECIDE_LATE',
  CHANGE_SCALE = 'CHANGE_SCALE',
  CHANGE_WEEK = 'CHANGE_WEEK',
}
registerEnumType(ScenarioStepKind, {
  name: 'ScenarioStepKind',
  description: 'What is supposed.',
  valuesMap: {
    DO_NOT_RENEW: {
      description:
        'A funding line ends as it stands: its option is not used, and instalments that are still to begin and not signed do not come.',
    },
    RENEW: {
      description:
        'A funding line goes on, signed, for some months from the day after its end, at a part of what it pays of each post to its end.',
    },
    EXERCISE_OPTION: {
      description: 'The agreed option of a funding line is used: it goes on in full to the last day of the extension.',
    },
    DECIDE_LATE: { description: 'Decisions are taken some weeks after the day asked about, instead of on it.' },
    CHANGE_SCALE: {
      description: 'Posts cost some per cent more (or less) a year from a day, as after an award that raises a scale.',
    },
    CHANGE_WEEK: {
      description:
        'Employers work another full-time week from a day, everybody there: full-time salaries stay, rates by the hour stay.',
    },
  },
});

export enum PartTimeHours {
  KEPT = 'KEPT',
  IN_PROPORTION = 'IN_PROPORTION',
}
registerEnumType(PartTimeHours, {
  name: 'PartTimeHours',
  description: 'What becomes of the hours of people who work part-time when the full-time week changes.',
  valuesMap: {
    KEPT: {
      description:
        'They work as many hours as before, at most the new week: of a shorter week that is a greater part, and so is their part of the full-time salary.',
    },
    IN_PROPORTION: {
      description:
        'They work the same part of the new week as of the old, to the nearest minute, for the same part of the full-time salary.',
    },
  },
});
