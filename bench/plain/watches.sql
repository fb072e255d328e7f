-- $1 as_of date. Permanent contracts on money that ends within 18 months, steps of service in six months, and lines by end.
SELECT 'PERMANENT_ON_ENDING_MONEY' AS kind, contract.id, line.ends_on AS day
FROM contract
JOIN allocation ON allocation.post_id = contract.post_id
JOIN funding_line AS line ON line.id = allocation.funding_line_id AND allocation.ends_on = line.ends_on
WHERE contract.kind = 'PERMANENT' AND contract.ends_on IS NULL AND line.ends_on BETWEEN $1::date AND $1::date + interval '18 months'
UNION ALL
SELECT 'SERVICE_STEP', contract.id, (worker.continuous_service_on + make_interval(months => step.months))::date - 1
FROM contract
JOIN worker ON worker.id = contract.worker_id
CROSS JOIN unnest(ARRAY[6, 24, 60, 120]) AS step (months)
WHERE coalesce(contract.ends_on, 'infinity') >= $1::date
  AND worker.continuous_service_on + make_interval(months => step.months) BETWEEN $1::date AND $1::date + interval '6 months'
UNION ALL
SELECT CASE WHEN line.ends_on < $1::date THEN 'LINE_ENDED' WHEN line.ends_on <= $1::date + interval '1 year' THEN 'LINE_ENDING_SOON' ELSE 'LINE_LIVE' END,
       line.id, line.ends_on
FROM funding_line AS line
ORDER BY day
