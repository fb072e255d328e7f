-- Which posts lose which part of their money after a day, on which day, and from which funding line? One row for each post,
-- day and line that ends, with what is lost at each level of certainty, in hundred-millionths of the post; 0 where nothing
-- is. The cover of a post, of which above 100 % nothing counts, falls by that from one day to the next: money that begins on
-- the same day makes up for money that ends. It is laid to the lines that end in proportion to their shares, and adds up.
CREATE OR REPLACE FUNCTION tracker.cover_losses(as_of date, until date)
RETURNS TABLE (post_id uuid, on_day date, funding_line_id uuid, lost_1 bigint, lost_2 bigint, lost_3 bigint)
LANGUAGE plpgsql STABLE ROWS 1000 AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH piece AS MATERIALIZED (
    SELECT paid.post_id, paid.funding_line_id, paid.level, paid.share, paid.starts_on, paid.ends_on
    FROM funding_pieces(as_of) AS paid WHERE paid.ends_on >= as_of
  ),
  -- Where nothing begins and there is never more than 100 %, all that ends is lost: mostly that is so.
  uneven AS MATERIALIZED (
    SELECT piece.post_id FROM piece GROUP BY piece.post_id
    HAVING sum(CASE WHEN piece.starts_on > as_of THEN 10001 ELSE piece.share END) > 10000
  ),
  uneven_piece AS MATERIALIZED (
    SELECT piece.* FROM piece JOIN uneven ON uneven.post_id = piece.post_id
  ),
  changed AS (
    SELECT piece.post_id, at.on_day, sum(CASE WHEN piece.level <= 1 THEN at.share ELSE 0 END) AS change_1,
           sum(CASE WHEN piece.level <= 2 THEN at.share ELSE 0 END) AS change_2, sum(at.share) AS change_3
    FROM uneven_piece AS piece
    CROSS JOIN LATERAL (VALUES (greatest(piece.starts_on, as_of), piece.share), (piece.ends_on + 1, -piece.share)) AS at (on_day, share)
    WHERE at.on_day <= until
    GROUP BY piece.post_id, at.on_day
  ),
  cover AS (
    SELECT changed.*, (sum(changed.change_1) OVER by_day)::bigint AS cover_1, (sum(changed.change_2) OVER by_day)::bigint AS cover_2,
           (sum(changed.change_3) OVER by_day)::bigint AS cover_3
    FROM changed WINDOW by_day AS (PARTITION BY changed.post_id ORDER BY changed.on_day)
  ),
  fall AS (
    SELECT cover.post_id, cover.on_day,
           greatest(least(cover.cover_1 - cover.change_1, 10000) - least(cover.cover_1, 10000), 0) * 10000 AS fall_1,
           greatest(least(cover.cover_2 - cover.change_2, 10000) - least(cover.cover_2, 10000), 0) * 10000 AS fall_2,
           greatest(least(cover.cover_3 - cover.change_3, 10000) - least(cover.cover_3, 10000), 0) * 10000 AS fall_3
    FROM cover
  ),
  ended AS (
    SELECT piece.post_id, piece.ends_on + 1 AS on_day, piece.funding_line_id, CASE WHEN piece.level <= 1 THEN piece.share ELSE 0 END AS share_1,
           CASE WHEN piece.level <= 2 THEN piece.share ELSE 0 END AS share_2, piece.share AS share_3
    FROM uneven_piece AS piece WHERE piece.ends_on < until
  ),
  -- Each line's end among those of the same day: the parts up to it less the parts before it, so that rounding leaves no rest.
  laid AS (
    SELECT ended.*, fall.fall_1, fall.fall_2, fall.fall_3,
           sum(ended.share_1) OVER up_to_this AS upto_1, sum(ended.share_1) OVER on_the_day AS all_1,
           sum(ended.share_2) OVER up_to_this AS upto_2, sum(ended.share_2) OVER on_the_day AS all_2,
           sum(ended.share_3) OVER up_to_this AS upto_3, sum(ended.share_3) OVER on_the_day AS all_3
    FROM ended JOIN fall ON fall.post_id = ended.post_id AND fall.on_day = ended.on_day
    WHERE fall.fall_1 > 0 OR fall.fall_2 > 0 OR fall.fall_3 > 0
    WINDOW on_the_day AS (PARTITION BY ended.post_id, ended.on_day), up_to_this AS (PARTITION BY ended.post_id, ended.on_day ORDER BY ended.funding_line_id)
  )
  SELECT piece.post_id, piece.ends_on + 1, piece.funding_line_id, CASE WHEN piece.level <= 1 THEN piece.share * 10000::bigint ELSE 0 END,
         CASE WHEN piece.level <= 2 THEN piece.share * 10000::bigint ELSE 0 END, piece.share * 10000::bigint
  FROM piece
  WHERE piece.ends_on < until AND NOT EXISTS (SELECT FROM uneven WHERE uneven.post_id = piece.post_id)
  UNION ALL
  SELECT lost.post_id, lost.on_day, lost.funding_line_id, lost.lost_1, lost.lost_2, lost.lost_3
  FROM (
    SELECT laid.post_id, laid.on_day, laid.funding_line_id,
           coalesce(laid.upto_1 * laid.fall_1 / nullif(laid.all_1, 0) - (laid.upto_1 - laid.share_1) * laid.fall_1 / nullif(laid.all_1, 0), 0) AS lost_1,
           coalesce(laid.upto_2 * laid.fall_2 / nullif(laid.all_2, 0) - (laid.upto_2 - laid.share_2) * laid.fall_2 / nullif(laid.all_2, 0), 0) AS lost_2,
           laid.upto_3 * laid.fall_3 / laid.all_3 - (laid.upto_3 - laid.share_3) * laid.fall_3 / laid.all_3 AS lost_3
    FROM laid
  ) AS lost
  WHERE lost.lost_1 > 0 OR lost.lost_2 > 0 OR lost.lost_3 > 0;
