-- The instalments of some funding lines ($1) or some instalments themselves ($2), each with the latest word on it, else on
-- its line, said on or before a day ($3); null when nobody had said anything. A line that is declined takes back what was said of
-- its instalments up to that day, as in work_out_stretches.
-- One row per instalment.
-- $1 uuid[] or null   $2 uuid[] or null   $3 the day
WITH latest AS (
  SELECT DISTINCT ON (certainty.funding_line_id, certainty.instalment_id)
         certainty.funding_line_id, certainty.instalment_id, certainty.stage, certainty.said_on,
         max(certainty.said_on) FILTER (WHERE certainty.stage = 'DECLINED') OVER (PARTITION BY certainty.funding_line_id, certainty.instalment_id) AS declined_on
  FROM certainty
  WHERE certainty.said_on <= $3::date AND certainty.stage <> 'EXTENSION_OPTION'
    AND (certainty.funding_line_id = ANY ($1::uuid[])
         OR certainty.funding_line_id IN (SELECT instalment.funding_line_id FROM instalment WHERE instalment.id = ANY ($2::uuid[])))
  ORDER BY certainty.funding_line_id, certainty.instalment_id, certainty.said_on DESC
)
SELECT instalment.id, instalment.version, instalment.recorded_at AS "recordedAt",
       instalment.funding_line_id AS "fundingLineId", instalment.starts_on AS "startsOn", instalment.ends_on AS "endsOn",
       instalment.amount,
       CASE WHEN of_instalment.said_on > coalesce(of_line.declined_on, '-infinity') THEN of_instalment.stage ELSE of_line.stage END AS stage
FROM instalment
LEFT JOIN latest AS of_instalment ON of_instalment.instalment_id = instalment.id
LEFT JOIN latest AS of_line ON of_line.funding_line_id = instalment.funding_line_id AND of_line.instalment_id IS NULL
WHERE instalment.funding_line_id = ANY ($1::uuid[]) OR instalment.id = ANY ($2::uuid[])
ORDER BY instalment.starts_on, instalment.id
