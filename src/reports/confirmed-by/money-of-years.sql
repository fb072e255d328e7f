-- How much of the work of some financial years is each amount of money recorded to pay for, and how much work is that? One
-- row for each year and amount with a certainty of its own: a line, an instalment, and apart from them the days that an
-- extension added; and one row for each year (line null) with all the work of its open posts, and the day of the first word
-- recorded of any money of these posts. Weights are whole numbers: hundredths of a WTE × hundredths of a per cent × days.
-- $1 as_of date   $2 date[], the first days of the years   $3 programme uuid or null   $4 employer uuid or null
-- $5 partnership code or null   $6 board code or null
WITH year AS MATERIALIZED (
  SELECT asked.starts_on, (asked.starts_on + interval '1 year')::date - 1 AS ends_on FROM unnest($2::date[]) AS asked (starts_on)
),
work AS MATERIALIZED (
  SELECT year.starts_on AS year, post.id AS post_id, (state.funded_wte * 100)::bigint AS wte,
         greatest(year.starts_on, post.opened_on, state.starts_on) AS starts_on,
         least(year.ends_on, post.closed_on, state.ends_on) AS ends_on
  FROM year
  JOIN post ON post.opened_on <= year.ends_on AND (post.closed_on IS NULL OR post.closed_on >= year.starts_on)
  JOIN post_state AS state ON state.post_id = post.id
  WHERE greatest(year.starts_on, post.opened_on, state.starts_on) <= least(year.ends_on, post.closed_on, state.ends_on)
    AND ($3::uuid IS NULL OR post.programme_id = $3::uuid) AND ($4::uuid IS NULL OR post.employer_id = $4::uuid)
    AND ($5::text IS NULL AND $6::text IS NULL OR post.id IN (SELECT place.post_id FROM post_places($1::date, $5::text, $6::text) AS place))
),
-- What has a certainty of its own. Days beyond the end as first agreed were no money before the option was used.
amount AS (
  SELECT line.id AS line_id, instalment.id AS instalment_id, days.is_extension,
         CASE WHEN days.is_extension THEN greatest(line.agreed_ends_on + 1, instalment.starts_on)
              ELSE greatest(line.starts_on, instalment.starts_on) END AS starts_on,
         CASE WHEN days.is_extension THEN least(line.ends_on, instalment.ends_on)
              ELSE least(line.agreed_ends_on, line.ends_on, instalment.ends_on) END AS ends_on
  FROM funding_line AS line
  LEFT JOIN instalment ON instalment.funding_line_id = line.id
  CROSS JOIN (VALUES (false), (true)) AS days (is_extension)
  WHERE NOT days.is_extension OR line.agreed_ends_on < line.ends_on
),
paid AS (
  SELECT work.year, amount.line_id, amount.instalment_id, amount.is_extension, work.post_id,
         work.wte * (allocation.share_pct * 100)::bigint AS weight,
         least(work.ends_on, allocation.ends_on, amount.ends_on)
           - greatest(work.starts_on, allocation.starts_on, amount.starts_on) + 1 AS days
  FROM work
  JOIN allocation ON allocation.post_id = work.post_id
  JOIN amount ON amount.line_id = allocation.funding_line_id
)
SELECT paid.year, paid.line_id, paid.instalment_id, paid.is_extension, sum(paid.weight * paid.days)::text AS weight,
       NULL::date AS first_word_on
FROM paid WHERE paid.days > 0
GROUP BY paid.year, paid.line_id, paid.instalment_id, paid.is_extension
UNION ALL
SELECT work.year, NULL, NULL, false, sum(work.wte * 10000 * (work.ends_on - work.starts_on + 1))::text,
       (SELECT min(certainty.said_on) FROM certainty
        WHERE certainty.said_on <= $1::date AND certainty.funding_line_id IN (
          SELECT allocation.funding_line_id FROM allocation
          WHERE allocation.post_id IN (SELECT other.post_id FROM work AS other WHERE other.year = work.year)))
FROM work GROUP BY work.year
ORDER BY 1, 2 NULLS FIRST, 3 NULLS FIRST, 4
