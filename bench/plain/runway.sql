-- $1 as_of date. By how much all lines that have not ended cost more, or less, than they are worth, at recorded terms with National Insurance.
WITH paid AS (
  SELECT allocation.funding_line_id, allocation.share_pct / 100 AS share,
         terms.pay_amount * terms.weekly_minutes / terms.full_time_minutes AS annual,
         least(coalesce(terms.ends_on, 'infinity'), coalesce(allocation.ends_on, 'infinity'), line.ends_on)
           - greatest(terms.starts_on, allocation.starts_on) + 1 AS days
  FROM funding_line AS line
  JOIN allocation ON allocation.funding_line_id = line.id
  JOIN contract ON contract.post_id = allocation.post_id
  JOIN terms ON terms.contract_id = contract.id
  WHERE line.ends_on >= $1::date
),
cost AS (
  SELECT paid.funding_line_id, sum((paid.annual + greatest(0, paid.annual - 5000) * 0.15) * paid.share * paid.days / 365) AS cost
  FROM paid WHERE paid.days > 0 GROUP BY paid.funding_line_id
)
SELECT line.id, line.title, line.ends_on, line.amount, cost.cost, line.amount - cost.cost AS rest
FROM funding_line AS line JOIN cost ON cost.funding_line_id = line.id
ORDER BY rest
