-- $1 as_of date. The median of pay by the hour, with the scale as it was published on 1 December 2025 and as it is now.
WITH known AS (SELECT unnest(ARRAY[date '2025-12-01', $1::date]) AS known_on)
SELECT known.known_on,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY coalesce(terms.pay_amount, point.annual_salary) / 52.143 / terms.full_time_minutes * 60) AS median
FROM known
CROSS JOIN contract
JOIN post ON post.id = contract.post_id AND post.role = 'CLW'
JOIN terms ON terms.contract_id = contract.id AND terms.starts_on <= $1::date AND coalesce(terms.ends_on, 'infinity') >= $1::date
LEFT JOIN reference.pay_point AS point ON point.nation = terms.scale_nation AND point.band = terms.scale_band AND point.point = terms.scale_point
  AND point.valid_from <= $1::date AND coalesce(point.valid_to, 'infinity') >= $1::date
  AND point.published_on <= known.known_on AND coalesce(point.superseded_on, 'infinity') > known.known_on
WHERE contract.starts_on <= $1::date AND coalesce(contract.ends_on, 'infinity') >= $1::date
GROUP BY known.known_on
