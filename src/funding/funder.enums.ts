import { registerEnumType } from '@nestjs/graphql';

export enum FunderKind {
  GOVERNMENT = 'GOVERNMENT',
  NHS_BOARD = 'NHS_BOARD',
  COUNCIL = 'COUNCIL',
  HSCP = 'HSCP',
  TRUST_OR_FOUNDATION = 'TRUST_OR_FOUNDATION',
  LOTTERY = 'LOTTERY',
  OWN_FUNDS = 'OWN_FUNDS',
  OTHER = 'OTHER',
}
registerEnumType(FunderKind, {
  name: 'FunderKind',
  description: 'What kind of organisation a funder is.',
  valuesMap: {
    GOVERNMENT: { description: 'The Scottish or UK Government.' },
    NHS_BOARD: { description: 'An NHS board.' },
    COUNCIL: { description: 'A local authority.' },
    HSCP: { description: 'A health and social care partnership.' },
    TRUST_OR_FOUNDATION: { description: 'A charitable trust or foundation.' },
    LOTTERY: { description: 'A lottery distributor.' },
    OWN_FUNDS: { description: "An employer's own reserves or income." },
    OTHER: { description: 'None of the others.' },
  },
});
