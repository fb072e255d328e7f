-- Whose are these funding lines, and until when could they go on? One row per line.
-- $1 uuid[] funding lines
SELECT line.id AS line_id, line.funder_id, line.reference, line.ends_on, line.extension_to
FROM funding_line AS line
WHERE line.id = ANY ($1::uuid[])
ORDER BY line.reference, line.id
