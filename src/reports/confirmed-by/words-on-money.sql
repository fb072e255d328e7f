-- What was said of these lines and their instalments up to a day? One row for each word, the earliest first.
-- $1 as_of date   $2 uuid[] funding lines
SELECT certainty.id, certainty.funding_line_id AS line_id, certainty.instalment_id, certainty.stage, certainty.said_on, certainty.said_by,
       certainty.evidence
FROM certainty
WHERE certainty.said_on <= $1::date AND certainty.funding_line_id = ANY ($2::uuid[])
ORDER BY certainty.said_on, certainty.funding_line_id, certainty.instalment_id NULLS FIRST
