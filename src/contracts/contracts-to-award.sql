-- Which contracts is an award of pay about? One row per contract, locked until the change is done.
-- $1 employer   $2 uuid[] contracts, null = those of a role   $3 role   $4 programme, null = any   $5 the day of the award
-- $6 the most that one award may be about, and one more
SELECT contract.id, contract.version, contract.reference, contract.employer_id AS "employerId",
       contract.programme_id AS "programmeId", contract.participation_id AS "participationId", contract.post_id AS "postId",
       contract.starts_on AS "startsOn", contract.ends_on AS "endsOn", post.role
FROM contract
JOIN post ON post.id = contract.post_id
WHERE contract.employer_id = $1::uuid
  AND CASE WHEN $2::uuid[] IS NULL
           THEN post.role = $3::text AND ($4::uuid IS NULL OR contract.programme_id = $4::uuid)
                AND contract.starts_on <= $5::date AND (contract.ends_on IS NULL OR contract.ends_on >= $5::date)
           ELSE contract.id = ANY ($2::uuid[]) END
ORDER BY contract.id
LIMIT $6
FOR UPDATE OF contract
