import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INestApplicationContext } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { graphql } from 'graphql';
import { Authenticator } from '../auth/authenticator.js';
import { Database } from '../database/database.js';
import { findDemonstrationPeople } from '../demonstration/find-demonstration-people.js';
import { penceFromPounds, poundsInWords } from '../kernel/money.js';
import { TrackerRequest } from '../web/tracker-request.js';

const PAY_HEADLINE = readFileSync(join(__dirname, 'pay-headline.graphql'), 'utf8');
const LEAD = 'lead';

export interface PaySpread {
  readonly minimum: number;
  readonly maximum: number;
  readonly belowGuidance: number;
  readonly comparedWithGuidance: number;
  readonly widestGapBetweenEmployers: { gap: number; lowestAt: { name: string }; highestAt: { name: string } };
  readonly computedFrom: { contracts: number; employers: number };
}

interface Programmes {
  readonly programmes: { readonly nodes: { readonly id: string; readonly name: string }[] };
}

/** How pay differs in the demonstration, as its lead would be told; null where that lead may not be told. */
export async function payHeadline(app: INestApplicationContext, now: Date): Promise<string | null> {
  const database = app.get(Database);
  const [lead] = await findDemonstrationPeople(database, LEAD);
  const actor = lead && (await app.get(Authenticator).findActor(lead.id));
  if (!actor) return null;
  const request = TrackerRequest.open(database, { actor, source: 'COMMAND_LINE', requestId: randomUUID() }, now);
  try {
    const asked = { schema: app.get(GraphQLSchemaHost).schema, contextValue: { request } };
    const programmes = await graphql({ ...asked, source: '{ programmes { nodes { id name } } }' });
    for (const { id, name } of (programmes.data as unknown as Programmes).programmes.nodes) {
      const answer = await graphql({ ...asked, source: PAY_HEADLINE, variableValues: { programme: id } });
      const spread = (answer.data as { payVariation?: { headlineAnnual?: Partial<PaySpread> } } | null)?.payVariation
        ?.headlineAnnual;
      if (isSpread(spread)) return payHeadlineInWords(name, spread);
    }
    return null;
  } finally {
    await request.reader.close();
  }
}

export function payHeadlineInWords(programme: string, spread: PaySpread): string {
  const { minimum, maximum, belowGuidance, comparedWithGuidance, widestGapBetweenEmployers: widest } = spread;
  const { contracts, employers } = spread.computedFrom;
  return [
    `Pay for one job in ${programme}: ${contracts} community link workers at ${employers} employers.`,
    `  Full-time salaries run from ${pounds(minimum)} to ${pounds(maximum)}; ${belowGuidance} of ${comparedWithGuidance} lie below the guidance the programme adopted.`,
    `  Widest gap between employers: ${pounds(widest.gap)} a year, ${widest.lowestAt.name} to ${widest.highestAt.name}.`,
  ].join('\n');
}

function isSpread(found: Partial<PaySpread> | undefined): found is PaySpread {
  return found?.minimum !== undefined && found.widestGapBetweenEmployers?.gap !== undefined;
}

/** Money leaves the schema as a number with at most two decimals. */
function pounds(amount: number): string {
  return poundsInWords(penceFromPounds(amount.toFixed(2)));
}
