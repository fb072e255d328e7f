-- $1 as_of date. Last paid days of signed lines, open options to extend, fixed terms that end and years of service, over 18 months.
WITH said AS (
  SELECT DISTINCT ON (certainty.funding_line_id) certainty.funding_line_id, certainty.stage
  FROM tracker.certainty
  WHERE certainty.instalment_id IS NULL AND certainty.said_on <= $1::date AND certainty.stage <> 'EXTENSION_OPTION'
  ORDER BY certainty.funding_line_id, certainty.said_on DESC
)
SELECT line.ends_on AS day, 'MONEY_ENDS' AS kind, line.title
FROM tracker.funding_line AS line
JOIN said ON said.funding_line_id = line.id AND said.stage IN ('SIGNED', 'EXTENSION_EXERCISED')
WHERE line.ends_on BETWEEN $1::date AND $1::date + interval '18 months'
UNION ALL
SELECT line.extension_decide_by, 'OPTION_DECISION', line.title
FROM tracker.funding_line AS line
WHERE line.extension_to > line.ends_on AND line.ends_on >= $1::date AND line.extension_decide_by <= $1::date + interval '18 months'
UNION ALL
SELECT contract.ends_on, 'CONTRACT_ENDS', contract.reference
FROM tracker.contract
WHERE contract.kind = 'FIXED_TERM' AND contract.ends_on BETWEEN $1::date AND $1::date + interval '18 months'
UNION ALL
SELECT (worker.continuous_service_on + make_interval(years => step.years) - interval '1 day')::date, 'STEP', worker.reference
FROM tracker.worker
CROSS JOIN unnest(ARRAY[2, 5, 10]) AS step (years)
WHERE worker.continuous_service_on + make_interval(years => step.years) - interval '1 day' BETWEEN $1::date AND $1::date + interval '18 months'
ORDER BY day, kind, title
