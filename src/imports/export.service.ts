import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Session } from '../database/session.js';
import { HeldCells, readHeld } from './row-directory.js';
import { SHEETS } from './sheets/all-sheets.js';
import { FilledSheet, writeWorkbook } from './writing/write-workbook.js';

/** What we hold, in the shape in which it comes in: under the rights of the person asking, and never without its audit entry. */
@Injectable()
export class ExportService {
  constructor(private readonly database: Database) {}

  /** Null where there is no such programme. */
  async programme(session: Session, programmeId: string): Promise<{ name: string; workbook: Buffer } | null> {
    const reader = this.database.reader(session, { snapshot: true });
    try {
      const programme = await reader.row<{ name: string }>(null, 'SELECT name FROM programme WHERE id = $1', [
        programmeId,
      ]);
      if (!programme) return null;
      const sheets: FilledSheet[] = [];
      for (const sheet of SHEETS) {
        const held = await reader.rows<HeldCells>(null, sheet.held.text, [[programmeId], [], []]);
        const rows = held.map((cells) => {
          const row = readHeld(sheet, cells);
          return Object.fromEntries(
            Object.entries(sheet.columns).map(([name, column]) => [name, column.write(row[name])]),
          );
        });
        sheets.push({ sheet, rows });
      }
      // Given back before the audit takes one of its own: exports that each hold one and wait for another would wait for ever.
      await reader.close();
      await this.note(session, programmeId, sheets);
      return { name: programme.name, workbook: await writeWorkbook(sheets) };
    } finally {
      await reader.close();
    }
  }

  /** One entry for the programme, and one for each employer whose people's terms are in it, for that employer to find. */
  private async note(session: Session, programmeId: string, sheets: readonly FilledSheet[]): Promise<void> {
    const counts = Object.fromEntries(sheets.map(({ sheet, rows }) => [sheet.name, rows.length]));
    const employers = new Map<string, number>();
    for (const { employer } of sheets.find(({ sheet }) => sheet.name === 'terms')?.rows ?? []) {
      employers.set(employer!, (employers.get(employer!) ?? 0) + 1);
    }
    await this.database.write(session, async (tx) => {
      await tx.rows(`SELECT audit.record('EXPORT', 'programme', $1::uuid, NULL, NULL, $2::jsonb)`, [
        programmeId,
        JSON.stringify({ rows: counts }),
      ]);
      await tx.rows(
        `SELECT audit.record('EXPORT', 'terms', NULL, employer.id, NULL, jsonb_build_object('programme', $1::text, 'rows', exported.rows))
         FROM unnest($2::text[], $3::integer[]) AS exported (name, rows)
         JOIN employer ON employer.name = exported.name`,
        [programmeId, [...employers.keys()], [...employers.values()]],
      );
    });
  }
}
