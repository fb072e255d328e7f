-- Which money pays which part of which post, and how sure is it? One row for each allocation and stretch of its line, with
-- the level of certainty from which it counts: 1 signed, 2 offered too, 3 everything said; declined money is left out.
-- Shares are whole hundredths of a per cent. Names are looked up on the caller's search path: see funding_stretches.
CREATE FUNCTION tracker.funding_pieces(as_of date)
RETURNS TABLE (post_id uuid, funding_line_id uuid, level integer, share integer, starts_on date, ends_on date)
LANGUAGE plpgsql STABLE ROWS 10000 AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  SELECT allocation.post_id, allocation.funding_line_id,
         CASE WHEN stretch.stage IN ('SIGNED', 'EXTENSION_EXERCISED') THEN 1 WHEN stretch.stage = 'OFFERED' THEN 2 ELSE 3 END,
         (allocation.share_pct * 100)::integer,
         CASE WHEN stretch.stage = 'EXTENSION_OPTION' THEN stretch.starts_on
              ELSE greatest(allocation.starts_on, stretch.starts_on) END,
         CASE WHEN stretch.stage = 'EXTENSION_OPTION' THEN stretch.ends_on
              ELSE least(coalesce(allocation.ends_on, 'infinity'), coalesce(stretch.ends_on, 'infinity')) END
  FROM allocation
  JOIN funding_stretches(as_of) AS stretch ON stretch.funding_line_id = allocation.funding_line_id
  WHERE stretch.stage <> 'DECLINED'
    AND CASE WHEN stretch.stage = 'EXTENSION_OPTION'
             -- An option would carry on what the line pays to its end.
             THEN allocation.follows_line AND allocation.ends_on = stretch.starts_on - 1
             ELSE allocation.starts_on <= coalesce(stretch.ends_on, 'infinity')
              AND stretch.starts_on <= coalesce(allocation.ends_on, 'infinity') END;
END $$;

-- Which posts lose which part of their money after a day, on which day, and from which funding line? One row for each post,
-- day and line that ends, with what is lost at each level of certainty, in hundred-millionths of the post; 0 where nothing
-- is. Money that begins on the same day makes up for money that ends; what is lost in the end is laid to the lines that end
-- in proportion to their shares, and adds up.
CREATE FUNCTION tracker.cover_losses(as_of date, until date)
RETURNS TABLE (post_id uuid, on_day date, funding_line_id uuid, lost_1 bigint, lost_2 bigint, lost_3 bigint)
LANGUAGE plpgsql STABLE ROWS 10000 AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH piece AS MATERIALIZED (
    SELECT paid.post_id, paid.funding_line_id, paid.level, paid.share * 10000::bigint AS share, paid.starts_on, paid.ends_on + 1 AS on_day
    FROM funding_pieces(as_of) AS paid WHERE paid.ends_on >= as_of
  ),
  gained AS MATERIALIZED (
    SELECT piece.post_id, piece.starts_on AS on_day,
           coalesce(sum(piece.share) FILTER (WHERE piece.level <= 1), 0)::bigint AS share_1,
           coalesce(sum(piece.share) FILTER (WHERE piece.level <= 2), 0)::bigint AS share_2, sum(piece.share)::bigint AS share_3
    FROM piece WHERE piece.starts_on > as_of AND piece.starts_on <= until
    GROUP BY piece.post_id, piece.starts_on
  ),
  -- Each line's end among those of the same day: the parts up to it less the parts before it, so that rounding leaves no rest.
  made_up AS (
    SELECT piece.post_id, piece.on_day, piece.funding_line_id, piece.level, piece.share,
           sum(piece.share) FILTER (WHERE piece.level <= 1) OVER up_to_this AS upto_1, sum(piece.share) FILTER (WHERE piece.level <= 1) OVER on_the_day AS all_1, gained.share_1,
           sum(piece.share) FILTER (WHERE piece.level <= 2) OVER up_to_this AS upto_2, sum(piece.share) FILTER (WHERE piece.level <= 2) OVER on_the_day AS all_2, gained.share_2,
           sum(piece.share) OVER up_to_this AS upto_3, sum(piece.share) OVER on_the_day AS all_3, gained.share_3
    FROM piece JOIN gained ON gained.post_id = piece.post_id AND gained.on_day = piece.on_day
    WINDOW on_the_day AS (PARTITION BY piece.post_id, piece.on_day), up_to_this AS (PARTITION BY piece.post_id, piece.on_day ORDER BY piece.funding_line_id)
  )
  SELECT piece.post_id, piece.on_day, piece.funding_line_id,
         CASE WHEN piece.level <= 1 THEN piece.share ELSE 0 END, CASE WHEN piece.level <= 2 THEN piece.share ELSE 0 END, piece.share
  FROM piece
  WHERE piece.on_day <= until
    AND NOT EXISTS (SELECT FROM gained WHERE gained.post_id = piece.post_id AND gained.on_day = piece.on_day)
  UNION ALL
  SELECT lost.post_id, lost.on_day, lost.funding_line_id, lost.lost_1, lost.lost_2, lost.lost_3
  FROM (
    SELECT made_up.post_id, made_up.on_day, made_up.funding_line_id,
           CASE WHEN made_up.level <= 1 AND made_up.all_1 > made_up.share_1
                THEN div(made_up.upto_1 * (made_up.all_1 - made_up.share_1), made_up.all_1)
                   - div((made_up.upto_1 - made_up.share) * (made_up.all_1 - made_up.share_1), made_up.all_1) ELSE 0 END::bigint AS lost_1,
           CASE WHEN made_up.level <= 2 AND made_up.all_2 > made_up.share_2
                THEN div(made_up.upto_2 * (made_up.all_2 - made_up.share_2), made_up.all_2)
                   - div((made_up.upto_2 - made_up.share) * (made_up.all_2 - made_up.share_2), made_up.all_2) ELSE 0 END::bigint AS lost_2,
           CASE WHEN made_up.all_3 > made_up.share_3
                THEN div(made_up.upto_3 * (made_up.all_3 - made_up.share_3), made_up.all_3)
                   - div((made_up.upto_3 - made_up.share) * (made_up.all_3 - made_up.share_3), made_up.all_3) ELSE 0 END::bigint AS lost_3
    FROM made_up
  ) AS lost
  WHERE lost.lost_1 > 0 OR lost.lost_2 > 0 OR lost.lost_3 > 0;
