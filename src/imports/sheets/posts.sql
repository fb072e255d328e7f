-- Posts with what they were funded to be, as the sheet `posts` shows them: one row per state. $3 is not used.
SELECT post.id, post.version, post_state.id AS part_id,
       employer.name AS employer, programme.name AS programme, post.reference, post.role, post.opened_on, post.closed_on,
       post_state.starts_on AS state_from, post_state.funded_wte, post_state.status, post_state.annual_cost
FROM post
JOIN post_state ON post_state.post_id = post.id
JOIN employer ON employer.id = post.employer_id
JOIN programme ON programme.id = post.programme_id
WHERE post.programme_id = ANY ($1::uuid[]) OR post.employer_id = ANY ($2::uuid[]) OR $3::text[] IS NULL
ORDER BY employer.name, post.reference, post_state.starts_on
