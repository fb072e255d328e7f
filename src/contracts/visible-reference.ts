/**
 * The reference of a worker or contract as the person asking may see it: their own employers' and administrators' only.
 * With whom terms are shared they come without it. Withheld in the database, so that no order, filter or cursor knows it.
 */
export function visibleReference(table: 'worker' | 'contract'): string {
  return `CASE WHEN (SELECT app.sees_everything()) OR ${table}.employer_id = ANY ((SELECT app.own_employers())::uuid[])
               THEN ${table}.reference END`;
}
