import { registerEnumType } from '@nestjs/graphql';

export enum BandFooting {
  HEADLINE_ANNUAL = 'HEADLINE_ANNUAL',
  HOURLY = 'HOURLY',
  NHS_WEEK_ANNUAL = 'NHS_WEEK_ANNUAL',
  PER_HOUR_WORKED = 'PER_HOUR_WORKED',
  REWARD = 'REWARD',
  PACKAGE_INDEX = 'PACKAGE_INDEX',
}
registerEnumType(BandFooting, {
  name: 'BandFooting',
  description: 'On what footing pay is set against a band.',
  valuesMap: {
    HEADLINE_ANNUAL: { description: 'Full-time salaries as headed, in pounds a year, whatever the week.' },
    HOURLY: { description: 'Pounds an hour: the salary ÷ 52.143 ÷ the full-time week.' },
    NHS_WEEK_ANNUAL: { description: "Pounds a year for the band's own full-time week at the same hourly pay." },
    PER_HOUR_WORKED: {
      description:
        "Pounds an hour really worked, leave and public holidays taken off; the points with the guidance's own leave for the service of each person.",
    },
    REWARD: { description: "Pounds a year, salary and employer pension; the points with the guidance's own pension." },
    PACKAGE_INDEX: {
      description:
        'Salary and employer pension for an hour really worked, in pounds an hour; in per cent of the package at a point it is the index, less 100.',
    },
  },
});

export enum BandPlace {
  BELOW = 'BELOW',
  AT_POINT = 'AT_POINT',
  BETWEEN = 'BETWEEN',
  ABOVE = 'ABOVE',
}
registerEnumType(BandPlace, {
  name: 'BandPlace',
  description: 'Where pay lies on a band. Rates are the same when they are the same to the unit they are published in.',
  valuesMap: {
    BELOW: { description: 'Below entry.' },
    AT_POINT: { description: 'At one of its points.' },
    BETWEEN: { description: 'Between two of its points.' },
    ABOVE: { description: 'Above the top.' },
  },
});
