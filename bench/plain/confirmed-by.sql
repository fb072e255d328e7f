-- $1 as_of date. How much of the WTE of next financial year had signed money, on each day on which something was said of it.
-- Plainer than the question: one year, whole lines, and money for any day of the year counts for all of it.
WITH year AS (
  SELECT (date_trunc('year', $1::timestamp - interval '3 months') + interval '15 months')::date AS starts_on
),
paid AS (
  SELECT allocation.funding_line_id, sum(state.funded_wte * allocation.share_pct / 100) AS wte
  FROM year
  JOIN allocation ON coalesce(allocation.ends_on, 'infinity') >= year.starts_on AND allocation.starts_on < year.starts_on + interval '1 year'
  JOIN post_state AS state ON state.post_id = allocation.post_id
    AND state.starts_on <= year.starts_on AND coalesce(state.ends_on, 'infinity') >= year.starts_on
  GROUP BY allocation.funding_line_id
),
day AS (
  SELECT DISTINCT greatest(said_on, $1::date - 365) AS said_on FROM certainty WHERE said_on <= $1::date
)
SELECT day.said_on, sum(paid.wte) AS wte
FROM day
JOIN paid ON (
  SELECT word.stage FROM certainty AS word
  WHERE word.funding_line_id = paid.funding_line_id AND word.said_on <= day.said_on
  ORDER BY word.said_on DESC LIMIT 1) IN ('SIGNED', 'EXTENSION_EXERCISED')
GROUP BY day.said_on ORDER BY day.said_on
