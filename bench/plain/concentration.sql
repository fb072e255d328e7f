-- $1 as_of date. How concentrated is the WTE of each employer, and of all of them, on funders and on end days? Plainer than the
-- question: whole lines that are signed, and nothing about which extensions would spread the endings.
WITH latest AS (
  SELECT DISTINCT ON (funding_line_id) funding_line_id, stage FROM certainty WHERE said_on <= $1::date ORDER BY funding_line_id, said_on DESC
),
paid AS (
  SELECT post.employer_id, line.funder_id::text AS funder, coalesce(line.ends_on::text, '') AS end_day,
         state.funded_wte * allocation.share_pct / 100 AS wte
  FROM allocation
  JOIN funding_line AS line ON line.id = allocation.funding_line_id
  JOIN latest ON latest.funding_line_id = line.id AND latest.stage IN ('SIGNED', 'EXTENSION_EXERCISED')
  JOIN post ON post.id = allocation.post_id AND post.role IN ('CLW', 'SENIOR_CLW')
  JOIN post_state AS state ON state.post_id = post.id AND state.starts_on <= $1::date AND coalesce(state.ends_on, 'infinity') >= $1::date
  WHERE allocation.starts_on <= $1::date AND coalesce(allocation.ends_on, 'infinity') >= $1::date
),
part AS (
  SELECT employer_id, dimension.name, dimension.key, sum(wte) AS wte
  FROM paid CROSS JOIN LATERAL (VALUES ('FUNDER', funder), ('END_DAY', end_day)) AS dimension (name, key)
  GROUP BY GROUPING SETS ((dimension.name, dimension.key), (employer_id, dimension.name, dimension.key))
)
SELECT employer_id, name, sum(wte * wte) / nullif(sum(wte) ^ 2, 0) AS herfindahl, max(wte) AS most
FROM part GROUP BY employer_id, name ORDER BY employer_id, name
