-- $1 as_of date. More salary from that day to 31 March to reach entry to the adopted band by the hour, and which funding lines would pay it.
WITH until AS (
  SELECT (date_trunc('year', $1::date - interval '3 months') + interval '15 months' - interval '1 day')::date AS day
),
paid AS (
  SELECT contract.id, contract.employer_id, contract.post_id, terms.weekly_minutes, terms.full_time_minutes,
         CASE terms.pay_basis WHEN 'ACTUAL_ANNUAL' THEN terms.pay_amount * terms.full_time_minutes / terms.weekly_minutes
                              WHEN 'HOURLY' THEN terms.pay_amount * 52.143 * terms.full_time_minutes / 60
                              ELSE coalesce(terms.pay_amount, point.annual_salary) END AS annual,
         entry.annual_salary * terms.full_time_minutes / (entry.full_time_hours_per_week * 60) AS target,
         greatest(terms.starts_on, $1::date) AS from_day, least(coalesce(terms.ends_on, 'infinity'), until.day) AS to_day
  FROM until
  JOIN terms ON terms.starts_on <= until.day AND coalesce(terms.ends_on, 'infinity') >= $1::date
  JOIN contract ON contract.id = terms.contract_id
  JOIN post ON post.id = contract.post_id AND post.role = 'CLW'
  JOIN programme_guidance AS guidance ON guidance.programme_id = contract.programme_id
    AND guidance.starts_on <= $1::date AND coalesce(guidance.ends_on, 'infinity') >= $1::date
  JOIN reference.pay_point AS entry ON entry.nation = guidance.nation AND entry.band = guidance.band AND entry.point = 1
    AND entry.valid_from <= $1::date AND coalesce(entry.valid_to, 'infinity') >= $1::date
    AND entry.published_on <= $1::date AND coalesce(entry.superseded_on, 'infinity') > $1::date
  LEFT JOIN reference.pay_point AS point ON point.nation = terms.scale_nation AND point.band = terms.scale_band AND point.point = terms.scale_point
    AND point.valid_from <= $1::date AND coalesce(point.valid_to, 'infinity') >= $1::date
    AND point.published_on <= $1::date AND coalesce(point.superseded_on, 'infinity') > $1::date
),
rise AS (
  SELECT paid.*, greatest(0, target - annual) * weekly_minutes / full_time_minutes AS extra FROM paid
),
line AS (
  SELECT allocation.funding_line_id,
         sum(rise.extra * allocation.share_pct / 100 * (least(rise.to_day, coalesce(allocation.ends_on, 'infinity')) - greatest(rise.from_day, allocation.starts_on) + 1) / 365) AS salary
  FROM rise
  JOIN allocation ON allocation.post_id = rise.post_id AND allocation.starts_on <= rise.to_day AND coalesce(allocation.ends_on, 'infinity') >= rise.from_day
  WHERE rise.extra > 0
  GROUP BY allocation.funding_line_id
)
SELECT count(*) FILTER (WHERE extra > 0), sum(extra * (to_day - from_day + 1) / 365) AS salary,
       sum(extra * 0.15 * (to_day - from_day + 1) / 365) AS national_insurance,
       (SELECT jsonb_object_agg(funding_line_id, salary) FROM line) AS by_line
FROM rise
