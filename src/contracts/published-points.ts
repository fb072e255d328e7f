import { Transaction } from '../database/transaction.js';
import { Day } from '../kernel/day.js';
import { Nation } from '../reference-data/enums/pay.enums.js';

export interface ScalePointKey {
  readonly nation: Nation;
  readonly band: string;
  readonly point: number;
}

interface Row extends ScalePointKey {
  /** In the issue of its band that is in force on the day, or was the last to begin by then. */
  readonly isInIssue: boolean;
}

/** The points of the published scales. Where no scale of a nation is loaded, any of its points may exist. */
export class PublishedPoints {
  constructor(private readonly rows: readonly Row[]) {}

  has({ nation, band, point }: ScalePointKey): boolean {
    const ofNation = this.rows.filter((row) => row.nation === nation);
    return ofNation.length === 0 || ofNation.some((row) => row.band === band && row.point === point);
  }

  /** The point above, in the issue for the day; null at the top of the band. */
  above({ nation, band, point }: ScalePointKey): number | null {
    if (!this.rows.some((row) => row.nation === nation)) return point + 1;
    const higher = this.rows.filter(
      (row) => row.nation === nation && row.band === band && row.isInIssue && row.point > point,
    );
    return higher.length === 0 ? null : Math.min(...higher.map((row) => row.point));
  }
}

/** Read once for a change of many contracts. */
export async function findPublishedPoints(tx: Transaction, on: Day): Promise<PublishedPoints> {
  const rows = await tx.rows<Row>(
    `WITH issue AS (
       SELECT pay_point.nation, pay_point.band, max(pay_point.valid_from) AS valid_from
       FROM reference.pay_point WHERE pay_point.valid_from <= $1::date GROUP BY pay_point.nation, pay_point.band
     )
     SELECT pay_point.nation, pay_point.band, pay_point.point, coalesce(bool_or(issue.valid_from IS NOT NULL), false) AS "isInIssue"
     FROM reference.pay_point
     LEFT JOIN issue ON issue.nation = pay_point.nation AND issue.band = pay_point.band AND issue.valid_from = pay_point.valid_from
     GROUP BY pay_point.nation, pay_point.band, pay_point.point`,
    [on],
  );
  return new PublishedPoints(rows);
}
