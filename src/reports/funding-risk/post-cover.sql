-- What pays for each post that is open on a day, at a certainty, from then on? One row per post and stretch of money; one
-- row (line_id null) for a post that nothing pays for.
-- $1 as_of date   $2 level of certainty: 1 signed, 2 offered too, 3 everything said
-- $3 programme uuid or null   $4 employer uuid or null   $5 partnership code or null   $6 board code or null
SELECT post.id AS post_id, post.employer_id, post.participation_id, post.closed_on, state.status = 'FILLED' AS is_filled,
       paid.funding_line_id AS line_id, paid.share, paid.starts_on, nullif(paid.ends_on, 'infinity') AS ends_on, line.decision_lead_days
FROM post
JOIN post_state AS state ON state.post_id = post.id
  AND state.starts_on <= $1::date AND (state.ends_on IS NULL OR state.ends_on >= $1::date)
LEFT JOIN funding_pieces($1::date) AS paid ON paid.post_id = post.id AND paid.level <= $2::integer AND paid.ends_on >= $1::date
LEFT JOIN funding_line AS line ON line.id = paid.funding_line_id
WHERE post.opened_on <= $1::date AND (post.closed_on IS NULL OR post.closed_on >= $1::date)
  AND ($3::uuid IS NULL OR post.programme_id = $3::uuid) AND ($4::uuid IS NULL OR post.employer_id = $4::uuid)
  AND ($5::text IS NULL AND $6::text IS NULL OR post.id IN (SELECT place.post_id FROM post_places($1::date, $5::text, $6::text) AS place))
ORDER BY post.id, paid.starts_on
