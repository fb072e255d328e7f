import { registerEnumType } from '@nestjs/graphql';

export enum StandardSubject {
  ALL = 'all',
  CLINICAL = 'clinical',
  LINE_MANAGEMENT = 'line_management',
  PEER = 'peer',
  GP_CONTACT = 'gp_contact',
  CASELOAD = 'caseload',
  CONTACTS = 'contacts',
  ROOM = 'room',
}
registerEnumType(StandardSubject, {
  name: 'StandardSubject',
  description: 'What a standard or finding about working conditions is about.',
  valuesMap: {
    ALL: { description: 'Supervision of every kind.' },
    CLINICAL: { description: 'Clinical supervision.' },
    LINE_MANAGEMENT: { description: 'Supervision by the line manager.' },
    PEER: { description: 'Supervision among peers.' },
    GP_CONTACT: { description: 'A named GP to turn to.' },
    CASELOAD: { description: 'How many people a worker supports.' },
    CONTACTS: { description: 'How often a person is seen.' },
    ROOM: { description: 'A room to work in.' },
  },
});

export enum Obligation {
  CONTRACTUAL = 'contractual',
  EMPLOYER_EXPECTATION = 'employer_expectation',
  RECOMMENDED = 'recommended',
  TYPICAL = 'typical',
  OBSERVED_PRACTICE = 'observed_practice',
  SURVEY_EVIDENCE = 'survey_evidence',
}
registerEnumType(Obligation, {
  name: 'Obligation',
  description: 'How binding a published standard is.',
  valuesMap: {
    CONTRACTUAL: { description: 'A contract requires it.' },
    EMPLOYER_EXPECTATION: { description: 'Employers are expected to.' },
    RECOMMENDED: { description: 'Recommended.' },
    TYPICAL: { description: 'Said to be usual.' },
    OBSERVED_PRACTICE: { description: 'Seen in one place; nobody requires it.' },
    SURVEY_EVIDENCE: { description: 'Found in a survey; not a standard.' },
  },
});

export enum GuidanceStatus {
  NO_NATIONAL_PRESCRIPTION = 'no_national_prescription',
  PRACTITIONER_TESTIMONY = 'practitioner_testimony',
  WORKFORCE_REQUEST = 'workforce_request',
  REIMBURSEMENT_CEILING = 'reimbursement_ceiling',
  MANAGEMENT_FEE = 'management_fee',
  GRANT_CONDITION = 'grant_condition',
}
registerEnumType(GuidanceStatus, {
  name: 'GuidanceStatus',
  description: 'What a published statement about banding amounts to.',
  valuesMap: {
    NO_NATIONAL_PRESCRIPTION: { description: 'It says that nothing is prescribed.' },
    PRACTITIONER_TESTIMONY: { description: 'A worker said so.' },
    WORKFORCE_REQUEST: { description: 'Workers ask for it.' },
    REIMBURSEMENT_CEILING: { description: 'The most that is reimbursed: a ceiling, not a floor.' },
    MANAGEMENT_FEE: { description: 'A sum on top for the organisation that supplies the worker.' },
    GRANT_CONDITION: { description: 'Public grants require it.' },
  },
});

export enum CountGeography {
  COUNTRY = 'country',
  HSCP = 'hscp',
  EMPLOYER = 'employer',
}
registerEnumType(CountGeography, {
  name: 'CountGeography',
  description: 'What a published count is of.',
  valuesMap: {
    COUNTRY: { description: 'All of Scotland.' },
    HSCP: { description: 'One health and social care partnership.' },
    EMPLOYER: { description: 'One employer.' },
  },
});

export enum CountPrecision {
  DAY = 'day',
  MONTH = 'month',
  YEAR = 'year',
}
registerEnumType(CountPrecision, {
  name: 'CountPrecision',
  description: 'How exactly the day of a published count is known.',
  valuesMap: {
    DAY: { description: 'The day.' },
    MONTH: { description: 'The month.' },
    YEAR: { description: 'The year, or about then.' },
  },
});

