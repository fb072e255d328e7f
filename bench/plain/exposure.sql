-- $1 as_of date. Notice and statutory redundancy pay, least and most, of the people whose money ends within 18 months, by employer.
WITH ending AS (
  SELECT DISTINCT ON (contract.id) contract.id, contract.employer_id, line.ends_on,
         extract(year FROM age(line.ends_on + 1, worker.continuous_service_on)) AS years, contract.employer_notice_weeks,
         terms.pay_amount * terms.weekly_minutes / terms.full_time_minutes / 52 AS week
  FROM funding_line AS line
  JOIN allocation ON allocation.funding_line_id = line.id AND allocation.ends_on = line.ends_on
  JOIN contract ON contract.post_id = allocation.post_id AND coalesce(contract.ends_on, 'infinity') >= line.ends_on
  JOIN worker ON worker.id = contract.worker_id
  JOIN terms ON terms.contract_id = contract.id AND terms.starts_on <= line.ends_on AND coalesce(terms.ends_on, 'infinity') >= line.ends_on
  WHERE line.ends_on BETWEEN $1::date AND $1::date + interval '18 months'
  ORDER BY contract.id, line.ends_on
)
SELECT employer_id, count(*), sum(greatest(employer_notice_weeks, least(12, years)) * week) AS notice_pay,
       sum(CASE WHEN years >= 2 THEN least(20, years) * least(751, week) * 0.5 ELSE 0 END) AS least,
       sum(CASE WHEN years >= 2 THEN least(20, years) * least(751, week) * 1.5 ELSE 0 END) AS most
FROM ending GROUP BY employer_id ORDER BY most DESC
