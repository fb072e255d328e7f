import { registerEnumType } from '@nestjs/graphql';

/** Kinds are never merged: being managed is not being supervised clinically. */
export enum SupervisionKind {
  LINE_MANAGEMENT = 'LINE_MANAGEMENT',
  CLINICAL = 'CLINICAL',
  PEER = 'PEER',
  NETWORK_LEAD = 'NETWORK_LEAD',
  GP_CONTACT = 'GP_CONTACT',
}
registerEnumType(SupervisionKind, {
  name: 'SupervisionKind',
  description: 'What kind of supervision. Kinds are counted apart and never add up to one figure.',
  valuesMap: {
    LINE_MANAGEMENT: { description: 'By the line manager, about the job.' },
    CLINICAL: { description: 'By a clinician such as a psychologist, about the work with people.' },
    PEER: { description: 'Among link workers themselves.' },
    NETWORK_LEAD: { description: 'By the lead of the network or programme.' },
    GP_CONTACT: { description: 'A named GP to turn to.' },
  },
});

export const SUPERVISION_KINDS: readonly SupervisionKind[] = Object.values(SupervisionKind);

/** Kinds that can be agreed without an interval: they are there when needed. */
export const KINDS_WITHOUT_INTERVAL: readonly SupervisionKind[] = [SupervisionKind.PEER, SupervisionKind.GP_CONTACT];

const IN_WORDS: Readonly<Record<SupervisionKind, string>> = {
  LINE_MANAGEMENT: 'line management',
  CLINICAL: 'clinical supervision',
  PEER: 'peer supervision',
  NETWORK_LEAD: 'supervision by the network lead',
  GP_CONTACT: 'a named GP contact',
};

export const kindInWords = (kind: SupervisionKind): string => IN_WORDS[kind];

export enum SupervisionFormat {
  INDIVIDUAL = 'INDIVIDUAL',
  GROUP = 'GROUP',
}
registerEnumType(SupervisionFormat, {
  name: 'SupervisionFormat',
  description: 'How many are supervised at once.',
  valuesMap: {
    INDIVIDUAL: { description: 'One worker.' },
    GROUP: { description: 'Several workers together.' },
  },
});

export enum SessionOutcome {
  HELD = 'HELD',
  CANCELLED_BY_WORKER = 'CANCELLED_BY_WORKER',
  CANCELLED_BY_SUPERVISOR = 'CANCELLED_BY_SUPERVISOR',
  CANCELLED_BY_EMPLOYER = 'CANCELLED_BY_EMPLOYER',
}
registerEnumType(SessionOutcome, {
  name: 'SessionOutcome',
  description: 'Whether a session took place. One that did not does not count as supervision.',
  valuesMap: {
    HELD: { description: 'It took place.' },
    CANCELLED_BY_WORKER: { description: 'It did not, by the doing of the worker.' },
    CANCELLED_BY_SUPERVISOR: { description: 'It did not, by the doing of whoever supervises.' },
    CANCELLED_BY_EMPLOYER: { description: 'It did not, by the doing of the employer.' },
  },
});
