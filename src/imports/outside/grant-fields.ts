/** A field of the 360Giving Data Standard: its title in spreadsheets; its name in JSON is the key it stands under. */
interface Field {
  readonly title: string;
  readonly of?: Fields;
  /** A list in JSON; in a spreadsheet the first of it, unless a number says which. */
  readonly isList?: boolean;
}

type Fields = Readonly<Record<string, Field>>;

const titled = (titles: Readonly<Record<string, string>>): Fields =>
  Object.fromEntries(Object.entries(titles).map(([name, title]) => [name, { title }]));
const list = (title: string, of: Fields): Field => ({ title, of, isList: true });

const LOCATION = titled({
  id: 'Identifier',
  name: 'Name',
  countryCode: 'Country Code',
  latitude: 'Latitude',
  longitude: 'Longitude',
  description: 'Description',
  geoCode: 'Geographic Code',
  geoCodeType: 'Geographic Code Type',
  dateModified: 'Last Modified',
});

const ORGANISATION: Fields = {
  ...titled({
    id: 'Identifier',
    name: 'Name',
    department: 'Department',
    contactName: 'Contact Name',
    charityNumber: 'Charity Number',
    companyNumber: 'Company Number',
    streetAddress: 'Street Address',
    addressLocality: 'City',
    addressRegion: 'County',
    addressCountry: 'Country',
    postalCode: 'Postal Code',
    telephone: 'Phone Number',
    alternateName: 'Alternate Name',
    email: 'Email',
    description: 'Description',
    organisationType: 'Organisation Type',
    url: 'Web Address',
    dateModified: 'Last Modified',
  }),
  location: list('Location', LOCATION),
};

const EVENT = titled({
  title: 'Title',
  startDate: 'Start Date',
  endDate: 'End Date',
  duration: 'Duration (months)',
  description: 'Description',
  dateModified: 'Last Modified',
});

const CLASSIFICATION = titled({
  vocabulary: 'Vocabulary',
  code: 'Code',
  title: 'Title',
  description: 'Description',
  url: 'URL',
  dateModified: 'Last Modified',
});

const TRANSACTION = titled({
  id: 'Identifier',
  transactionDate: 'Transaction Date',
  currency: 'Currency',
  value: 'Value',
  valueDate: 'Value Date',
  description: 'Description',
  provider: 'Provider',
  recipient: 'Recipient',
  dateModified: 'Last Modified',
});

/** Version 1.4 of the standard: https://standard.threesixtygiving.org/en/latest/technical/reference/ */
const GRANT: Fields = {
  ...titled({
    id: 'Identifier',
    title: 'Title',
    description: 'Description',
    currency: 'Currency',
    amountAppliedFor: 'Amount Applied For',
    amountAwarded: 'Amount Awarded',
    amountDisbursed: 'Amount Disbursed',
    awardDate: 'Award Date',
    url: 'URL',
    fromOpenCall: 'From An Open Call?',
    relatedActivity: 'Related Activity',
    dateModified: 'Last Modified',
    dataSource: 'Data Source',
    regrantType: 'For Regrant Type',
    locationScope: 'Location Scope',
  }),
  plannedDates: list('Planned Dates', EVENT),
  actualDates: list('Actual Dates', EVENT),
  recipientOrganization: list('Recipient Org', ORGANISATION),
  recipientIndividual: { title: 'Recipient Ind', of: titled({ id: 'Identifier', name: 'Name' }) },
  toIndividualsDetails: {
    title: 'To Individuals Details',
    of: titled({
      primaryGrantReason: 'Primary Grant Reason',
      secondaryGrantReason: 'Secondary Grant Reason',
      grantPurpose: 'Grant Purpose',
    }),
  },
  beneficiaryLocation: list('Beneficiary Location', LOCATION),
  fundingOrganization: list('Funding Org', ORGANISATION),
  grantProgramme: list(
    'Grant Programme',
    titled({ code: 'Code', title: 'Title', description: 'Description', url: 'URL', dateModified: 'Last Modified' }),
  ),
  fundingType: list('Funding Type', CLASSIFICATION),
  classifications: list('Classifications', CLASSIFICATION),
  relatedDocument: list(
    'Related Document',
    titled({
      id: 'Identifier',
      title: 'Title',
      url: 'Web Address',
      description: 'Description',
      documentType: 'Document Type',
      dateModified: 'Last Modified',
    }),
  ),
  applicationTransaction: list('Application Transaction', TRANSACTION),
  commitmentTransaction: list('Commitment Transaction', TRANSACTION),
  disbursementTransaction: list('Disbursement Transaction', TRANSACTION),
};

/** What every grant to an organisation must say. */
export const REQUIRED = [
  'id',
  'title',
  'description',
  'currency',
  'amountAwarded',
  'awardDate',
  'recipientOrganization/0/id',
  'recipientOrganization/0/name',
  'fundingOrganization/0/id',
  'fundingOrganization/0/name',
] as const;

/** As tools for the standard read titles: case, spaces and marks do not matter. */
const plain = (title: string): string => title.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * The name of a fact from the head of a column, by title or by JSON name: `Planned Dates:End Date` and
 * `plannedDates/0/endDate` are both `plannedDates/0/endDate`. Null for a column that is not of the standard.
 */
export function nameOfTitle(head: string): string | null {
  const parts = head.split(/[:/]/).map((part) => part.trim());
  const name: string[] = [];
  let fields: Fields | undefined = GRANT;
  for (let at = 0; at < parts.length; at += 1) {
    const asked = plain(parts[at]!);
    const found: [string, Field] | undefined = Object.entries(fields ?? {}).find(
      ([key, { title }]) => plain(title) === asked || plain(key) === asked,
    );
    if (!found || asked === '') return null;
    const key = found[0];
    const field: Field = found[1];
    name.push(key);
    const next = parts[at + 1] ?? '';
    const isNumbered = /^\d{1,3}$/.test(next);
    if (isNumbered) at += 1;
    if (field.isList) name.push(isNumbered ? String(Number(next)) : '0');
    fields = field.of;
  }
  // A list or an object itself holds nothing in a cell.
  return fields ? null : name.join('/');
}

/** `plannedDates/0/endDate` → `Planned Dates:End Date`. */
export function titleOfName(name: string): string {
  const titles: string[] = [];
  let fields: Fields | undefined = GRANT;
  for (const part of name.split('/')) {
    if (/^\d+$/.test(part)) {
      if (part !== '0') titles.push(part);
      continue;
    }
    const field: Field | undefined = fields?.[part];
    titles.push(field?.title ?? part);
    fields = field?.of;
  }
  return titles.join(':');
}

/** `plannedDates/0/endDate` → `plannedDates[0].endDate`. */
export function jsonPath(name: string): string {
  return name.replace(/\/(\d+)(?=\/|$)/g, '[$1]').replaceAll('/', '.');
}
