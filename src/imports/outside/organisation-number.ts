/** A registered number with the register that gave it, as org-id.guide writes them. */
export interface OrganisationNumber {
  readonly scheme: string;
  readonly value: string;
}

/** The form of the numbers of registers whose numbers have one, once they are made plain. */
const FORMS: Readonly<Record<string, RegExp>> = {
  'GB-CHC': /^\d{6,7}(-\d{1,4})?$/,
  'GB-SC': /^SC\d{6}$/,
  'GB-NIC': /^\d{6}$/,
  'GB-COH': /^([A-Z]{2}\d{6}|[A-Z]\d{7}|\d{8}|[A-Z]{2}\d{5}[A-Z])$/,
};

/** Registers of org-id.guide in use for organisations of the United Kingdom, and those that go round the world. */
const REGISTERS = new Set([
  ...[
    'CHC',
    'SC',
    'NIC',
    'COH',
    'LAE',
    'LAS',
    'LANI',
    'PLA',
    'GOR',
    'NHS',
    'UKPRN',
    'EDU',
    'MPR',
    'REV',
    'SHPE',
    'CASC',
  ].map((register) => `GB-${register}`),
  ...['IRN', 'HESA', 'GOVUK', 'PPON', 'SRS', 'SCOTEDU', 'WALEDU', 'NIEDU', 'GOV', 'ROS', 'HMRC', 'VAT', 'FCA'].map(
    (register) => `GB-${register}`,
  ),
  ...[
    'XI-GRID',
    'XI-ROR',
    'XI-LEI',
    'XI-EID',
    'XI-IATI',
    'XM-DAC',
    'IE-CHY',
    'IE-CRO',
    'GG-RCE',
    'JE-OAC',
    'JE-FSC',
    'IM-CR',
    'IM-GR',
  ],
]);

/** `GB-CHC-1234567` → its two parts, made plain; null where it is not drawn from a register of this form. */
export function readOrganisationNumber(id: string): OrganisationNumber | null {
  const match = /^([A-Za-z]{2}-[A-Za-z0-9]{2,12})-(\S.{0,59})$/.exec(id.trim());
  return match ? plainNumber({ scheme: match[1]!.toUpperCase(), value: match[2]! }) : null;
}

/** The same number in the one form in which numbers are compared: capitals, no spaces, SC and noughts in front. */
export function plainNumber({ scheme, value }: OrganisationNumber): OrganisationNumber {
  const typed = value.trim().toUpperCase().replace(/\s+/g, '');
  if (scheme === 'GB-SC' && /^(SC)?\d{1,6}$/.test(typed)) {
    return { scheme, value: `SC${typed.replace('SC', '').padStart(6, '0')}` };
  }
  if (scheme === 'GB-NIC' && /^NIC\d{6}$/.test(typed)) return { scheme, value: typed.slice(3) };
  if (scheme === 'GB-COH' && /^\d{6,7}$/.test(typed)) return { scheme, value: typed.padStart(8, '0') };
  return { scheme, value: typed };
}

/** A charity's number says by its form which of the three registers gave it. */
export function readCharityNumber(text: string): OrganisationNumber | null {
  const typed = text.toUpperCase().replace(/\s+/g, '');
  const scheme = /^SC\d{1,6}$/.test(typed) ? 'GB-SC' : /^NIC\d{6}$/.test(typed) ? 'GB-NIC' : 'GB-CHC';
  const number = plainNumber({ scheme, value: typed });
  return hasUsualForm(number) ? number : null;
}

export function readCompanyNumber(text: string): OrganisationNumber | null {
  const number = plainNumber({ scheme: 'GB-COH', value: text });
  return hasUsualForm(number) ? number : null;
}

export function hasUsualForm({ scheme, value }: OrganisationNumber): boolean {
  return FORMS[scheme]?.test(value) ?? true;
}

/** Whether an organisation can be told by its numbers: one that a register gave is enough, whatever the others are. */
export function isFromRegister(numbers: readonly (OrganisationNumber | null)[]): boolean {
  return numbers.some((number) => number !== null && REGISTERS.has(number.scheme));
}

/** As the tracker's sheets write it: `GB-SC SC000001`. */
export function asWritten({ scheme, value }: OrganisationNumber): string {
  return `${scheme} ${value}`;
}
