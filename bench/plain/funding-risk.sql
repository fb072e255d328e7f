-- $1 as_of date. Signed lines that end within 18 months, soonest first, with the posts they pay for, their WTE and cost, and the
-- longest notice among the people in those posts.
SELECT line.id, line.title, line.ends_on, count(DISTINCT allocation.post_id) AS posts,
       sum(state.funded_wte * allocation.share_pct / 100) AS wte, sum(state.annual_cost * allocation.share_pct / 100) AS cost,
       max(greatest(contract.employer_notice_weeks, least(12, extract(year FROM age(line.ends_on, worker.continuous_service_on))))) AS notice_weeks
FROM funding_line AS line
JOIN allocation ON allocation.funding_line_id = line.id AND allocation.ends_on = line.ends_on
JOIN post_state AS state ON state.post_id = allocation.post_id AND state.starts_on <= line.ends_on AND coalesce(state.ends_on, 'infinity') >= line.ends_on
JOIN contract ON contract.post_id = allocation.post_id AND coalesce(contract.ends_on, 'infinity') >= line.ends_on
JOIN worker ON worker.id = contract.worker_id
WHERE line.ends_on BETWEEN $1::date AND $1::date + interval '18 months'
  AND 'SIGNED' = (SELECT stage FROM certainty WHERE certainty.funding_line_id = line.id AND said_on <= $1::date ORDER BY said_on DESC LIMIT 1)
GROUP BY line.id
ORDER BY line.ends_on, line.id
