import { registerEnumType } from '@nestjs/graphql';

export enum RestatedFigure {
  MEDIAN_HOURLY = 'MEDIAN_HOURLY',
  MEAN_HOURLY = 'MEAN_HOURLY',
  LOWEST_HOURLY = 'LOWEST_HOURLY',
  MEDIAN_HEADLINE_ANNUAL = 'MEDIAN_HEADLINE_ANNUAL',
  MEAN_HEADLINE_ANNUAL = 'MEAN_HEADLINE_ANNUAL',
  BAND_ENTRY_ANNUAL = 'BAND_ENTRY_ANNUAL',
  MEDIAN_TO_ENTRY_HOURLY = 'MEDIAN_TO_ENTRY_HOURLY',
  BELOW_ENTRY = 'BELOW_ENTRY',
  BELOW_GUIDANCE = 'BELOW_GUIDANCE',
  BELOW_NATIONAL_LIVING_WAGE = 'BELOW_NATIONAL_LIVING_WAGE',
  BELOW_REAL_LIVING_WAGE = 'BELOW_REAL_LIVING_WAGE',
  LEAVE_MEDIAN = 'LEAVE_MEDIAN',
  CONTRACTS_COUNTED = 'CONTRACTS_COUNTED',
  WORKERS_COUNTED = 'WORKERS_COUNTED',
}
registerEnumType(RestatedFigure, {
  name: 'RestatedFigure',
  description: 'A figure about people of which can be asked how it was restated.',
  valuesMap: {
    MEDIAN_HOURLY: { description: 'Median of full-time pay, in pounds an hour, as in `payVariation`.' },
    MEAN_HOURLY: { description: 'Mean of full-time pay, in pounds an hour, as in `payVariation`.' },
    LOWEST_HOURLY: { description: 'Lowest full-time pay, in pounds an hour, as in `payVariation`.' },
    MEDIAN_HEADLINE_ANNUAL: { description: 'Median of full-time salaries, in pounds a year, as in `payVariation`.' },
    MEAN_HEADLINE_ANNUAL: { description: 'Mean of full-time salaries, in pounds a year, as in `payVariation`.' },
    BAND_ENTRY_ANNUAL: { description: 'Entry to the band of the guidance, in pounds a year, as in `bandComparison`.' },
    MEDIAN_TO_ENTRY_HOURLY: {
      description: 'Median distance of pay to entry to the band, in pounds an hour, as in `bandComparison`.',
    },
    BELOW_ENTRY: { description: 'Contracts paid below entry to the band by the hour, as in `bandComparison`.' },
    BELOW_GUIDANCE: {
      description: 'Contracts paid below the point the guidance names by the hour, as in `bandComparison`.',
    },
    BELOW_NATIONAL_LIVING_WAGE: { description: 'Contracts paid below the National Living Wage, as in `payFloors`.' },
    BELOW_REAL_LIVING_WAGE: { description: 'Contracts paid below the real Living Wage, as in `payFloors`.' },
    LEAVE_MEDIAN: { description: 'Median of leave, in hours of a full-time year, as in `leaveVariation`.' },
    CONTRACTS_COUNTED: { description: 'Contracts in force whose pay by the hour is known, as in `payVariation`.' },
    WORKERS_COUNTED: { description: 'People who hold those contracts, as in `payVariation`.' },
  },
});

export enum RestatedUnit {
  POUNDS_PER_YEAR = 'POUNDS_PER_YEAR',
  POUNDS_PER_HOUR = 'POUNDS_PER_HOUR',
  HOURS_PER_YEAR = 'HOURS_PER_YEAR',
  CONTRACTS = 'CONTRACTS',
  WORKERS = 'WORKERS',
}
registerEnumType(RestatedUnit, {
  name: 'RestatedUnit',
  description: 'What a restated figure is counted in.',
  valuesMap: {
    POUNDS_PER_YEAR: { description: 'Pounds a year.' },
    POUNDS_PER_HOUR: { description: 'Pounds an hour.' },
    HOURS_PER_YEAR: { description: 'Hours of a full-time year.' },
    CONTRACTS: { description: 'Contracts.' },
    WORKERS: { description: 'People.' },
  },
});

export enum ChangedThing {
  CONTRACT = 'CONTRACT',
  TERMS = 'TERMS',
  WORKER = 'WORKER',
  POST = 'POST',
  PARTICIPATION = 'PARTICIPATION',
  GUIDANCE = 'GUIDANCE',
  PROGRAMME_AREA = 'PROGRAMME_AREA',
  PAY_SCALE = 'PAY_SCALE',
  MINIMUM_RATE = 'MINIMUM_RATE',
  NOT_TRACED = 'NOT_TRACED',
}
registerEnumType(ChangedThing, {
  name: 'ChangedThing',
  description: 'What changed in what was known.',
  valuesMap: {
    CONTRACT: { description: 'Contracts.' },
    TERMS: { description: 'Versions of terms of contracts.' },
    WORKER: { description: 'Workers: when their service or role began.' },
    POST: { description: 'Posts.' },
    PARTICIPATION: { description: 'Parts of employers in programmes.' },
    GUIDANCE: { description: 'Guidance that programmes adopted.' },
    PROGRAMME_AREA: { description: 'Partnerships of programmes.' },
    PAY_SCALE: { description: 'Published rates of a pay scale.' },
    MINIMUM_RATE: { description: 'Published floors under hourly pay.' },
    NOT_TRACED: { description: 'None of these: the figure rests on something that is not looked for.' },
  },
});

export enum ChangeKind {
  RECORDED = 'RECORDED',
  CHANGED = 'CHANGED',
  REMOVED = 'REMOVED',
  PUBLISHED = 'PUBLISHED',
  SUPERSEDED = 'SUPERSEDED',
}
registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'In which way something changed.',
  valuesMap: {
    RECORDED: { description: 'It was entered.' },
    CHANGED: { description: 'What was recorded of it was changed.' },
    REMOVED: { description: 'It was taken out; its history remains.' },
    PUBLISHED: { description: 'It was published.' },
    SUPERSEDED: { description: 'It was replaced by a later issue.' },
  },
});
