-- Which fields did an audit entry's change touch, and what did they hold before and after?
-- One row per entry and field. What every record has (version, who, when) changes each time and is left out.
-- $1 bigint[], the entries
SELECT entry.seq::text AS entry_id, touched.field, touched.was, touched.became
FROM audit.entry
CROSS JOIN LATERAL (
  SELECT field, earlier.value AS was, later.value AS became
  FROM jsonb_each_text(coalesce(entry.old, '{}')) AS earlier (field, value)
  FULL JOIN jsonb_each_text(coalesce(entry.new, '{}')) AS later (field, value) USING (field)
) AS touched
WHERE entry.seq = ANY ($1::bigint[])
  AND touched.field NOT IN ('id', 'version', 'recorded_at', 'recorded_by')
  AND touched.was IS DISTINCT FROM touched.became
ORDER BY entry.seq, touched.field
