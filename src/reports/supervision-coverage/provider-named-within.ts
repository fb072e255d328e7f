import { SupervisionKind } from '../../supervision/supervision.enums.js';

/** Whose supervision it is: an employer's, in a programme. */
interface Supervising {
  readonly employer: string;
  readonly programme: string;
}

const EVERYWHERE = 'everywhere';

/**
 * Within what the same words name the same provider; null where words alone name none.
 *
 * A clinician or an organisation is named for itself, wherever it works. Others are named by what they are to those
 * supervised, and somebody else is that elsewhere: the line manager at another employer, the peers or the network lead in
 * another programme. A GP is one of a practice, and which practice is not recorded with the arrangement.
 */
const NAMED_WITHIN: Readonly<Record<SupervisionKind, (supervising: Supervising) => string | null>> = {
  LINE_MANAGEMENT: ({ employer }) => employer,
  CLINICAL: () => EVERYWHERE,
  PEER: ({ programme }) => programme,
  NETWORK_LEAD: ({ programme }) => programme,
  GP_CONTACT: () => null,
};

export function providerNamedWithin(kind: SupervisionKind, supervising: Supervising): string | null {
  return NAMED_WITHIN[kind](supervising);
}
