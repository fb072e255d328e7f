-- Which contracts of these participations are in force on two days, for how many minutes of which week? One row per contract
-- and day. Work that is only offered when there is some (BANK) has no week to count.
-- $1 31 March of the year before   $2 31 March of the year   $3 uuid[] participations
SELECT day.on_day, contract.post_id AS "postId", contract.worker_id AS "workerId",
       terms.weekly_minutes AS "weeklyMinutes", terms.full_time_minutes AS "fullTimeMinutes"
FROM (VALUES ($1::date), ($2::date)) AS day (on_day)
JOIN contract ON contract.starts_on <= day.on_day AND (contract.ends_on IS NULL OR contract.ends_on >= day.on_day)
JOIN terms ON terms.contract_id = contract.id
  AND terms.starts_on <= day.on_day AND (terms.ends_on IS NULL OR terms.ends_on >= day.on_day)
WHERE contract.participation_id = ANY ($3::uuid[]) AND contract.kind <> 'BANK'
ORDER BY contract.post_id, contract.id