END $$;
-- Which practices are left with no funded post, from which day, and by which post? One row for each level and practice: the
-- first day on which the last of the posts that serve it on as_of has lost all of its money.
CREATE FUNCTION tracker.practices_left(as_of date, until date)
RETURNS TABLE (level integer, practice_id uuid, on_day date, post_id uuid)
LANGUAGE plpgsql STABLE ROWS 5000 AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH piece AS MATERIALIZED (
    SELECT paid.post_id, paid.level, paid.starts_on, paid.ends_on FROM funding_pieces(as_of) AS paid WHERE paid.ends_on >= as_of
  ),
  -- In days after as_of; money that lasts beyond the days asked about lasts to the end of them.
  paid AS MATERIALIZED (
    SELECT piece.post_id, row_number() OVER (ORDER BY piece.post_id) AS number, bool_or(piece.starts_on > as_of) AS begins_later,
           max(least(piece.ends_on, until) - as_of) FILTER (WHERE piece.level <= 1) AS days_1,
           max(least(piece.ends_on, until) - as_of) FILTER (WHERE piece.level <= 2) AS days_2, max(least(piece.ends_on, until) - as_of) AS days_3
    FROM piece GROUP BY piece.post_id
  ),
  served AS MATERIALIZED (
    SELECT placement.practice_id, paid.*
    FROM placement JOIN paid ON paid.post_id = placement.post_id
    WHERE placement.starts_on <= as_of AND (placement.ends_on IS NULL OR placement.ends_on >= as_of)
  ),
  -- The last day and, among the posts that end on it, the first by id, in one number: day times 2^32 less the number.
  last_paid AS MATERIALIZED (
    SELECT served.practice_id, bool_or(served.begins_later) AS begins_later,
           max(served.days_1 * 4294967296 - served.number) AS end_1, max(served.days_2 * 4294967296 - served.number) AS end_2, max(served.days_3 * 4294967296 - served.number) AS end_3
    FROM served GROUP BY served.practice_id
  ),
  -- Where money begins later there may be days without any before it: those are looked at day by day.
  step AS (
    SELECT served.practice_id, at.level, served.post_id, dated.on_day, dated.change
    FROM last_paid JOIN served ON served.practice_id = last_paid.practice_id
    JOIN piece ON piece.post_id = served.post_id
    JOIN (VALUES (1), (2), (3)) AS at (level) ON piece.level <= at.level
    CROSS JOIN LATERAL (VALUES (greatest(piece.starts_on, as_of), 1), (piece.ends_on + 1, -1)) AS dated (on_day, change)
    WHERE last_paid.begins_later AND dated.on_day <= until
  ),
  running AS (
    SELECT step.*, sum(step.change) OVER (PARTITION BY step.level, step.practice_id ORDER BY step.on_day) AS left_with FROM step
  )
  SELECT at.level, last_paid.practice_id, as_of + (day.n + 1)::integer, paid.post_id
  FROM last_paid
  CROSS JOIN LATERAL (VALUES (1, last_paid.end_1), (2, last_paid.end_2), (3, last_paid.end_3)) AS at (level, ends)
  CROSS JOIN LATERAL (SELECT (at.ends + 4294967295) / 4294967296 AS n) AS day
  JOIN paid ON paid.number = day.n * 4294967296 - at.ends
  WHERE NOT last_paid.begins_later AND as_of + day.n::integer < until
  UNION ALL
  (SELECT DISTINCT ON (running.level, running.practice_id) running.level, running.practice_id, running.on_day, running.post_id
   FROM running WHERE running.left_with = 0 AND running.change < 0
   ORDER BY running.level, running.practice_id, running.on_day, running.post_id);
END $$;
GRANT EXECUTE ON FUNCTION tracker.funding_pieces(date), tracker.cover_losses(date, date), tracker.practices_left(date, date) TO tracker_app;
