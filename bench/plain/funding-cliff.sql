-- $1 as_of date   $2 group. Posts, WTE and cost that end, by certainty, month and group. Plainer than the question: nothing is
-- netted against money that begins, and no practice or patient is counted.
WITH latest AS (
  SELECT DISTINCT ON (funding_line_id) funding_line_id, stage FROM certainty WHERE said_on <= $1::date ORDER BY funding_line_id, said_on DESC
),
ended AS (
  SELECT level.n AS level, date_trunc('month', allocation.ends_on + 1) AS month, allocation.post_id, post.employer_id,
         CASE $2::text WHEN 'FUNDER' THEN line.funder_id::text WHEN 'EMPLOYER' THEN post.employer_id::text WHEN 'PROGRAMME' THEN post.programme_id::text
                       WHEN 'PARTNERSHIP' THEN place.code WHEN 'BOARD' THEN place.board_code WHEN 'CYCLE' THEN line.cycle
                       WHEN 'PRACTICE' THEN placement.practice_id::text END AS group_key,
         state.funded_wte * allocation.share_pct / 100 * coalesce(placement.part, 1) AS wte,
         state.annual_cost * allocation.share_pct / 100 * coalesce(placement.part, 1) AS cost
  FROM allocation
  JOIN post ON post.id = allocation.post_id
  JOIN post_state AS state ON state.post_id = post.id AND state.starts_on <= allocation.ends_on AND coalesce(state.ends_on, 'infinity') >= allocation.ends_on
  JOIN funding_line AS line ON line.id = allocation.funding_line_id
  JOIN latest ON latest.funding_line_id = line.id
  JOIN (VALUES (1), (2), (3)) AS level (n) ON level.n >= CASE latest.stage WHEN 'SIGNED' THEN 1 WHEN 'OFFERED' THEN 2 ELSE 3 END
  LEFT JOIN (
    SELECT programme_id, min(partnership_code) AS partnership_code FROM programme_partnership GROUP BY programme_id
  ) AS of_programme ON of_programme.programme_id = post.programme_id
  LEFT JOIN reference.partnership AS place ON place.code = of_programme.partnership_code
  LEFT JOIN (
    SELECT post_id, practice_id, days_per_week / sum(days_per_week) OVER (PARTITION BY post_id) AS part
    FROM placement WHERE starts_on <= $1::date AND coalesce(ends_on, 'infinity') >= $1::date
  ) AS placement ON $2::text = 'PRACTICE' AND placement.post_id = post.id
  WHERE allocation.ends_on BETWEEN $1::date AND $1::date + interval '18 months'
)
SELECT level, month, group_key, count(DISTINCT post_id), count(DISTINCT employer_id), sum(wte), sum(cost)
FROM ended
GROUP BY GROUPING SETS ((level), (level, month), (level, month, group_key))
ORDER BY level, month, group_key
