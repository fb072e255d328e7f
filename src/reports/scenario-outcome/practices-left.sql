-- Which practices are left with no funded post, and from which day? One row each.
-- $1 as_of date   $2 until date   $3 level of certainty: 1 signed, 2 offered too, 3 everything said
-- $4 programme uuid or null   $5 employer uuid or null (of the post that leaves last)   $6 partnership code or null   $7 board code or null
SELECT gone.practice_id, gone.on_day
FROM practices_left($1::date, $2::date) AS gone
JOIN post ON post.id = gone.post_id
JOIN practice ON practice.id = gone.practice_id
LEFT JOIN reference.partnership ON partnership.code = practice.partnership_code
WHERE gone.levels & (1 << $3::integer - 1) > 0
  AND ($4::uuid IS NULL OR post.programme_id = $4::uuid) AND ($5::uuid IS NULL OR post.employer_id = $5::uuid)
  AND ($6::text IS NULL OR practice.partnership_code = $6::text) AND ($7::text IS NULL OR partnership.board_code = $7::text)
ORDER BY gone.on_day, gone.practice_id
