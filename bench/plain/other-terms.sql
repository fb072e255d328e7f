-- $1 as_of date. What employers pay towards pensions in per cent of all pay, and how many weeks of notice they give.
WITH terms_of_day AS (
  SELECT contract.employer_id, contract.employer_notice_weeks AS weeks, terms.sick_pay, terms.pension_pct, terms.pension_basis,
         coalesce(terms.pay_amount, point.annual_salary) AS salary,
         extract(year FROM age($1::date + 1, worker.continuous_service_on)) AS years
  FROM contract
  JOIN post ON post.id = contract.post_id AND post.role = 'CLW'
  JOIN worker ON worker.id = contract.worker_id
  JOIN terms ON terms.contract_id = contract.id AND terms.starts_on <= $1::date AND coalesce(terms.ends_on, 'infinity') >= $1::date
  LEFT JOIN reference.pay_point AS point ON point.nation = terms.scale_nation AND point.band = terms.scale_band AND point.point = terms.scale_point
    AND point.valid_from <= $1::date AND coalesce(point.valid_to, 'infinity') >= $1::date
    AND point.published_on <= $1::date AND coalesce(point.superseded_on, 'infinity') > $1::date
  WHERE contract.starts_on <= $1::date AND coalesce(contract.ends_on, 'infinity') >= $1::date
),
paid AS (
  SELECT terms_of_day.*, CASE pension_basis WHEN 'ALL_PAY' THEN pension_pct
    ELSE pension_pct * greatest(0, least(salary, 50270) - 6240) / salary END AS pension
  FROM terms_of_day
),
of_employer AS (SELECT count(*) AS people, avg(pension) AS mean FROM paid GROUP BY employer_id)
SELECT count(*), count(*) FILTER (WHERE sick_pay = 'STATUTORY_ONLY') AS statutory_sick_pay,
       percentile_cont(ARRAY[0, 0.25, 0.5, 0.75, 1]) WITHIN GROUP (ORDER BY pension) AS pensions,
       percentile_cont(ARRAY[0, 0.5, 1]) WITHIN GROUP (ORDER BY weeks) AS notice,
       count(*) FILTER (WHERE weeks < CASE WHEN years < 2 THEN 1 ELSE least(years, 12) END) AS below_statute,
       (SELECT sum(people * (mean - (SELECT avg(pension) FROM paid)) ^ 2) FROM of_employer) AS between_employers
FROM paid