export enum CountMeasure {
  HEADCOUNT = 'headcount',
  HEADCOUNT_AT_LEAST = 'headcount_at_least',
  HEADCOUNT_MORE_THAN = 'headcount_more_than',
  HEADCOUNT_APPROX = 'headcount_approx',
  WTE = 'wte',
  WTE_CONTRACT_MINIMUM = 'wte_contract_minimum',
  POSTS_APPROX = 'posts_approx',
  POSTS_PROPOSED = 'posts_proposed',
}
registerEnumType(CountMeasure, {
  name: 'CountMeasure',
  description: 'What was counted. Never add up or compare different measures.',
  valuesMap: {
    HEADCOUNT: { description: 'People.' },
    HEADCOUNT_AT_LEAST: { description: 'People, at least.' },
    HEADCOUNT_MORE_THAN: { description: 'People, more than.' },
    HEADCOUNT_APPROX: { description: 'People, about.' },
    WTE: { description: 'Whole-time equivalents.' },
    WTE_CONTRACT_MINIMUM: { description: 'Whole-time equivalents that a contract asks for at least.' },
    POSTS_APPROX: { description: 'Posts, about.' },
    POSTS_PROPOSED: { description: 'Posts, as proposed.' },
  },
});

export enum CountFundingScope {
  PCIF = 'pcif',
  PCIF_MANIFESTO_COMMITMENT = 'pcif_manifesto_commitment',
  ALL_SOURCES = 'all_sources',
  PROGRAMME = 'programme',
  CONTRACT = 'contract',
  UNKNOWN = 'unknown',
}
registerEnumType(CountFundingScope, {
  name: 'CountFundingScope',
  description: 'Which money the counted posts are paid from.',
  valuesMap: {
    PCIF: { description: 'The Primary Care Improvement Fund.' },
    PCIF_MANIFESTO_COMMITMENT: { description: 'The posts counted towards the commitment to 250.' },
    ALL_SOURCES: { description: 'Any.' },
    PROGRAMME: { description: 'One programme.' },
    CONTRACT: { description: 'One contract.' },
    UNKNOWN: { description: 'Not said.' },
  },
});

export enum CountStatus {
  ACTUAL = 'actual',
  PROJECTED = 'projected',
  PROPOSED = 'proposed',
  CONTRACTED = 'contracted',
  TARGET_MET = 'target_met',
}
registerEnumType(CountStatus, {
  name: 'CountStatus',
  description: 'What a published count stands for.',
  valuesMap: {
    ACTUAL: { description: 'Counted.' },
    PROJECTED: { description: 'Expected when it was published.' },
    PROPOSED: { description: 'Proposed.' },
    CONTRACTED: { description: 'Agreed in a contract.' },
    TARGET_MET: { description: 'Reported as reached.' },
  },
});

export enum PublishedInstrument {
  MINISTERIAL_COMMITMENT = 'ministerial_commitment',
  PUBLIC_CONTRACT = 'public_contract',
  STAFF_FUNDING = 'staff_funding',
  MULTI_YEAR_FUNDING_PILOT = 'multi_year_funding_pilot',
}
registerEnumType(PublishedInstrument, {
  name: 'PublishedInstrument',
  description: 'What a published funding line is.',
  valuesMap: {
    MINISTERIAL_COMMITMENT: { description: 'A commitment by a minister.' },
    PUBLIC_CONTRACT: { description: 'A public contract, or notice of one.' },
    STAFF_FUNDING: { description: 'Money for posts in a public body.' },
    MULTI_YEAR_FUNDING_PILOT: { description: 'A pilot of grants over several years.' },
  },
});

export enum PublishedLineStatus {
  LIVE = 'live',
  ENDED = 'ended',
  UNKNOWN = 'unknown',
}
registerEnumType(PublishedLineStatus, {
  name: 'PublishedLineStatus',
  description: 'Whether a published funding line still pays, as far as published.',
  valuesMap: {
    LIVE: { description: 'It pays.' },
    ENDED: { description: 'It has ended.' },
    UNKNOWN: { description: 'Not known.' },
  },
});

export enum EndBasis {
  STATED = 'stated',
  DERIVED = 'derived',
}
registerEnumType(EndBasis, {
  name: 'EndBasis',
  description: 'How the end of a published funding line is known.',
  valuesMap: {
    STATED: { description: 'The source gives the day.' },
    DERIVED: { description: 'Derived from the years it is for.' },
  },
});
