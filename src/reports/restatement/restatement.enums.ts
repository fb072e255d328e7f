import { registerEnumType } from '@nestjs/graphql';

export enum RestatedFigure {
  MEDIAN_HOURLY = 'MEDIAN_HOURLY',
  MEAN_HOURLY = 'MEAN_HOURLY',
  LOWEST_HOURLY = 'LOWEST_HOURLY',
  MEDIAN_HEADLINE_ANNUAL = 'MEDIAN_HEADLINE_ANNUAL',
  MEAN_HEADLINE_ANNUAL = 'MEAN_HEADLINE_ANNUAL',
  MEDIAN_NHS_WEEK_ANNUAL = 'MEDIAN_NHS_WEEK_ANNUAL',
  MEDIAN_PER_HOUR_WORKED = 'MEDIAN_PER_HOUR_WORKED',
  MEDIAN_REWARD = 'MEDIAN_REWARD',
  MEDIAN_PACKAGE_INDEX = 'MEDIAN_PACKAGE_INDEX',
  BAND_ENTRY_ANNUAL = 'BAND_ENTRY_ANNUAL',
  MEDIAN_TO_ENTRY_HOURLY = 'MEDIAN_TO_ENTRY_HOURLY',
  BELOW_ENTRY = 'BELOW_ENTRY',
  BELOW_GUIDANCE = 'BELOW_GUIDANCE',
  BELOW_NATIONAL_LIVING_WAGE = 'BELOW_NATIONAL_LIVING_WAGE',
  BELOW_REAL_LIVING_WAGE = 'BELOW_REAL_LIVING_WAGE',
  LEAVE_MEDIAN = 'LEAVE_MEDIAN',
  PENSION_MEDIAN = 'PENSION_MEDIAN',
  NOTICE_MEDIAN = 'NOTICE_MEDIAN',
  UNEXPLAINED_DIFFERENCES = 'UNEXPLAINED_DIFFERENCES',
  LEVELLING_UP_FULL_YEAR = 'LEVELLING_UP_FULL_YEAR',
  LEVELLING_UP_THIS_FINANCIAL_YEAR = 'LEVELLING_UP_THIS_FINANCIAL_YEAR',
  PROJECTED_COST = 'PROJECTED_COST',
  LOST_TO_LATE_AWARDS = 'LOST_TO_LATE_AWARDS',
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
    MEDIAN_NHS_WEEK_ANNUAL: {
      description:
        'Median of full-time pay for the week of the adopted guidance, in pounds a year, as `nhsWeekAnnual` in `payVariation`.',
    },
    MEDIAN_PER_HOUR_WORKED: {
      description: 'Median of pay for an hour really worked, in pounds an hour, as `perHourWorked` in `payVariation`.',
    },
    MEDIAN_REWARD: {
      description: 'Median of salary and employer pension, in pounds a year, as `reward` in `payVariation`.',
    },
    MEDIAN_PACKAGE_INDEX: {
      description:
        'Median of the package index, the package that the guidance describes = 100, as `packageIndex` in `payVariation`.',
    },
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
    PENSION_MEDIAN: {
      description:
        "Median of the employer's pension, in per cent of all of the full-time pay, as `pension` in `otherTermsVariation`.",
    },
    NOTICE_MEDIAN: {
      description: 'Median of the notice that the employer gives, in weeks, as `notice` in `otherTermsVariation`.',
    },
    UNEXPLAINED_DIFFERENCES: {
      description: 'Terms that differ and that nothing recorded explains, of the role, as in `unexplainedDifferences`.',
    },
    LEVELLING_UP_FULL_YEAR: {
      description:
        'What levelling up to entry to the band costs with on-costs, in pounds, over the whole financial year that the day lies in, as `fullYear` in `levellingUp` asked without assumptions.',
    },
    LEVELLING_UP_THIS_FINANCIAL_YEAR: {
      description:
        'The same from the day to the end of its financial year, in pounds, as `thisFinancialYear` in `levellingUp`.',
    },
    PROJECTED_COST: {
      description:
        'What people cost with on-costs in the financial year that the day lies in, in pounds, as `totalCost` in `payProjection` asked without assumptions.',
    },
    LOST_TO_LATE_AWARDS: {
      description:
        'What people lost to awards of the last three years that were applied late or are not applied yet, in pounds, as in `payAwardLag`.',
    },
    CONTRACTS_COUNTED: { description: 'Contracts in force whose pay by the hour is known, as in `payVariation`.' },
    WORKERS_COUNTED: { description: 'People who hold those contracts, as in `payVariation`.' },
  },
});

export enum RestatedUnit {
  POUNDS_PER_YEAR = 'POUNDS_PER_YEAR',
  POUNDS_PER_HOUR = 'POUNDS_PER_HOUR',
  POUNDS = 'POUNDS',
  POINTS = 'POINTS',
  PERCENT_OF_PAY = 'PERCENT_OF_PAY',
  HOURS_PER_YEAR = 'HOURS_PER_YEAR',
  WEEKS = 'WEEKS',
  CONTRACTS = 'CONTRACTS',
  WORKERS = 'WORKERS',
  DIFFERENCES = 'DIFFERENCES',
}
registerEnumType(RestatedUnit, {
  name: 'RestatedUnit',
  description: 'What a restated figure is counted in.',
  valuesMap: {
    POUNDS_PER_YEAR: { description: 'Pounds a year.' },
    POUNDS_PER_HOUR: { description: 'Pounds an hour.' },
    POUNDS: { description: 'Pounds in all.' },
    POINTS: { description: 'Points of the package index: the package that the guidance describes = 100.' },
    PERCENT_OF_PAY: { description: 'Per cent of all of the full-time pay.' },
    HOURS_PER_YEAR: { description: 'Hours of a full-time year.' },
    WEEKS: { description: 'Weeks.' },
    CONTRACTS: { description: 'Contracts.' },
    WORKERS: { description: 'People.' },
    DIFFERENCES: { description: 'Terms of contracts that differ.' },
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
  TERMS_SHEET = 'TERMS_SHEET',
  TERMS_SHEET_LEAVE = 'TERMS_SHEET_LEAVE',
  PAY_SCALE = 'PAY_SCALE',
  MINIMUM_RATE = 'MINIMUM_RATE',
  ON_COST_RATE = 'ON_COST_RATE',
  ANNUAL_LEAVE = 'ANNUAL_LEAVE',
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
    TERMS_SHEET: { description: 'Terms sheets of employers.' },
    TERMS_SHEET_LEAVE: { description: 'Leave by length of service on terms sheets.' },
    PAY_SCALE: { description: 'Published rates of a pay scale.' },
    MINIMUM_RATE: { description: 'Published floors under hourly pay.' },
    ON_COST_RATE: { description: 'Published rates of what employers pay on top of salary.' },
    ANNUAL_LEAVE: { description: 'Published leave of Agenda for Change.' },
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
