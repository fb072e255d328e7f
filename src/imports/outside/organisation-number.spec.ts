import {
  hasUsualForm,
  isFromRegister,
  readCharityNumber,
  readCompanyNumber,
  readOrganisationNumber,
} from './organisation-number';

describe('a registered number', () => {
  it.each([
    ['GB-CHC-1000000', 'GB-CHC', '1000000'],
    ['gb-sc-sc000001', 'GB-SC', 'SC000001'],
    ['GB-SC-1', 'GB-SC', 'SC000001'],
    ['GB-NIC-NIC100000', 'GB-NIC', '100000'],
    ['GB-COH-123456', 'GB-COH', '00123456'],
    ['GB-COH-SC000001', 'GB-COH', 'SC000001'],
    ['GB-PPON-PAAA-0000-AAAA', 'GB-PPON', 'PAAA-0000-AAAA'],
  ])('is read with its register: %s', (id, scheme, value) => {
    const number = readOrganisationNumber(id)!;
    expect(number).toEqual({ scheme, value });
    expect(hasUsualForm(number)).toBe(true);
    expect(isFromRegister([null, number])).toBe(true);
  });

  it.each(['', '360G-inventedfund-org-1', 'SC000001', 'GB-', 'A name'])('is none without a register: %s', (id) => {
    expect(readOrganisationNumber(id)).toBeNull();
  });

  it.each(['GB-CHC-12', 'GB-CHC-SC000001', 'GB-SC-SC00000X', 'GB-COH-CHARITY1', 'GB-NIC-1'])(
    'may not have the form of its register: %s',
    (id) => {
      expect(hasUsualForm(readOrganisationNumber(id)!)).toBe(false);
    },
  );

  it('says of a charity by its form who registered it', () => {
    expect(readCharityNumber('SC 000001')).toEqual({ scheme: 'GB-SC', value: 'SC000001' });
    expect(readCharityNumber('1000000')).toEqual({ scheme: 'GB-CHC', value: '1000000' });
    expect(readCharityNumber('NIC100000')).toEqual({ scheme: 'GB-NIC', value: '100000' });
    expect(readCharityNumber('not registered')).toBeNull();
    expect(readCharityNumber('')).toBeNull();
  });

  it('of a company gets back the nought that a spreadsheet took', () => {
    expect(readCompanyNumber('1234567')).toEqual({ scheme: 'GB-COH', value: '01234567' });
    expect(readCompanyNumber('n/a')).toBeNull();
  });
});
