-- $1 as_of date. Pay of link workers by the hour against entry and top of band 5.
WITH band AS (
  SELECT min(annual_salary / 52.143 / full_time_hours_per_week) AS entry, max(annual_salary / 52.143 / full_time_hours_per_week) AS top
  FROM reference.pay_point
  WHERE nation = 'Scotland' AND band = '5' AND valid_from <= $1::date AND coalesce(valid_to, 'infinity') >= $1::date
    AND published_on <= $1::date AND coalesce(superseded_on, 'infinity') > $1::date
),
paid AS (
  SELECT coalesce(terms.pay_amount, point.annual_salary) / 52.143 / terms.full_time_minutes * 60 AS hourly
  FROM contract
  JOIN post ON post.id = contract.post_id AND post.role = 'CLW'
  JOIN terms ON terms.contract_id = contract.id AND terms.starts_on <= $1::date AND coalesce(terms.ends_on, 'infinity') >= $1::date
  LEFT JOIN reference.pay_point AS point ON point.nation = terms.scale_nation AND point.band = terms.scale_band AND point.point = terms.scale_point
    AND point.valid_from <= $1::date AND coalesce(point.valid_to, 'infinity') >= $1::date
    AND point.published_on <= $1::date AND coalesce(point.superseded_on, 'infinity') > $1::date
  WHERE contract.starts_on <= $1::date AND coalesce(contract.ends_on, 'infinity') >= $1::date
)
SELECT count(*), count(*) FILTER (WHERE hourly < entry) AS below_entry, count(*) FILTER (WHERE hourly > top) AS above_top,
       min(hourly - entry), percentile_cont(0.5) WITHIN GROUP (ORDER BY hourly - entry) AS median, max(hourly - entry)
FROM paid, band
