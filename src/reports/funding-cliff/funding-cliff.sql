-- Which posts lose their money, in which period, and what is lost with them? One row for each level of certainty over all
-- periods (period null), one for each period (group_key null), and one for each group within it.
-- WTE and cost are split exactly among the groups; a post, and a practice, is counted in the one group that bears most of
-- its loss, so that the groups sum to the whole whichever way it is cut. Practices are those served on as_of.
-- Losses are whole numbers: hundred-millionths of a post, times hundredths of a WTE or pence. The three levels stand side by
-- side (_1, _2, _3), or as bits of one number (1, 2, 4), until few rows are left.
-- $1 as_of date   $2 until date   $3 programme uuid or null   $4 employer uuid or null
-- $5 partnership code or null   $6 board code or null
-- $7 period: DAY, MONTH or FINANCIAL_YEAR
-- $8 group: NONE, FUNDER, EMPLOYER, PROGRAMME, PARTNERSHIP, BOARD, PRACTICE, CYCLE   $9 and within it, by a second of these
-- $10 which levels, as the sum of their bits: 1 signed, 2 offered too, 4 everything said; nothing is counted for the others
WITH main_place AS MATERIALIZED (
  SELECT DISTINCT ON (placement.post_id) placement.post_id, practice.partnership_code
  FROM placement JOIN practice ON practice.id = placement.practice_id
  WHERE placement.starts_on <= $1::date AND (placement.ends_on IS NULL OR placement.ends_on >= $1::date)
    AND ($5::text IS NOT NULL OR $6::text IS NOT NULL OR ARRAY[$8::text, $9::text] && ARRAY['PARTNERSHIP', 'BOARD'])
  ORDER BY placement.post_id, placement.days_per_week DESC, placement.practice_id
),
-- A post counts where it mainly works, else under the first partnership of its programme, by code; looked up where it matters.
located AS (
  SELECT post.id, post.employer_id, post.programme_id, post.closed_on, NULL AS partnership_code, NULL AS board_code
  FROM post
  WHERE ($3::uuid IS NULL OR post.programme_id = $3::uuid) AND ($4::uuid IS NULL OR post.employer_id = $4::uuid)
    AND $5::text IS NULL AND $6::text IS NULL AND NOT ARRAY[$8::text, $9::text] && ARRAY['PARTNERSHIP', 'BOARD']
  UNION ALL
  SELECT post.id, post.employer_id, post.programme_id, post.closed_on, partnership.code, partnership.board_code
  FROM post
  LEFT JOIN (
    SELECT programme_partnership.programme_id, min(programme_partnership.partnership_code) AS code
    FROM programme_partnership GROUP BY programme_partnership.programme_id
  ) AS of_programme ON of_programme.programme_id = post.programme_id
  LEFT JOIN main_place ON main_place.post_id = post.id
  LEFT JOIN reference.partnership ON partnership.code = coalesce(main_place.partnership_code, of_programme.code)
  WHERE ($3::uuid IS NULL OR post.programme_id = $3::uuid) AND ($4::uuid IS NULL OR post.employer_id = $4::uuid)
    AND ($5::text IS NULL OR partnership.code = $5::text) AND ($6::text IS NULL OR partnership.board_code = $6::text)
    AND ($5::text IS NOT NULL OR $6::text IS NOT NULL OR ARRAY[$8::text, $9::text] && ARRAY['PARTNERSHIP', 'BOARD'])
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
                       WHEN 'BOARD' THEN coalesce(located.board_code, '') ELSE '' END AS first_key,
         CASE $9::text WHEN 'FUNDER' THEN line.funder_id::text WHEN 'CYCLE' THEN line.cycle WHEN 'EMPLOYER' THEN located.employer_id::text
                       WHEN 'PROGRAMME' THEN located.programme_id::text WHEN 'PARTNERSHIP' THEN coalesce(located.partnership_code, '')
                       WHEN 'BOARD' THEN coalesce(located.board_code, '') ELSE '' END AS second_key
  FROM cover_losses($1::date, $2::date) AS lost
  JOIN located ON located.id = lost.post_id
  LEFT JOIN funding_line AS line ON line.id = lost.funding_line_id AND ARRAY[$8::text, $9::text] && ARRAY['FUNDER', 'CYCLE']
  LEFT JOIN post_state AS state ON state.post_id = lost.post_id
    AND state.starts_on < lost.on_day AND (state.ends_on IS NULL OR state.ends_on >= lost.on_day - 1)
  WHERE (located.closed_on IS NULL OR located.closed_on >= lost.on_day)
    AND (lost.lost_1 * ($10::integer & 1) <> 0 OR lost.lost_2 * ($10::integer >> 1 & 1) <> 0 OR lost.lost_3 * ($10::integer >> 2) <> 0)
),
-- By practice, a loss is shared by the days a week worked in each: the part up to one less the part before it.
served AS MATERIALIZED (
  SELECT placement.post_id, placement.practice_id, (placement.days_per_week * 100)::bigint AS days,
         (sum(placement.days_per_week) OVER (PARTITION BY placement.post_id ORDER BY placement.practice_id, placement.id) * 100)::bigint AS upto,
         (sum(placement.days_per_week) OVER (PARTITION BY placement.post_id) * 100)::bigint AS of_days
  FROM placement
  WHERE 'PRACTICE' IN ($8::text, $9::text) AND placement.starts_on <= $1::date AND (placement.ends_on IS NULL OR placement.ends_on >= $1::date)
),
shared AS (
  SELECT loss.*, '' AS practice_key FROM loss WHERE 'PRACTICE' NOT IN ($8::text, $9::text)
  UNION ALL
  SELECT loss.post_id, loss.employer_id,
         coalesce(loss.lost_1 * served.upto / served.of_days - loss.lost_1 * (served.upto - served.days) / served.of_days, loss.lost_1),
         coalesce(loss.lost_2 * served.upto / served.of_days - loss.lost_2 * (served.upto - served.days) / served.of_days, loss.lost_2),
         coalesce(loss.lost_3 * served.upto / served.of_days - loss.lost_3 * (served.upto - served.days) / served.of_days, loss.lost_3),
         loss.wte, loss.cost, loss.period, loss.first_key, loss.second_key, coalesce(served.practice_id::text, '')
  FROM loss LEFT JOIN served ON served.post_id = loss.post_id
  WHERE 'PRACTICE' IN ($8::text, $9::text)
),
-- The key of a group of two is both, with a bar between them.
part AS (
  SELECT shared.post_id, shared.employer_id, shared.lost_1, shared.lost_2, shared.lost_3, shared.wte, shared.cost, shared.period,
         CASE $8::text WHEN 'PRACTICE' THEN shared.practice_key ELSE shared.first_key END
         || CASE $9::text WHEN 'NONE' THEN '' WHEN 'PRACTICE' THEN '|' || shared.practice_key ELSE '|' || shared.second_key END AS group_key
  FROM shared
),
sums AS (
  SELECT part.period, part.group_key,
         sum(part.lost_1 * part.wte) AS wte_1, sum(part.lost_2 * part.wte) AS wte_2, sum(part.lost_3 * part.wte) AS wte_3,
         sum(part.lost_1 * part.cost) FILTER (WHERE part.lost_1 > 0) AS cost_1, sum(part.lost_2 * part.cost) FILTER (WHERE part.lost_2 > 0) AS cost_2,
         sum(part.lost_3 * part.cost) FILTER (WHERE part.lost_3 > 0) AS cost_3
  FROM part GROUP BY part.period, part.group_key
),
by_post AS MATERIALIZED (
  SELECT part.post_id, part.period, part.group_key, part.employer_id, sum(part.lost_1) AS lost_1, sum(part.lost_2) AS lost_2, sum(part.lost_3) AS lost_3,
         bit_or((part.lost_1 > 0)::integer + 2 * (part.lost_2 > 0)::integer + 4 * (part.lost_3 > 0)::integer) AS levels, bool_or(part.cost IS NULL) AS is_costless
  FROM part GROUP BY part.post_id, part.period, part.group_key, part.employer_id
),
-- At which levels a post is counted in a group. Only a funder, a cycle and a practice can bear a part of a post.
counted AS MATERIALIZED (
  SELECT by_post.post_id, by_post.period, by_post.group_key, by_post.levels, by_post.is_costless
  FROM by_post WHERE NOT ARRAY[$8::text, $9::text] && ARRAY['FUNDER', 'CYCLE', 'PRACTICE']
  UNION ALL
  SELECT by_post.post_id, by_post.period, by_post.group_key,
         by_post.levels & ((row_number() OVER (PARTITION BY by_post.post_id, by_post.period ORDER BY by_post.lost_1 DESC, by_post.group_key) = 1)::integer
                         + (row_number() OVER (PARTITION BY by_post.post_id, by_post.period ORDER BY by_post.lost_2 DESC, by_post.group_key) = 1)::integer * 2
                         + (row_number() OVER (PARTITION BY by_post.post_id, by_post.period ORDER BY by_post.lost_3 DESC, by_post.group_key) = 1)::integer * 4),
         bool_or(by_post.is_costless) OVER (PARTITION BY by_post.post_id, by_post.period)
  FROM by_post WHERE ARRAY[$8::text, $9::text] && ARRAY['FUNDER', 'CYCLE', 'PRACTICE']
),
gone AS (
  SELECT gone.levels, gone.practice_id, gone.post_id, gone.on_day,
         CASE $7::text WHEN 'DAY' THEN gone.on_day WHEN 'MONTH' THEN date_trunc('month', gone.on_day::timestamp)::date
                       ELSE (date_trunc('year', gone.on_day - interval '3 months') + interval '3 months')::date END AS period
  FROM practices_left($1::date, $2::date) AS gone
),
left_in_group AS (
  SELECT counted.period, counted.group_key, counted.levels & gone.levels AS levels, count(*) AS practices, sum(profile.list_size) AS patients,
         sum(profile.list_size * profile.most_deprived_pct / 100) AS most_deprived, count(*) FILTER (WHERE profile.list_size IS NULL) AS practices_without_list
  FROM gone
  JOIN counted ON counted.post_id = gone.post_id AND counted.period = gone.period AND counted.levels & gone.levels > 0
  LEFT JOIN practice_profile AS profile ON profile.practice_id = gone.practice_id
    AND profile.starts_on < gone.on_day AND (profile.ends_on IS NULL OR profile.ends_on >= gone.on_day - 1)
  GROUP BY counted.period, counted.group_key, counted.levels & gone.levels
),
practices AS (
  SELECT at.level, left_in_group.period, left_in_group.group_key, left_in_group.practices, left_in_group.patients, left_in_group.most_deprived, left_in_group.practices_without_list
  FROM left_in_group JOIN (VALUES (1), (2), (3)) AS at (level) ON left_in_group.levels & (1 << at.level - 1) > 0
),
posts_in_group AS (
  SELECT counted.period, counted.group_key, counted.levels, count(*) AS posts, count(*) FILTER (WHERE counted.is_costless) AS posts_without_cost
  FROM counted GROUP BY counted.period, counted.group_key, counted.levels
),
-- Employers in a group, in a period (group_key null) and ever (period null), and posts ever: each once.
employer_at AS (
  SELECT by_post.period, by_post.group_key, bit_or(by_post.levels) AS levels
  FROM by_post
  GROUP BY GROUPING SETS ((by_post.employer_id), (by_post.employer_id, by_post.period), (by_post.employer_id, by_post.period, by_post.group_key))
),
employers AS (
  SELECT employer_at.period, employer_at.group_key, employer_at.levels, count(*) AS employers
  FROM employer_at GROUP BY employer_at.period, employer_at.group_key, employer_at.levels
),
posts_ever AS (
  SELECT post_at.levels, count(*) AS posts, count(*) FILTER (WHERE post_at.is_costless) AS posts_without_cost
  FROM (SELECT bit_or(by_post.levels) AS levels, bool_or(by_post.is_costless) AS is_costless FROM by_post GROUP BY by_post.post_id) AS post_at
  GROUP BY post_at.levels
),
-- What adds up over groups and periods.
figure AS (
  SELECT at.level, sums.period, sums.group_key, at.wte, at.cost, 0 AS posts, 0 AS posts_without_cost, 0 AS practices, 0 AS practices_without_list, 0 AS patients, 0 AS most_deprived
  FROM sums CROSS JOIN LATERAL (VALUES (1, sums.wte_1, sums.cost_1), (2, sums.wte_2, sums.cost_2), (3, sums.wte_3, sums.cost_3)) AS at (level, wte, cost)
  UNION ALL
  SELECT at.level, posts_in_group.period, posts_in_group.group_key, NULL, NULL, posts_in_group.posts, posts_in_group.posts_without_cost, 0, 0, 0, 0
  FROM posts_in_group JOIN (VALUES (1), (2), (3)) AS at (level) ON posts_in_group.levels & (1 << at.level - 1) > 0
  UNION ALL
  SELECT practices.level, practices.period, practices.group_key, NULL, NULL, 0, 0, practices.practices, practices.practices_without_list, practices.patients, practices.most_deprived
  FROM practices
),
-- And what does not.
figure_of_cut AS (
  SELECT figure.level, figure.period, figure.group_key, sum(figure.wte) AS wte, sum(figure.cost) AS cost,
         CASE WHEN figure.period IS NOT NULL THEN sum(figure.posts) END AS posts, CASE WHEN figure.period IS NOT NULL THEN sum(figure.posts_without_cost) END AS posts_without_cost,
         sum(figure.practices) AS practices, sum(figure.practices_without_list) AS practices_without_list, sum(figure.patients) AS patients,
         sum(figure.most_deprived) AS most_deprived, NULL AS employers
  FROM figure
  GROUP BY GROUPING SETS ((figure.level), (figure.level, figure.period), (figure.level, figure.period, figure.group_key))
  UNION ALL
  SELECT at.level, employers.period, employers.group_key, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, employers.employers
  FROM employers JOIN (VALUES (1), (2), (3)) AS at (level) ON employers.levels & (1 << at.level - 1) > 0
  UNION ALL
  SELECT at.level, NULL, NULL, NULL, NULL, posts_ever.posts, posts_ever.posts_without_cost, NULL, NULL, NULL, NULL, NULL
  FROM posts_ever JOIN (VALUES (1), (2), (3)) AS at (level) ON posts_ever.levels & (1 << at.level - 1) > 0
),
cut AS (
  SELECT figure_of_cut.level, figure_of_cut.period, figure_of_cut.group_key,
         sum(posts)::integer AS posts, sum(posts_without_cost)::integer AS posts_without_cost, sum(employers)::integer AS employers,
         round(coalesce(sum(wte), 0) / 10000000000, 6)::text AS wte, round(sum(cost) / 10000000000, 6)::text AS cost,
         coalesce(sum(practices), 0)::integer AS practices, coalesce(sum(practices_without_list), 0)::integer AS practices_without_list,
         coalesce(sum(patients), 0)::integer AS patients, round(coalesce(sum(most_deprived), 0), 6)::text AS most_deprived
  FROM figure_of_cut
  GROUP BY figure_of_cut.level, figure_of_cut.period, figure_of_cut.group_key
),
named AS (
  SELECT 'FUNDER' AS kind, funder.id::text AS key, funder.name FROM funder WHERE 'FUNDER' IN ($8::text, $9::text)
  UNION ALL SELECT 'EMPLOYER', employer.id::text, employer.name FROM employer WHERE 'EMPLOYER' IN ($8::text, $9::text)
  UNION ALL SELECT 'PROGRAMME', programme.id::text, programme.name FROM programme WHERE 'PROGRAMME' IN ($8::text, $9::text)
  UNION ALL SELECT 'PRACTICE', practice.id::text, practice.name FROM practice WHERE 'PRACTICE' IN ($8::text, $9::text)
  UNION ALL SELECT 'PARTNERSHIP', partnership.code, partnership.name FROM reference.partnership WHERE 'PARTNERSHIP' IN ($8::text, $9::text)
  UNION ALL SELECT 'BOARD', board.code, board.name FROM reference.board WHERE 'BOARD' IN ($8::text, $9::text)
),
keyed AS (
  SELECT cut.*, split_part(cut.group_key, '|', 1) AS first_key, split_part(cut.group_key, '|', 2) AS second_key FROM cut WHERE cut.employers > 0
)
SELECT keyed.level, keyed.period, keyed.group_key, keyed.first_key,
       CASE $8::text WHEN 'CYCLE' THEN keyed.first_key ELSE first_named.name END AS first_name,
       keyed.second_key, CASE $9::text WHEN 'CYCLE' THEN keyed.second_key ELSE second_named.name END AS second_name,
       keyed.posts, keyed.posts_without_cost, keyed.employers, keyed.wte, keyed.cost, keyed.practices, keyed.practices_without_list,
       keyed.patients, keyed.most_deprived
FROM keyed
LEFT JOIN named AS first_named ON first_named.kind = $8::text AND first_named.key = keyed.first_key
LEFT JOIN named AS second_named ON second_named.kind = $9::text AND second_named.key = keyed.second_key
ORDER BY keyed.level, keyed.period NULLS FIRST, keyed.group_key NULLS FIRST
