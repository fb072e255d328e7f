-- $1 as_of date. Hours of leave in a full-time year, and how many lie below statute.
WITH leave AS (
  SELECT (terms.leave_days + CASE WHEN terms.public_holidays_inside THEN 0 ELSE coalesce(terms.public_holiday_days, 0) END)
         * terms.full_time_minutes / 300 AS hours, 5.6 * terms.full_time_minutes / 60 AS statute, contract.employer_id
  FROM contract
  JOIN post ON post.id = contract.post_id AND post.role = 'CLW'
  JOIN terms ON terms.contract_id = contract.id AND terms.starts_on <= $1::date AND coalesce(terms.ends_on, 'infinity') >= $1::date
  WHERE contract.starts_on <= $1::date AND coalesce(contract.ends_on, 'infinity') >= $1::date
),
of_employer AS (SELECT count(*) AS people, avg(hours) AS mean FROM leave GROUP BY employer_id)
SELECT count(*), min(hours), percentile_cont(0.5) WITHIN GROUP (ORDER BY hours) AS median, max(hours), count(*) FILTER (WHERE hours < statute),
       (SELECT sum(people * (mean - (SELECT avg(hours) FROM leave)) ^ 2) FROM of_employer) AS between_employers
FROM leave
