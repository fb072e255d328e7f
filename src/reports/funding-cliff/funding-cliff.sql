-- Which posts lose their money, in which period, and what is lost with them?
-- WTE and cost are split exactly among the groups; a post, and a practice, is counted in the one group that bears most of
-- its loss, a practice in its own where it is cut by practice, so that the groups sum to the whole whichever way it is cut.
-- Practices are those served on as_of.
-- Losses are whole numbers: hundred-millionths of a post, times hundredths of a WTE or pence. The three levels stand side by
-- side (_1, _2, _3), or as bits of one number (1, 2, 4).
-- One row of columns, texts split by commas: thousands of rows took longer to hand over than to find. `cuts…`, `wte…`, `cost…` and
-- `employers…` have an entry for each group in each period, behind one for the whole period (group empty), and in front one for
-- all (period empty too). `posts…` and `practices…` have one for each level, period and group, which add up; posts, which may
-- lose money in several periods, also for each level. `groups` are their keys and names, by number from 1.
-- $1 as_of date   $2 until date   $3 programme uuid or null   $4 employer uuid or null
-- $5 partnership code or null   $6 board code or null
-- $7 period: DAY, MONTH or FINANCIAL_YEAR
-- $8 group: NONE, FUNDER, EMPLOYER, PROGRAMME, PARTNERSHIP, BOARD, PRACTICE, CYCLE   $9 and within it, by a second of these
-- $10 which levels, as the sum of their bits: 1 signed, 2 offered too, 4 everything said; nothing is counted for the others
WITH asked AS (
  SELECT $5::text IS NOT NULL OR $6::text IS NOT NULL OR ARRAY[$8::text, $9::text] && ARRAY['PARTNERSHIP', 'BOARD'] AS by_place,
         ARRAY[$8::text, $9::text] && ARRAY['FUNDER', 'CYCLE'] AS by_line, 'PRACTICE' IN ($8::text, $9::text) AS by_practice
),
-- Where a post counts is looked up where it matters.
located AS (
  SELECT post.id, post.employer_id, post.programme_id, post.closed_on, NULL AS partnership_code, NULL AS board_code
  FROM post
  WHERE NOT (SELECT asked.by_place FROM asked) AND ($3::uuid IS NULL OR post.programme_id = $3::uuid) AND ($4::uuid IS NULL OR post.employer_id = $4::uuid)
  UNION ALL
  SELECT post.id, post.employer_id, post.programme_id, post.closed_on, place.partnership_code, place.board_code
  FROM post
  LEFT JOIN post_places($1::date, $5::text, $6::text) AS place ON place.post_id = post.id
  WHERE (SELECT asked.by_place FROM asked) AND ($3::uuid IS NULL OR post.programme_id = $3::uuid) AND ($4::uuid IS NULL OR post.employer_id = $4::uuid)
    AND ($5::text IS NULL AND $6::text IS NULL OR place.post_id IS NOT NULL)
),
-- By practice, a loss is shared by the days a week worked in each: the part up to one less the part before it.
served AS (
  SELECT placement.post_id, placement.practice_id, (placement.days_per_week * 100)::integer AS days,
         sum((placement.days_per_week * 100)::integer) OVER (PARTITION BY placement.post_id ORDER BY placement.practice_id, placement.id) AS upto,
         sum((placement.days_per_week * 100)::integer) OVER (PARTITION BY placement.post_id) AS of_days
  FROM placement
  WHERE (SELECT asked.by_practice FROM asked) AND placement.starts_on <= $1::date AND (placement.ends_on IS NULL OR placement.ends_on >= $1::date)
),
loss AS (
  SELECT lost.post_id, located.employer_id, lost.lost_1 * ($10::integer & 1) AS lost_1,
         lost.lost_2 * ($10::integer >> 1 & 1) AS lost_2, lost.lost_3 * ($10::integer >> 2) AS lost_3,
         (state.funded_wte * 100)::bigint AS wte, (state.annual_cost * 100)::bigint AS cost,
         CASE $7::text WHEN 'DAY' THEN lost.on_day
                       WHEN 'MONTH' THEN date_trunc('month', lost.on_day::timestamp)::date
                       ELSE (date_trunc('year', lost.on_day - interval '3 months') + interval '3 months')::date END AS period,
         CASE $8::text WHEN 'FUNDER' THEN line.funder_id::text WHEN 'CYCLE' THEN line.cycle WHEN 'EMPLOYER' THEN located.employer_id::text
                       WHEN 'PROGRAMME' THEN located.programme_id::text WHEN 'PARTNERSHIP' THEN coalesce(located.partnership_code, '')
                       WHEN 'BOARD' THEN coalesce(located.board_code, '') WHEN 'PRACTICE' THEN coalesce(served.practice_id::text, '') ELSE '' END AS first_key,
         CASE $9::text WHEN 'FUNDER' THEN line.funder_id::text WHEN 'CYCLE' THEN line.cycle WHEN 'EMPLOYER' THEN located.employer_id::text
                       WHEN 'PROGRAMME' THEN located.programme_id::text WHEN 'PARTNERSHIP' THEN coalesce(located.partnership_code, '')
                       WHEN 'BOARD' THEN coalesce(located.board_code, '') WHEN 'PRACTICE' THEN coalesce(served.practice_id::text, '') ELSE '' END AS second_key,
         served.upto, served.days, served.of_days
  FROM cover_losses($1::date, $2::date) AS lost
  JOIN located ON located.id = lost.post_id
  LEFT JOIN funding_line AS line ON line.id = lost.funding_line_id AND (SELECT asked.by_line FROM asked)
  LEFT JOIN post_state AS state ON state.post_id = lost.post_id
    AND state.starts_on < lost.on_day AND (state.ends_on IS NULL OR state.ends_on >= lost.on_day - 1)
  LEFT JOIN served ON served.post_id = lost.post_id
  WHERE located.closed_on IS NULL OR located.closed_on >= lost.on_day
),
-- The key of a group of two is both, with a bar between them.
part AS MATERIALIZED (
  SELECT loss.post_id, loss.employer_id, loss.period, loss.wte, loss.cost,
         CASE $9::text WHEN 'NONE' THEN loss.first_key ELSE loss.first_key || '|' || loss.second_key END AS group_key,
         coalesce(loss.lost_1 * loss.upto / loss.of_days - loss.lost_1 * (loss.upto - loss.days) / loss.of_days, loss.lost_1) AS lost_1,
         coalesce(loss.lost_2 * loss.upto / loss.of_days - loss.lost_2 * (loss.upto - loss.days) / loss.of_days, loss.lost_2) AS lost_2,
         coalesce(loss.lost_3 * loss.upto / loss.of_days - loss.lost_3 * (loss.upto - loss.days) / loss.of_days, loss.lost_3) AS lost_3
  FROM loss
  WHERE loss.lost_1 <> 0 OR loss.lost_2 <> 0 OR loss.lost_3 <> 0
),
numbered AS MATERIALIZED (
  SELECT part.group_key, row_number() OVER (ORDER BY part.group_key COLLATE "C") AS number FROM part GROUP BY part.group_key
),
-- In millionths of a WTE and of a pound.
sums AS (
  SELECT part.period, numbered.number,
         round(sum(part.lost_1 * part.wte) / 10000) AS wte_1, round(sum(part.lost_2 * part.wte) / 10000) AS wte_2, round(sum(part.lost_3 * part.wte) / 10000) AS wte_3,
         round(sum(part.lost_1 * part.cost) FILTER (WHERE part.lost_1 > 0) / 10000) AS cost_1,
         round(sum(part.lost_2 * part.cost) FILTER (WHERE part.lost_2 > 0) / 10000) AS cost_2,
         round(sum(part.lost_3 * part.cost) FILTER (WHERE part.lost_3 > 0) / 10000) AS cost_3
  FROM part JOIN numbered ON numbered.group_key = part.group_key
  GROUP BY GROUPING SETS ((), (part.period), (part.period, numbered.number)) HAVING count(*) > 0
),
by_post AS MATERIALIZED (
  SELECT part.post_id, part.employer_id, part.period, numbered.number, bool_or(part.cost IS NULL) AS is_costless,
         sum(part.lost_1::integer) AS lost_1, sum(part.lost_2::integer) AS lost_2, sum(part.lost_3::integer) AS lost_3
  FROM part JOIN numbered ON numbered.group_key = part.group_key
  GROUP BY part.post_id, part.employer_id, part.period, numbered.number
),
-- The greatest loss of a post and, where groups bear the same, the first of them, in one number: loss times 2^24 less the group's.
borne AS MATERIALIZED (
  SELECT by_post.post_id, by_post.period, bool_or(by_post.is_costless) AS is_costless,
         max(by_post.lost_1 * 16777216 - by_post.number) FILTER (WHERE by_post.lost_1 > 0) AS most_1,
         max(by_post.lost_2 * 16777216 - by_post.number) FILTER (WHERE by_post.lost_2 > 0) AS most_2,
         max(by_post.lost_3 * 16777216 - by_post.number) FILTER (WHERE by_post.lost_3 > 0) AS most_3
  FROM by_post GROUP BY by_post.post_id, by_post.period
),
posts AS (
  SELECT bearing.period, at.level, at.number, sum(bearing.posts) AS posts, sum(bearing.costless) AS costless
  FROM (
    SELECT borne.period, -borne.most_1 & 16777215 AS first_1, -borne.most_2 & 16777215 AS first_2, -borne.most_3 & 16777215 AS first_3,
           count(*) AS posts, count(*) FILTER (WHERE borne.is_costless) AS costless
    FROM borne GROUP BY borne.period, first_1, first_2, first_3
  ) AS bearing
  CROSS JOIN LATERAL (VALUES (1, bearing.first_1), (2, bearing.first_2), (3, bearing.first_3)) AS at (level, number)
  WHERE at.number IS NOT NULL
  GROUP BY bearing.period, at.level, at.number
),
-- Each once, in whichever periods.
posts_ever AS (
  SELECT at.level, sum(ever.posts) AS posts, sum(ever.costless) AS costless
  FROM (
    SELECT post.levels, count(*) AS posts, count(*) FILTER (WHERE post.is_costless) AS costless
    FROM (
      SELECT bool_or(borne.is_costless) AS is_costless,
             bit_or((borne.most_1 IS NOT NULL)::integer + 2 * (borne.most_2 IS NOT NULL)::integer + 4 * (borne.most_3 IS NOT NULL)::integer) AS levels
      FROM borne GROUP BY borne.post_id
    ) AS post GROUP BY post.levels
  ) AS ever
  JOIN (VALUES (1), (2), (3)) AS at (level) ON ever.levels & (1 << at.level - 1) > 0
  GROUP BY at.level
),
-- Each once in a group, in a period and ever. In the cuts of the sums, all of them.
employers AS (
  SELECT employer.period, employer.number, count(*) FILTER (WHERE employer.loses_1) AS employers_1,
         count(*) FILTER (WHERE employer.loses_2) AS employers_2, count(*) FILTER (WHERE employer.loses_3) AS employers_3
  FROM (
    SELECT by_post.period, by_post.number, bool_or(by_post.lost_1 > 0) AS loses_1, bool_or(by_post.lost_2 > 0) AS loses_2, bool_or(by_post.lost_3 > 0) AS loses_3
    FROM by_post
    GROUP BY GROUPING SETS ((by_post.employer_id), (by_post.employer_id, by_post.period), (by_post.employer_id, by_post.period, by_post.number))
  ) AS employer
  GROUP BY employer.period, employer.number
),
gone AS (
  SELECT gone.levels, gone.practice_id, gone.post_id, gone.on_day,
         CASE $7::text WHEN 'DAY' THEN gone.on_day WHEN 'MONTH' THEN date_trunc('month', gone.on_day::timestamp)::date
                       ELSE (date_trunc('year', gone.on_day - interval '3 months') + interval '3 months')::date END AS period
  FROM practices_left($1::date, $2::date) AS gone
),
-- By practice, one that is left stands in its own group, not in that of another which its last post served more.
of_practice AS MATERIALIZED (
  SELECT by_post.post_id, by_post.period, split_part(numbered.group_key, '|', CASE $8::text WHEN 'PRACTICE' THEN 1 ELSE 2 END) AS practice_id,
         max(by_post.lost_1 * 16777216 - by_post.number) FILTER (WHERE by_post.lost_1 > 0) AS most_1,
         max(by_post.lost_2 * 16777216 - by_post.number) FILTER (WHERE by_post.lost_2 > 0) AS most_2,
         max(by_post.lost_3 * 16777216 - by_post.number) FILTER (WHERE by_post.lost_3 > 0) AS most_3
  FROM by_post JOIN numbered ON numbered.number = by_post.number
  WHERE (SELECT asked.by_practice FROM asked)
  GROUP BY by_post.post_id, by_post.period, split_part(numbered.group_key, '|', CASE $8::text WHEN 'PRACTICE' THEN 1 ELSE 2 END)
),
practices AS (
  SELECT gone.period, at.level, -at.most & 16777215 AS number, count(*) AS practices, count(*) FILTER (WHERE profile.list_size IS NULL) AS listless,
         count(*) FILTER (WHERE profile.list_size IS NULL OR profile.most_deprived_pct IS NULL) AS without_share,
         sum(profile.list_size) AS patients, (sum(profile.list_size * profile.most_deprived_pct) * 10000)::bigint AS deprived
  FROM gone
  JOIN borne ON borne.post_id = gone.post_id AND borne.period = gone.period
  LEFT JOIN of_practice
    ON of_practice.post_id = gone.post_id AND of_practice.period = gone.period AND of_practice.practice_id = gone.practice_id::text
  CROSS JOIN LATERAL (VALUES (1, coalesce(of_practice.most_1, borne.most_1)), (2, coalesce(of_practice.most_2, borne.most_2)),
                             (3, coalesce(of_practice.most_3, borne.most_3))) AS at (level, most)
  LEFT JOIN practice_profile AS profile ON profile.practice_id = gone.practice_id
    AND profile.starts_on < gone.on_day AND (profile.ends_on IS NULL OR profile.ends_on >= gone.on_day - 1)
  WHERE at.most IS NOT NULL AND gone.levels & (1 << at.level - 1) > 0
  GROUP BY gone.period, at.level, number
),
named AS (
  SELECT 'FUNDER' AS kind, funder.id::text AS key, funder.name FROM funder WHERE 'FUNDER' IN ($8::text, $9::text)
  UNION ALL SELECT 'EMPLOYER', employer.id::text, employer.name FROM employer WHERE 'EMPLOYER' IN ($8::text, $9::text)
  UNION ALL SELECT 'PROGRAMME', programme.id::text, programme.name FROM programme WHERE 'PROGRAMME' IN ($8::text, $9::text)
  UNION ALL SELECT 'PRACTICE', practice.id::text, practice.name FROM practice WHERE 'PRACTICE' IN ($8::text, $9::text)
  UNION ALL SELECT 'PARTNERSHIP', partnership.code, partnership.name FROM reference.partnership WHERE 'PARTNERSHIP' IN ($8::text, $9::text)
  UNION ALL SELECT 'BOARD', board.code, board.name FROM reference.board WHERE 'BOARD' IN ($8::text, $9::text)
)
SELECT of_groups.*, of_sums.*, of_employers.*, of_posts.*, of_practices.*
FROM (
  SELECT json_agg(json_build_array(keyed.first_key, CASE $8::text WHEN 'CYCLE' THEN keyed.first_key ELSE first_named.name END,
                                   keyed.second_key, CASE $9::text WHEN 'CYCLE' THEN keyed.second_key ELSE second_named.name END) ORDER BY keyed.number) AS groups
  FROM (
    SELECT numbered.number, split_part(numbered.group_key, '|', 1) AS first_key, split_part(numbered.group_key, '|', 2) AS second_key FROM numbered
  ) AS keyed
  LEFT JOIN named AS first_named ON first_named.kind = $8::text AND first_named.key = keyed.first_key
  LEFT JOIN named AS second_named ON second_named.kind = $9::text AND second_named.key = keyed.second_key
) AS of_groups
CROSS JOIN (
  SELECT string_agg(coalesce(sums.period::text, ''), ',') AS "cutsPeriod", string_agg(coalesce(sums.number::text, ''), ',') AS "cutsGroup",
         string_agg(coalesce(sums.wte_1::text, ''), ',') AS wte1, string_agg(coalesce(sums.wte_2::text, ''), ',') AS wte2, string_agg(coalesce(sums.wte_3::text, ''), ',') AS wte3,
         string_agg(coalesce(sums.cost_1::text, ''), ',') AS cost1, string_agg(coalesce(sums.cost_2::text, ''), ',') AS cost2, string_agg(coalesce(sums.cost_3::text, ''), ',') AS cost3
  FROM (SELECT * FROM sums ORDER BY sums.period NULLS FIRST, sums.number NULLS FIRST) AS sums
) AS of_sums
CROSS JOIN (
  SELECT string_agg(employers.employers_1::text, ',') AS employers1, string_agg(employers.employers_2::text, ',') AS employers2, string_agg(employers.employers_3::text, ',') AS employers3
  FROM (SELECT * FROM employers ORDER BY employers.period NULLS FIRST, employers.number NULLS FIRST) AS employers
) AS of_employers
CROSS JOIN (
  SELECT string_agg(coalesce(posts.period::text, ''), ',') AS "postsPeriod", string_agg(posts.level::text, ',') AS "postsLevel", string_agg(coalesce(posts.number::text, ''), ',') AS "postsGroup",
         string_agg(posts.posts::text, ',') AS posts, string_agg(posts.costless::text, ',') AS "postsWithoutCost"
  FROM (SELECT * FROM posts UNION ALL SELECT NULL, posts_ever.level, NULL, posts_ever.posts, posts_ever.costless FROM posts_ever) AS posts
) AS of_posts
CROSS JOIN (
  SELECT string_agg(practices.period::text, ',') AS "practicesPeriod", string_agg(practices.level::text, ',') AS "practicesLevel", string_agg(practices.number::text, ',') AS "practicesGroup",
         string_agg(practices.practices::text, ',') AS practices, string_agg(practices.listless::text, ',') AS "practicesWithoutList",
         string_agg(practices.without_share::text, ',') AS "practicesWithoutDeprivation",
         string_agg(coalesce(practices.patients::text, ''), ',') AS patients, string_agg(coalesce(practices.deprived::text, ''), ',') AS "mostDeprived"
  FROM practices
) AS of_practices
