-- $1 as_of date. For each employer and award to band 5 of Scotland of the last three years: contracts that have had it and not,
-- the median wait and the money lost by it; the first rise within 18 months of the award is taken to be it.
WITH scale AS (
  SELECT pay_year, valid_from, annual_salary, lag(annual_salary) OVER (ORDER BY valid_from) AS before
  FROM reference.pay_point
  WHERE nation = 'Scotland' AND band = '5' AND point = 1 AND valid_from <= $1::date AND published_on <= $1::date
    AND coalesce(superseded_on, 'infinity') > $1::date
),
award AS (SELECT pay_year, valid_from, annual_salary / before - 1 AS rise FROM scale WHERE before IS NOT NULL AND valid_from >= $1::date - interval '3 years'),
version AS (
  SELECT contract.id, contract.employer_id, terms.starts_on, coalesce(terms.ends_on, 'infinity') AS ends_on, terms.pay_basis, terms.pay_amount,
         lag(terms.pay_amount) OVER (PARTITION BY contract.id ORDER BY terms.starts_on) AS before, terms.weekly_minutes::numeric / terms.full_time_minutes AS hours
  FROM contract
  JOIN post ON post.id = contract.post_id AND post.role = 'CLW'
  JOIN terms ON terms.contract_id = contract.id AND terms.starts_on <= $1::date
  WHERE contract.starts_on <= $1::date AND coalesce(contract.ends_on, 'infinity') >= $1::date
),
wait AS (
  SELECT held.employer_id, award.pay_year, award.valid_from, held.pay_amount * held.hours * award.rise / 365 AS a_day,
         CASE WHEN held.pay_basis = 'SCALE_POINT' THEN award.valid_from ELSE (
           SELECT min(version.starts_on) FROM version
           WHERE version.id = held.id AND version.pay_amount > version.before
             AND version.starts_on >= award.valid_from AND version.starts_on < award.valid_from + interval '18 months') END AS applied_on
  FROM award JOIN version AS held ON held.starts_on < award.valid_from AND held.ends_on >= award.valid_from - 1
)
SELECT employer_id, pay_year, count(applied_on) AS applied, count(*) - count(applied_on) AS not_yet, min(applied_on), max(applied_on),
       percentile_disc(0.5) WITHIN GROUP (ORDER BY coalesce(applied_on, $1::date + 1) - valid_from) AS median_days,
       sum(a_day * (coalesce(applied_on, $1::date + 1) - valid_from)) AS lost
FROM wait GROUP BY employer_id, pay_year ORDER BY pay_year DESC, employer_id
