-- $1 as_of date. Contracts paid below the National and the real Living Wage by the hour, by employer.
WITH floor AS (
  SELECT DISTINCT ON (rate_name) rate_name, hourly_rate FROM reference.minimum_rate
  WHERE geography <> 'London' AND coalesce(to_date(implement_by, 'YYYY-MM-DD'), valid_from) <= $1::date AND published_on <= $1::date
  ORDER BY rate_name, valid_from DESC
),
paid AS (
  SELECT contract.employer_id, round(coalesce(terms.pay_amount, point.annual_salary) / 52.143 / terms.full_time_minutes * 60, 2) AS hourly
  FROM contract
  JOIN post ON post.id = contract.post_id AND post.role = 'CLW'
  JOIN terms ON terms.contract_id = contract.id AND terms.starts_on <= $1::date AND coalesce(terms.ends_on, 'infinity') >= $1::date
  LEFT JOIN reference.pay_point AS point ON point.nation = terms.scale_nation AND point.band = terms.scale_band AND point.point = terms.scale_point
    AND point.valid_from <= $1::date AND coalesce(point.valid_to, 'infinity') >= $1::date
    AND point.published_on <= $1::date AND coalesce(point.superseded_on, 'infinity') > $1::date
  WHERE contract.starts_on <= $1::date AND coalesce(contract.ends_on, 'infinity') >= $1::date
)
SELECT employer_id, count(*), min(hourly),
       count(*) FILTER (WHERE hourly < (SELECT hourly_rate FROM floor WHERE rate_name = 'National Living Wage')) AS below_national,
       count(*) FILTER (WHERE hourly < (SELECT hourly_rate FROM floor WHERE rate_name = 'real Living Wage')) AS below_real
FROM paid GROUP BY employer_id ORDER BY min(hourly)
