-- Which part of a post a funding line pays, as the sheet `allocations` shows it. $3 is not used.
SELECT allocation.id, allocation.version, programme.name AS programme, line.reference AS funding_line,
       employer.name AS employer, post.reference AS post, allocation.starts_on,
       CASE WHEN NOT allocation.follows_line THEN allocation.ends_on END AS ends_on, allocation.ends_on AS derived_ends_on,
       CASE WHEN allocation.given_annual_amount IS NULL THEN allocation.share_pct END AS share_pct,
       allocation.given_annual_amount AS annual_amount
FROM allocation
JOIN funding_line AS line ON line.id = allocation.funding_line_id
JOIN programme ON programme.id = allocation.programme_id
JOIN employer ON employer.id = allocation.employer_id
JOIN post ON post.id = allocation.post_id
WHERE allocation.programme_id = ANY ($1::uuid[]) OR allocation.employer_id = ANY ($2::uuid[]) OR $3::text[] IS NULL
ORDER BY programme.name, line.reference, employer.name, post.reference, allocation.starts_on
