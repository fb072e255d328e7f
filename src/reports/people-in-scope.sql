-- Whose people does a question cover, and do all of their employers share pseudonymised terms with their lead? Always one row.
-- Ids are texts joined by commas, side by side: an array of many takes long to read.
-- Who took part is as recorded at the moment asked about; sharing is as it is now, so that lowering it works at once.
-- $1 programme, $2 employer, $3 code of a partnership, $4 code of a board: each null = any
-- $5 uuid[] employers this person may be told about, null = not limited   $6 uuid[] programmes likewise
-- $7 date[] days on which posts are looked at: a programme in scope is in a place too where one of its posts counts there on
-- one of these; null = only where the programme is recorded to work there
WITH placed AS (
  SELECT DISTINCT post.programme_id
  FROM unnest($7::date[]) AS day (on_day)
  CROSS JOIN LATERAL post_places(day.on_day, $3::text, $4::text) AS place
  JOIN post ON post.id = place.post_id
  WHERE ($3::text IS NOT NULL OR $4::text IS NOT NULL) AND ($6::uuid[] IS NULL OR post.programme_id = ANY ($6::uuid[]))
),
asked AS (
  SELECT participation.id, participation.employer_id, participation.programme_id,
         $6::uuid[] IS NULL OR participation.programme_id = ANY ($6::uuid[]) AS is_in_scope
  FROM participation
  WHERE ($1::uuid IS NULL OR participation.programme_id = $1::uuid)
    AND ($2::uuid IS NULL OR participation.employer_id = $2::uuid)
    AND (participation.programme_id IN (SELECT placed.programme_id FROM placed)
      OR ($3::text IS NULL OR EXISTS (
        SELECT FROM programme_partnership
        WHERE programme_partnership.programme_id = participation.programme_id
          AND programme_partnership.partnership_code = $3::text))
      AND ($4::text IS NULL OR EXISTS (
        SELECT FROM programme_partnership
        JOIN reference.partnership ON partnership.code = programme_partnership.partnership_code
        WHERE programme_partnership.programme_id = participation.programme_id AND partnership.board_code = $4::text)))
    AND ($5::uuid[] IS NULL OR participation.employer_id = ANY ($5::uuid[]))
),
covered AS (
  SELECT asked.id, asked.employer_id, asked.programme_id FROM asked WHERE asked.is_in_scope
),
-- Every employer of the programmes covered, also where only one of them was asked about: otherwise the answer for one
-- employer would tell whether it is the one that withholds.
sharing AS (
  SELECT participation.employer_id, bool_and(participation.sharing_level = 'PSEUDONYMISED_TERMS') AS shares
  FROM tracker.participation
  WHERE participation.programme_id IN (SELECT covered.programme_id FROM covered)
  GROUP BY participation.employer_id
)
SELECT string_agg(in_order.id::text, ',') AS participations, string_agg(in_order.employer_id::text, ',') AS employers,
       string_agg(in_order.programme_id::text, ',') AS programmes,
       EXISTS (SELECT FROM asked WHERE NOT asked.is_in_scope) AS "reachesOutside",
       (SELECT count(*)::integer FROM sharing) AS "employersInAll",
       (SELECT count(*)::integer FROM sharing WHERE sharing.shares) AS "employersSharing"
FROM (SELECT covered.id, covered.employer_id, covered.programme_id FROM covered ORDER BY covered.id) AS in_order
