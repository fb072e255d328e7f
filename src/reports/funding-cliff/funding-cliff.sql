-- Which posts lose their money, in which period, and what is lost with them? One row for each certainty and period
-- (group_key null: the whole of it), and one for each group within it; and one for each certainty over all periods
-- (period null).
-- WTE and cost are split exactly among the groups; a post, and a practice, is counted in the one group that bears most of
-- its loss, so that the groups sum to the whole whichever way it is cut.
-- $1 as_of date   $2 until date   $3 text[] the stages that count, as 'LEVEL:STAGE'
-- $4 programme uuid or null   $5 employer uuid or null   $6 partnership code or null   $7 board code or null
-- $8 period: DAY, MONTH or FINANCIAL_YEAR   $9 group: NONE, FUNDER, EMPLOYER, PROGRAMME, PARTNERSHIP, BOARD, PRACTICE, CYCLE
WITH level AS (
  SELECT split_part(stage, ':', 1) AS name, array_agg(split_part(stage, ':', 2)) AS stages
  FROM unnest($3::text[]) AS stage GROUP BY 1
),
-- A programme over several partnerships: a post counts where it works, else under the first by code.
programme_place AS (
  SELECT programme_partnership.programme_id, min(programme_partnership.partnership_code) AS partnership_code
  FROM programme_partnership GROUP BY programme_partnership.programme_id
),
served AS NOT MATERIALIZED (
  SELECT placement.post_id, placement.practice_id, practice.name, practice.partnership_code, placement.starts_on, placement.ends_on,
         placement.days_per_week
  FROM placement JOIN practice ON practice.id = placement.practice_id
),
loss AS (
  SELECT level.name AS level, lost.post_id, lost.on_day, lost.funding_line_id, lost.lost_pct, lost.cover_after,
         CASE $8::text WHEN 'DAY' THEN lost.on_day
                       WHEN 'MONTH' THEN date_trunc('month', lost.on_day)::date
                       ELSE (date_trunc('year', lost.on_day - interval '3 months') + interval '3 months')::date END AS period,
         post.employer_id, post.programme_id,
         coalesce(main_place.partnership_code, programme_place.partnership_code) AS partnership_code,
         state.funded_wte * lost.lost_pct / 100 AS wte,
         state.annual_cost * lost.lost_pct / 100 AS cost
  FROM level
  CROSS JOIN LATERAL cover_losses($1::date, $2::date, level.stages) AS lost
  JOIN post ON post.id = lost.post_id AND (post.closed_on IS NULL OR post.closed_on >= lost.on_day)
  LEFT JOIN LATERAL (
    SELECT post_state.funded_wte, post_state.annual_cost FROM post_state
    WHERE post_state.post_id = lost.post_id AND post_state.starts_on < lost.on_day
    ORDER BY post_state.starts_on DESC LIMIT 1
  ) AS state ON true
  LEFT JOIN programme_place ON programme_place.programme_id = post.programme_id
  LEFT JOIN LATERAL (
    SELECT served.partnership_code FROM served
    WHERE served.post_id = lost.post_id AND served.starts_on < lost.on_day AND (served.ends_on IS NULL OR served.ends_on >= lost.on_day - 1)
    ORDER BY served.days_per_week DESC, served.practice_id LIMIT 1
  ) AS main_place ON true
  WHERE ($4::uuid IS NULL OR post.programme_id = $4::uuid)
    AND ($5::uuid IS NULL OR post.employer_id = $5::uuid)
),
in_scope AS (
  SELECT loss.*, partnership.name AS partnership_name, partnership.board_code, board.name AS board_name
  FROM loss
  LEFT JOIN reference.partnership ON partnership.code = loss.partnership_code
  LEFT JOIN reference.board ON board.code = partnership.board_code
  WHERE ($6::text IS NULL OR loss.partnership_code = $6::text) AND ($7::text IS NULL OR partnership.board_code = $7::text)
),
-- Each loss laid to its group; by practice it is shared by the days a week worked there.
part AS (
  SELECT in_scope.level, in_scope.period, in_scope.on_day, in_scope.post_id, in_scope.employer_id, in_scope.cover_after,
         CASE $9::text WHEN 'FUNDER' THEN funder.id::text WHEN 'EMPLOYER' THEN employer.id::text WHEN 'PROGRAMME' THEN programme.id::text
                       WHEN 'PARTNERSHIP' THEN coalesce(in_scope.partnership_code, '') WHEN 'BOARD' THEN coalesce(in_scope.board_code, '')
                       WHEN 'CYCLE' THEN line.cycle WHEN 'PRACTICE' THEN coalesce(at_practice.practice_id::text, '') ELSE '' END AS group_key,
         CASE $9::text WHEN 'FUNDER' THEN funder.name WHEN 'EMPLOYER' THEN employer.name WHEN 'PROGRAMME' THEN programme.name
                       WHEN 'PARTNERSHIP' THEN in_scope.partnership_name WHEN 'BOARD' THEN in_scope.board_name
                       WHEN 'CYCLE' THEN line.cycle WHEN 'PRACTICE' THEN at_practice.name END AS group_name,
         in_scope.wte * coalesce(at_practice.portion, 1) AS wte, in_scope.cost * coalesce(at_practice.portion, 1) AS cost
  FROM in_scope
  JOIN funding_line AS line ON line.id = in_scope.funding_line_id
  JOIN funder ON funder.id = line.funder_id
  JOIN employer ON employer.id = in_scope.employer_id
  JOIN programme ON programme.id = in_scope.programme_id
  LEFT JOIN LATERAL (
    SELECT served.practice_id, served.name, served.days_per_week / sum(served.days_per_week) OVER () AS portion
    FROM served
    WHERE $9::text = 'PRACTICE' AND served.post_id = in_scope.post_id
      AND served.starts_on < in_scope.on_day AND (served.ends_on IS NULL OR served.ends_on >= in_scope.on_day - 1)
  ) AS at_practice ON true
),
-- Which group a post is counted in: the one that bears most of what it loses in the period.
by_post AS (
  SELECT part.level, part.period, part.post_id, part.group_key, part.employer_id, max(part.group_name) AS group_name, sum(part.wte) AS wte, sum(part.cost) AS cost,
         row_number() OVER (PARTITION BY part.level, part.period, part.post_id ORDER BY sum(part.wte) DESC NULLS LAST, part.group_key) AS rank,
         row_number() OVER (PARTITION BY part.level, part.post_id ORDER BY part.period, sum(part.wte) DESC NULLS LAST, part.group_key) AS rank_ever
  FROM part GROUP BY part.level, part.period, part.post_id, part.group_key, part.employer_id
),
-- Practices left with no funded post: some post there loses its last money, and none that stays has any.
left_without AS (
  SELECT DISTINCT ON (gone.level, served.practice_id)
         gone.level, gone.period, gone.on_day, gone.group_key, served.practice_id
  FROM (
    SELECT part.level, part.period, part.on_day, part.post_id, part.group_key,
           row_number() OVER (PARTITION BY part.level, part.on_day, part.post_id ORDER BY part.wte DESC NULLS LAST, part.group_key) AS rank
    FROM part WHERE part.cover_after <= 0
  ) AS gone
  JOIN level ON level.name = gone.level
  JOIN served ON served.post_id = gone.post_id AND served.starts_on < gone.on_day AND (served.ends_on IS NULL OR served.ends_on >= gone.on_day - 1)
  WHERE gone.rank = 1
    AND NOT EXISTS (
      SELECT FROM served AS other
      JOIN allocation ON allocation.post_id = other.post_id
      JOIN funding_stretches($1::date) AS stretch ON stretch.funding_line_id = allocation.funding_line_id
      WHERE other.practice_id = served.practice_id AND other.starts_on <= gone.on_day AND (other.ends_on IS NULL OR other.ends_on >= gone.on_day)
        AND stretch.stage = ANY (level.stages)
        AND stretch.starts_on <= gone.on_day AND (stretch.ends_on IS NULL OR stretch.ends_on >= gone.on_day)
        AND CASE WHEN stretch.stage = 'EXTENSION_OPTION' THEN allocation.follows_line AND allocation.ends_on = stretch.starts_on - 1
                 ELSE allocation.starts_on <= gone.on_day AND (allocation.ends_on IS NULL OR allocation.ends_on >= gone.on_day) END
    )
  ORDER BY gone.level, served.practice_id, gone.on_day, gone.group_key
),
practice_lost AS (
  SELECT left_without.level, left_without.period, left_without.group_key, profile.list_size,
         profile.list_size * profile.most_deprived_pct / 100 AS most_deprived
  FROM left_without
  LEFT JOIN LATERAL (
    SELECT practice_profile.list_size, practice_profile.most_deprived_pct FROM practice_profile
    WHERE practice_profile.practice_id = left_without.practice_id AND practice_profile.starts_on < left_without.on_day
    ORDER BY practice_profile.starts_on DESC LIMIT 1
  ) AS profile ON true
),
posts_lost AS (
  SELECT by_post.level, by_post.period, by_post.group_key, max(by_post.group_name) AS group_name,
         count(*) FILTER (WHERE by_post.rank = 1) AS posts,
         count(*) FILTER (WHERE by_post.rank_ever = 1) AS posts_ever,
         count(*) FILTER (WHERE by_post.rank = 1 AND by_post.cost IS NULL) AS posts_without_cost,
         count(*) FILTER (WHERE by_post.rank_ever = 1 AND by_post.cost IS NULL) AS posts_without_cost_ever,
         count(DISTINCT by_post.employer_id) AS employers, sum(by_post.wte) AS wte, sum(by_post.cost) AS cost
  FROM by_post
  GROUP BY GROUPING SETS ((by_post.level), (by_post.level, by_post.period), (by_post.level, by_post.period, by_post.group_key))
),
practices_lost AS (
  SELECT practice_lost.level, practice_lost.period, practice_lost.group_key, count(*) AS practices,
         sum(practice_lost.list_size) AS patients, sum(practice_lost.most_deprived) AS most_deprived,
         count(*) FILTER (WHERE practice_lost.list_size IS NULL) AS practices_without_list
  FROM practice_lost
  GROUP BY GROUPING SETS ((practice_lost.level), (practice_lost.level, practice_lost.period), (practice_lost.level, practice_lost.period, practice_lost.group_key))
)
SELECT posts_lost.level, posts_lost.period, posts_lost.group_key, posts_lost.group_name,
       CASE WHEN posts_lost.period IS NULL THEN posts_lost.posts_ever ELSE posts_lost.posts END::integer AS posts,
       CASE WHEN posts_lost.period IS NULL THEN posts_lost.posts_without_cost_ever ELSE posts_lost.posts_without_cost END::integer AS posts_without_cost,
       posts_lost.employers::integer AS employers,
       round(coalesce(posts_lost.wte, 0), 6)::text AS wte, round(posts_lost.cost, 6)::text AS cost,
       coalesce(practices_lost.practices, 0)::integer AS practices, coalesce(practices_lost.practices_without_list, 0)::integer AS practices_without_list,
       coalesce(practices_lost.patients, 0)::integer AS patients, round(coalesce(practices_lost.most_deprived, 0), 6)::text AS most_deprived
FROM posts_lost
LEFT JOIN practices_lost ON practices_lost.level = posts_lost.level
  AND practices_lost.period IS NOT DISTINCT FROM posts_lost.period AND practices_lost.group_key IS NOT DISTINCT FROM posts_lost.group_key
ORDER BY posts_lost.level, posts_lost.period NULLS FIRST, posts_lost.group_key NULLS FIRST
