-- $1 as_of date. How much pay by the hour differs, and how much of that lies between employers.
WITH paid AS (
  SELECT contract.employer_id, coalesce(terms.pay_amount, point.annual_salary) / 52.143 / terms.full_time_minutes * 60 AS hourly
  FROM contract
  JOIN post ON post.id = contract.post_id AND post.role = 'CLW'
  JOIN terms ON terms.contract_id = contract.id AND terms.starts_on <= $1::date AND coalesce(terms.ends_on, 'infinity') >= $1::date
  LEFT JOIN reference.pay_point AS point ON point.nation = terms.scale_nation AND point.band = terms.scale_band AND point.point = terms.scale_point
    AND point.valid_from <= $1::date AND coalesce(point.valid_to, 'infinity') >= $1::date
    AND point.published_on <= $1::date AND coalesce(point.superseded_on, 'infinity') > $1::date
  WHERE contract.starts_on <= $1::date AND coalesce(contract.ends_on, 'infinity') >= $1::date
),
of_employer AS (SELECT count(*) AS people, avg(hourly) AS mean FROM paid GROUP BY employer_id)
SELECT count(*), min(hourly), max(hourly), avg(hourly), stddev_pop(hourly),
       percentile_cont(ARRAY[0.1, 0.25, 0.5, 0.75, 0.9]) WITHIN GROUP (ORDER BY hourly) AS quantiles,
       (SELECT sum(people * (mean - (SELECT avg(hourly) FROM paid)) ^ 2) FROM of_employer) AS between_employers
FROM paid
