import { registerEnumType } from '@nestjs/graphql';

export enum Sector {
  THIRD_SECTOR = 'THIRD_SECTOR',
  NHS_BOARD = 'NHS_BOARD',
  COUNCIL = 'COUNCIL',
  HSCP = 'HSCP',
  GP_PRACTICE = 'GP_PRACTICE',
}
registerEnumType(Sector, {
  name: 'Sector',
  description: 'What kind of organisation an employer is.',
  valuesMap: {
    THIRD_SECTOR: { description: 'A charity, social enterprise or other voluntary organisation.' },
    NHS_BOARD: { description: 'An NHS board.' },
    COUNCIL: { description: 'A local authority.' },
    HSCP: { description: 'A health and social care partnership that employs in its own name.' },
    GP_PRACTICE: { description: 'A general practice.' },
  },
});

export enum EmployerStatus {
  ACTIVE = 'ACTIVE',
  CLOSED = 'CLOSED',
}
registerEnumType(EmployerStatus, {
  name: 'EmployerStatus',
  description: 'Whether an employer still operates.',
  valuesMap: {
    ACTIVE: { description: 'It operates.' },
    CLOSED: { description: 'It has closed or merged; its records remain.' },
  },
});
