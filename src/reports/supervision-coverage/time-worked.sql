-- How much was worked in the 365 days up to a day under the contracts in force on it? One row for each length of a full-time week.
-- $1 as_of date   $2 uuid[], the participations this person may be told about (always given, never null)
SELECT terms.full_time_minutes AS "fullTimeMinutes",
       sum(terms.weekly_minutes
           * (least(coalesce(terms.ends_on, $1::date), $1::date) - greatest(terms.starts_on, $1::date - 364) + 1)) AS "minuteDays"
FROM contract
JOIN terms ON terms.contract_id = contract.id
  AND terms.starts_on <= $1::date AND (terms.ends_on IS NULL OR terms.ends_on >= $1::date - 364)
WHERE contract.participation_id IN (SELECT unnest($2::uuid[]))
  AND contract.starts_on <= $1::date AND (contract.ends_on IS NULL OR contract.ends_on >= $1::date)
GROUP BY terms.full_time_minutes
