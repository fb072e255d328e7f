-- On which day do the placements of a contract come to most days a week, and what did its terms say on that day?
-- One row; none for a contract that is placed nowhere. The total only ever rises on the first day of a placement.
-- $1 uuid, the contract
WITH first_day AS (
  SELECT DISTINCT placement.starts_on AS on_day FROM placement WHERE placement.contract_id = $1
),
placed AS (
  SELECT first_day.on_day, sum(placement.days_per_week) AS days_per_week
  FROM first_day
  JOIN placement ON placement.contract_id = $1
    AND placement.starts_on <= first_day.on_day
    AND (placement.ends_on IS NULL OR placement.ends_on >= first_day.on_day)
  GROUP BY first_day.on_day
)
SELECT placed.on_day, placed.days_per_week, terms.weekly_minutes, terms.full_time_minutes
FROM placed
LEFT JOIN terms ON terms.contract_id = $1
  AND terms.starts_on <= placed.on_day
  AND (terms.ends_on IS NULL OR terms.ends_on >= placed.on_day)
ORDER BY placed.days_per_week DESC, placed.on_day
LIMIT 1
