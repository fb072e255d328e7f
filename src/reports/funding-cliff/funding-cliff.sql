-- Which posts lose their money, in which period, and what is lost with them? One row for each level of certainty over all
-- periods (period null), one for each period (group_key null), and one for each group within it.
-- WTE and cost are split exactly among the groups; a post, and a practice, is counted in the one group that bears most of
-- its loss, so that the groups sum to the whole whichever way it is cut. Practices are those served on as_of.
-- $1 as_of date   $2 until date   $3 programme uuid or null   $4 employer uuid or null
-- $5 partnership code or null   $6 board code or null
-- $7 period: DAY, MONTH or FINANCIAL_YEAR   $8 group: NONE, FUNDER, EMPLOYER, PROGRAMME, PARTNERSHIP, BOARD, PRACTICE, CYCLE
WITH served AS MATERIALIZED (
  SELECT placement.post_id, placement.practice_id, practice.partnership_code, placement.days_per_week,
         placement.days_per_week / sum(placement.days_per_week) OVER (PARTITION BY placement.post_id) AS portion,
         row_number() OVER (PARTITION BY placement.post_id ORDER BY placement.days_per_week DESC, placement.practice_id) AS rank
  FROM placement JOIN practice ON practice.id = placement.practice_id
  WHERE placement.starts_on <= $1::date AND (placement.ends_on IS NULL OR placement.ends_on >= $1::date)
),
-- A post counts where it mainly works, else under the first partnership of its programme, by code.
located AS (
  SELECT post.id, post.employer_id, post.programme_id, post.closed_on, partnership.code AS partnership_code, partnership.board_code
  FROM post
  LEFT JOIN (
    SELECT programme_partnership.programme_id, min(programme_partnership.partnership_code) AS code
    FROM programme_partnership GROUP BY programme_partnership.programme_id
  ) AS of_programme ON of_programme.programme_id = post.programme_id
  LEFT JOIN served ON served.post_id = post.id AND served.rank = 1
  LEFT JOIN reference.partnership ON partnership.code = coalesce(served.partnership_code, of_programme.code)
  WHERE ($3::uuid IS NULL OR post.programme_id = $3::uuid) AND ($4::uuid IS NULL OR post.employer_id = $4::uuid)
    AND ($5::text IS NULL OR partnership.code = $5::text) AND ($6::text IS NULL OR partnership.board_code = $6::text)
),
loss AS MATERIALIZED (
  SELECT lost.level, lost.post_id, lost.on_day, located.employer_id,
         CASE $7::text WHEN 'DAY' THEN lost.on_day
                       WHEN 'MONTH' THEN date_trunc('month', lost.on_day)::date
                       ELSE (date_trunc('year', lost.on_day - interval '3 months') + interval '3 months')::date END AS period,
         CASE $8::text WHEN 'FUNDER' THEN line.funder_id::text WHEN 'CYCLE' THEN line.cycle WHEN 'EMPLOYER' THEN located.employer_id::text
                       WHEN 'PROGRAMME' THEN located.programme_id::text WHEN 'PARTNERSHIP' THEN coalesce(located.partnership_code, '')
                       WHEN 'BOARD' THEN coalesce(located.board_code, '') ELSE '' END AS group_key,
         state.funded_wte * lost.lost_pct / 100 AS wte, state.annual_cost * lost.lost_pct / 100 AS cost
  FROM cover_losses($1::date, $2::date) AS lost
  JOIN located ON located.id = lost.post_id
  JOIN funding_line AS line ON line.id = lost.funding_line_id
  LEFT JOIN post_state AS state ON state.post_id = lost.post_id
    AND state.starts_on < lost.on_day AND (state.ends_on IS NULL OR state.ends_on >= lost.on_day - 1)
  WHERE located.closed_on IS NULL OR located.closed_on >= lost.on_day
),
-- By practice, a loss is shared by the days a week worked in each.
part AS (
  SELECT loss.level, loss.period, loss.post_id, loss.employer_id,
         CASE WHEN $8::text = 'PRACTICE' THEN coalesce(served.practice_id::text, '') ELSE loss.group_key END AS group_key,
         loss.wte * coalesce(served.portion, 1) AS wte, loss.cost * coalesce(served.portion, 1) AS cost
  FROM loss LEFT JOIN served ON $8::text = 'PRACTICE' AND served.post_id = loss.post_id
),
by_post AS (
  SELECT part.level, part.period, part.post_id, part.group_key, part.employer_id, sum(part.wte) AS wte, sum(part.cost) AS cost
  FROM part GROUP BY part.level, part.period, part.post_id, part.group_key, part.employer_id
),
ranked AS (
  SELECT by_post.*, row_number() OVER (PARTITION BY by_post.level, by_post.post_id, by_post.period ORDER BY by_post.wte DESC NULLS LAST, by_post.group_key) AS rank,
         min(by_post.period) OVER (PARTITION BY by_post.level, by_post.post_id) AS first_period
  FROM by_post
),
posts_lost AS (
  SELECT ranked.level, ranked.period, ranked.group_key,
         count(*) FILTER (WHERE ranked.rank = 1) AS posts,
         count(*) FILTER (WHERE ranked.rank = 1 AND ranked.period = ranked.first_period) AS posts_ever,
         count(*) FILTER (WHERE ranked.rank = 1 AND ranked.cost IS NULL) AS posts_without_cost,
         count(*) FILTER (WHERE ranked.rank = 1 AND ranked.period = ranked.first_period AND ranked.cost IS NULL) AS posts_without_cost_ever,
         count(DISTINCT ranked.employer_id) AS employers, sum(ranked.wte) AS wte, sum(ranked.cost) AS cost
  FROM ranked
  GROUP BY GROUPING SETS ((ranked.level), (ranked.level, ranked.period), (ranked.level, ranked.period, ranked.group_key))
),
practices_lost AS (
  SELECT ranked.level, ranked.period, ranked.group_key, count(*) AS practices, sum(profile.list_size) AS patients,
         sum(profile.list_size * profile.most_deprived_pct / 100) AS most_deprived, count(*) FILTER (WHERE profile.list_size IS NULL) AS practices_without_list
  FROM practices_left($1::date, $2::date) AS gone
  JOIN ranked ON ranked.level = gone.level AND ranked.post_id = gone.post_id AND ranked.rank = 1
    AND ranked.period = CASE $7::text WHEN 'DAY' THEN gone.on_day WHEN 'MONTH' THEN date_trunc('month', gone.on_day)::date
                                      ELSE (date_trunc('year', gone.on_day - interval '3 months') + interval '3 months')::date END
  LEFT JOIN practice_profile AS profile ON profile.practice_id = gone.practice_id
    AND profile.starts_on < gone.on_day AND (profile.ends_on IS NULL OR profile.ends_on >= gone.on_day - 1)
  GROUP BY GROUPING SETS ((ranked.level), (ranked.level, ranked.period), (ranked.level, ranked.period, ranked.group_key))
)
SELECT posts_lost.level, posts_lost.period, posts_lost.group_key,
       coalesce(funder.name, employer.name, programme.name, practice.name, partnership.name, board.name, CASE WHEN $8::text = 'CYCLE' THEN posts_lost.group_key END) AS group_name,
       CASE WHEN posts_lost.period IS NULL THEN posts_lost.posts_ever ELSE posts_lost.posts END::integer AS posts,
       CASE WHEN posts_lost.period IS NULL THEN posts_lost.posts_without_cost_ever ELSE posts_lost.posts_without_cost END::integer AS posts_without_cost,
       posts_lost.employers::integer AS employers, round(coalesce(posts_lost.wte, 0), 6)::text AS wte, round(posts_lost.cost, 6)::text AS cost,
       coalesce(practices_lost.practices, 0)::integer AS practices, coalesce(practices_lost.practices_without_list, 0)::integer AS practices_without_list,
       coalesce(practices_lost.patients, 0)::integer AS patients, round(coalesce(practices_lost.most_deprived, 0), 6)::text AS most_deprived
FROM posts_lost
LEFT JOIN practices_lost ON practices_lost.level = posts_lost.level
  AND coalesce(practices_lost.period, '-infinity') = coalesce(posts_lost.period, '-infinity')
  AND coalesce(practices_lost.group_key, '-') = coalesce(posts_lost.group_key, '-')
LEFT JOIN funder ON $8::text = 'FUNDER' AND funder.id::text = posts_lost.group_key
LEFT JOIN employer ON $8::text = 'EMPLOYER' AND employer.id::text = posts_lost.group_key
LEFT JOIN programme ON $8::text = 'PROGRAMME' AND programme.id::text = posts_lost.group_key
LEFT JOIN practice ON $8::text = 'PRACTICE' AND practice.id::text = posts_lost.group_key
LEFT JOIN reference.partnership ON $8::text = 'PARTNERSHIP' AND partnership.code = posts_lost.group_key
LEFT JOIN reference.board ON $8::text = 'BOARD' AND board.code = posts_lost.group_key
ORDER BY posts_lost.level, posts_lost.period NULLS FIRST, posts_lost.group_key NULLS FIRST
