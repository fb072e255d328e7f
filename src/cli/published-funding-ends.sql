-- Which published funding lines are still to end, as published by a day?
-- One row per line.
-- $1 date, the day; what was published later is left out
SELECT line.area, line.funder, line.recipient, line.amount::text AS amount, line.ends_on, line.ends_on_basis,
       line.extendable_to, line.source_title
FROM reference.published_funding_line AS line
WHERE line.ends_on >= $1::date
  AND line.published_on <= $1::date AND (line.superseded_on IS NULL OR line.superseded_on > $1::date)
ORDER BY line.ends_on, line.area, line.funder
