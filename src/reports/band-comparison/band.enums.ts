import { registerEnumType } from '@nestjs/graphql';

export enum BandFooting {
  HEADLINE_ANNUAL = 'HEADLINE_ANNUAL',
  HOURLY = 'HOURLY',
  NHS_WEEK_ANNUAL = 'NHS_WEEK_ANNUAL',
}
registerEnumType(BandFooting, {
  name: 'BandFooting',
  description: 'On what footing pay is set against a band.',
  valuesMap: {
    HEADLINE_ANNUAL: { description: 'Full-time salaries as headed, in pounds a year, whatever the week.' },
    HOURLY: { description: 'Pounds an hour: the salary ÷ 52.143 ÷ the full-time week.' },
    NHS_WEEK_ANNUAL: { description: "Pounds a year for the band's own full-time week at the same hourly pay." },
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
