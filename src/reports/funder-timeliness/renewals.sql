-- Where did a funder's money go on after it had ended, for the same posts? One row for each renewal and post: a later line of
-- the same funder, an extension that was used, or an instalment with a certainty of its own after another of its line.
-- $1 as_of date   $2 programme uuid or null   $3 employer uuid or null   $4 partnership code or null   $5 board code or null
-- $6 funder uuid or null
WITH paid AS MATERIALIZED (
  SELECT allocation.id, allocation.funding_line_id, allocation.post_id, allocation.starts_on, allocation.ends_on, line.funder_id
  FROM allocation
  JOIN funding_line AS line ON line.id = allocation.funding_line_id
  JOIN post ON post.id = allocation.post_id
  WHERE ($2::uuid IS NULL OR post.programme_id = $2::uuid) AND ($3::uuid IS NULL OR post.employer_id = $3::uuid)
    AND ($4::text IS NULL AND $5::text IS NULL OR post.id IN (SELECT place.post_id FROM post_places($1::date, $4::text, $5::text) AS place))
    AND ($6::uuid IS NULL OR line.funder_id = $6::uuid)
),
-- What the later line continues is the money of this funder that paid the post last before it.
next_line AS (
  SELECT DISTINCT ON (later.id) 'NEXT_LINE' AS kind, later.funder_id, later.funding_line_id AS line_id,
         earlier.funding_line_id AS continues_id, later.post_id, later.starts_on, earlier.ends_on AS old_end
  FROM paid AS later
  JOIN paid AS earlier ON earlier.post_id = later.post_id AND earlier.funder_id = later.funder_id
    AND earlier.funding_line_id <> later.funding_line_id AND earlier.ends_on < later.starts_on
  ORDER BY later.id, earlier.ends_on DESC, earlier.funding_line_id
),
extension AS (
  SELECT 'EXTENSION' AS kind, paid.funder_id, line.id AS line_id, line.id AS continues_id, paid.post_id,
         line.agreed_ends_on + 1 AS starts_on, line.agreed_ends_on AS old_end
  FROM paid JOIN funding_line AS line ON line.id = paid.funding_line_id
  WHERE line.agreed_ends_on < line.ends_on AND paid.starts_on <= line.agreed_ends_on AND paid.ends_on > line.agreed_ends_on
),
instalment_after AS (
  SELECT instalment.id, instalment.funding_line_id, instalment.starts_on,
         lag(instalment.ends_on) OVER (PARTITION BY instalment.funding_line_id ORDER BY instalment.starts_on) AS old_end
  FROM instalment
),
next_instalment AS (
  SELECT 'INSTALMENT' AS kind, paid.funder_id, line.id AS line_id, line.id AS continues_id, paid.post_id, after.starts_on, after.old_end
  FROM instalment_after AS after
  JOIN paid ON paid.funding_line_id = after.funding_line_id
    AND paid.starts_on <= after.old_end AND (paid.ends_on IS NULL OR paid.ends_on >= after.starts_on)
  JOIN funding_line AS line ON line.id = after.funding_line_id
  WHERE EXISTS (SELECT FROM certainty WHERE certainty.instalment_id = after.id AND certainty.said_on <= $1::date)
    AND (line.agreed_ends_on IS NULL OR after.starts_on <= line.agreed_ends_on)
),
renewal AS (
  SELECT * FROM next_line UNION ALL SELECT * FROM extension UNION ALL SELECT * FROM next_instalment
)
SELECT renewal.kind, renewal.funder_id, funder.name AS funder_name, funder.promised_notice_days, renewal.line_id, renewal.continues_id,
       renewal.post_id, renewal.starts_on, renewal.old_end, instalment.id AS instalment_id, continued.decision_lead_days,
       post.employer_id, post.participation_id, coalesce(state.status = 'FILLED', false) AS is_filled
FROM renewal
JOIN funder ON funder.id = renewal.funder_id
JOIN funding_line AS continued ON continued.id = renewal.continues_id
JOIN post ON post.id = renewal.post_id
LEFT JOIN instalment ON instalment.funding_line_id = renewal.line_id AND renewal.starts_on BETWEEN instalment.starts_on AND instalment.ends_on
LEFT JOIN post_state AS state ON state.post_id = renewal.post_id
  AND state.starts_on <= renewal.old_end AND (state.ends_on IS NULL OR state.ends_on >= renewal.old_end)
ORDER BY renewal.old_end, renewal.starts_on, renewal.line_id, renewal.continues_id, renewal.post_id