END $$;

-- Which practices are left with no funded post, from which day, and by which post? One row for each practice and such day: the
-- first on which the last of the posts that serve it on as_of has lost all of its money, with the levels of certainty at which
-- that is so as bits (1, 2, 4): mostly it is so at all of them. All funded posts count, whoever asks: a practice that has a
-- worker under a programme outside of somebody's scope is not left. Told is only what somebody's own posts are the last of;
-- of posts that end on the same day, one that they may see goes first.
CREATE OR REPLACE FUNCTION tracker.work_out_practices_left(as_of date, until date)
RETURNS TABLE (levels integer, practice_id uuid, on_day date, post_id uuid)
LANGUAGE plpgsql STABLE ROWS 5000 AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  -- In days after as_of; money that lasts beyond the days asked about lasts to the end of them.
  WITH paid AS (
    SELECT piece.post_id, bool_or(piece.starts_on > as_of) AS begins_later,
           max(CASE WHEN piece.level <= 1 THEN least(piece.ends_on, until) - as_of END) AS days_1,
           max(CASE WHEN piece.level <= 2 THEN least(piece.ends_on, until) - as_of END) AS days_2, max(least(piece.ends_on, until) - as_of) AS days_3
    FROM funding_pieces(as_of) AS piece WHERE piece.ends_on >= as_of
    GROUP BY piece.post_id
  ),
  -- As in the policy of posts.
  seen AS (
    SELECT paid.*, (SELECT app.sees_all_programmes()) OR post.programme_id IN (SELECT unnest(app.programmes()))
                   OR post.employer_id IN (SELECT unnest(app.own_employers())) AS is_seen
    FROM paid JOIN post ON post.id = paid.post_id
  ),
  -- The last day and, among the posts that end on it, the first by id, in one number: day times 2^32 less the number.
  ending AS MATERIALIZED (
    SELECT each.post_id, each.number, each.is_seen, each.begins_later, each.days_1 * 4294967296 - each.number AS end_1,
           each.days_2 * 4294967296 - each.number AS end_2, each.days_3 * 4294967296 - each.number AS end_3
    FROM (SELECT seen.*, row_number() OVER (ORDER BY NOT seen.is_seen, seen.post_id) AS number FROM seen) AS each
  ),
  served AS MATERIALIZED (
    SELECT placement.practice_id, ending.post_id, ending.is_seen, ending.begins_later, ending.end_1, ending.end_2, ending.end_3
    FROM placement JOIN ending ON ending.post_id = placement.post_id
    WHERE placement.starts_on <= as_of AND (placement.ends_on IS NULL OR placement.ends_on >= as_of)
  ),
  last_paid AS MATERIALIZED (
    SELECT served.practice_id, bool_or(served.begins_later) AS begins_later,
           max(served.end_1) AS end_1, max(served.end_2) AS end_2, max(served.end_3) AS end_3
    FROM served GROUP BY served.practice_id
  ),
  -- Each level counts what the one before counts and more, so that equal ends stand beside each other.
  last_end AS (
    SELECT last_paid.practice_id, last_paid.end_1 AS ends,
           1 + CASE WHEN last_paid.end_2 = last_paid.end_1 THEN 2 ELSE 0 END + CASE WHEN last_paid.end_3 = last_paid.end_1 THEN 4 ELSE 0 END AS levels
    FROM last_paid WHERE NOT last_paid.begins_later AND last_paid.end_1 IS NOT NULL
    UNION ALL
    SELECT last_paid.practice_id, last_paid.end_2, 2 + CASE WHEN last_paid.end_3 = last_paid.end_2 THEN 4 ELSE 0 END
    FROM last_paid WHERE NOT last_paid.begins_later AND last_paid.end_2 IS DISTINCT FROM last_paid.end_1
    UNION ALL
    SELECT last_paid.practice_id, last_paid.end_3, 4 FROM last_paid WHERE NOT last_paid.begins_later AND last_paid.end_3 IS DISTINCT FROM last_paid.end_2
  ),
  -- Where money begins later there may be days without any before it: those are looked at day by day.
  step AS (
    SELECT served.practice_id, at.level, served.post_id, served.is_seen, dated.on_day, dated.change
    FROM last_paid JOIN served ON served.practice_id = last_paid.practice_id
    JOIN funding_pieces(as_of) AS piece ON piece.post_id = served.post_id
    JOIN (VALUES (1), (2), (3)) AS at (level) ON piece.level <= at.level
    CROSS JOIN LATERAL (VALUES (greatest(piece.starts_on, as_of), 1), (piece.ends_on + 1, -1)) AS dated (on_day, change)
    WHERE (SELECT bool_or(last_paid.begins_later) FROM last_paid)
      AND last_paid.begins_later AND piece.ends_on >= as_of AND dated.on_day <= until
  ),
  running AS (
    SELECT step.*, sum(step.change) OVER (PARTITION BY step.level, step.practice_id ORDER BY step.on_day) AS left_with FROM step
  )
  SELECT last_end.levels, last_end.practice_id, as_of + ((last_end.ends + 4294967295) >> 32)::integer + 1, ending.post_id
  FROM last_end
  JOIN ending ON ending.number = -last_end.ends & 4294967295
  WHERE (last_end.ends + 4294967295) >> 32 < until - as_of AND ending.is_seen
  UNION ALL
  SELECT 1 << first.level - 1, first.practice_id, first.on_day, first.post_id
  FROM (
    SELECT DISTINCT ON (running.level, running.practice_id) running.*
    FROM running WHERE running.left_with = 0 AND running.change < 0
    ORDER BY running.level, running.practice_id, running.on_day, NOT running.is_seen, running.post_id
  ) AS first
  WHERE first.is_seen;
END $$;
