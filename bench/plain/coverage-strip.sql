-- $1 as_of date. How much of each post is paid for in each of 18 months, by signed lines. Plainer than the question: a month is
-- its first day, and nothing is said of gaps, of money or of what is promised twice.
WITH month AS (
  SELECT day::date AS starts_on
  FROM generate_series(date_trunc('month', $1::timestamp), date_trunc('month', $1::timestamp) + interval '17 months', interval '1 month') AS day
),
latest AS (
  SELECT DISTINCT ON (funding_line_id) funding_line_id, stage FROM certainty WHERE said_on <= $1::date ORDER BY funding_line_id, said_on DESC
),
share AS (
  SELECT month.starts_on, post.id, coalesce(sum(allocation.share_pct) FILTER (WHERE latest.stage IN ('SIGNED', 'EXTENSION_EXERCISED')), 0) AS pct
  FROM month
  JOIN post ON post.opened_on <= month.starts_on AND coalesce(post.closed_on, 'infinity') >= month.starts_on
  LEFT JOIN allocation ON allocation.post_id = post.id
    AND allocation.starts_on <= month.starts_on AND coalesce(allocation.ends_on, 'infinity') >= month.starts_on
  LEFT JOIN latest ON latest.funding_line_id = allocation.funding_line_id
  GROUP BY month.starts_on, post.id
)
SELECT starts_on, count(*) FILTER (WHERE pct >= 100) AS paid_in_full, count(*) FILTER (WHERE pct > 0 AND pct < 100) AS in_part,
       count(*) FILTER (WHERE pct = 0) AS not_paid, sum(least(pct, 100)) AS pct
FROM share GROUP BY starts_on ORDER BY starts_on
