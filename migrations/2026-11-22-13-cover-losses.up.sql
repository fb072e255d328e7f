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

-- Which posts lose which part of their money after a day, on which day, and from which funding line, at each level of
-- certainty? One row for each level, post, day and line that ends. Money that begins on the same day makes up for money
-- that ends; what is lost in the end is laid to the lines that end in proportion to their shares.
CREATE FUNCTION tracker.cover_losses(as_of date, until date)
RETURNS TABLE (level integer, post_id uuid, on_day date, funding_line_id uuid, lost_pct numeric, cover_after_pct numeric)
LANGUAGE plpgsql STABLE ROWS 10000 AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH piece AS MATERIALIZED (
    SELECT * FROM funding_pieces(as_of) AS paid WHERE paid.ends_on >= as_of
  ),
  -- What pays on as_of begins there, so that the running sum is the cover.
  step AS (
    SELECT piece.post_id, greatest(piece.starts_on, as_of) AS on_day, piece.funding_line_id, piece.level, piece.share AS gained, 0 AS lost
    FROM piece WHERE greatest(piece.starts_on, as_of) <= until
    UNION ALL
    SELECT piece.post_id, piece.ends_on + 1, piece.funding_line_id, piece.level, 0, piece.share
    FROM piece WHERE piece.ends_on < until
  ),
  running AS (
    SELECT step.post_id, step.on_day, step.funding_line_id, step.level, step.lost,
           sum(step.gained) FILTER (WHERE step.level <= 1) OVER on_the_day AS gained_1, sum(step.lost) FILTER (WHERE step.level <= 1) OVER on_the_day AS lost_1,
           sum(step.gained) FILTER (WHERE step.level <= 2) OVER on_the_day AS gained_2, sum(step.lost) FILTER (WHERE step.level <= 2) OVER on_the_day AS lost_2,
           sum(step.gained) OVER on_the_day AS gained_3, sum(step.lost) OVER on_the_day AS lost_3,
           sum(step.gained - step.lost) FILTER (WHERE step.level <= 1) OVER up_to_the_day AS cover_1,
           sum(step.gained - step.lost) FILTER (WHERE step.level <= 2) OVER up_to_the_day AS cover_2,
           sum(step.gained - step.lost) OVER up_to_the_day AS cover_3
    FROM step
    WINDOW on_the_day AS (PARTITION BY step.post_id, step.on_day), up_to_the_day AS (PARTITION BY step.post_id ORDER BY step.on_day)
  )
  SELECT at.level, running.post_id, running.on_day, running.funding_line_id,
         running.lost::numeric * (at.lost - at.gained) / at.lost / 100, at.cover::numeric / 100
  FROM running
  CROSS JOIN LATERAL (VALUES (1, running.gained_1, running.lost_1, running.cover_1),
                             (2, running.gained_2, running.lost_2, running.cover_2),
                             (3, running.gained_3, running.lost_3, running.cover_3)) AS at (level, gained, lost, cover)
  WHERE running.lost > 0 AND running.level <= at.level AND at.lost > at.gained;
END $$;
-- Which practices are left with no funded post, from which day, and by which post? One row for each level and practice: the
-- first day on which the last of the posts that serve it on as_of has lost all of its money.
CREATE FUNCTION tracker.practices_left(as_of date, until date)
RETURNS TABLE (level integer, practice_id uuid, on_day date, post_id uuid)
LANGUAGE plpgsql STABLE ROWS 5000 AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH paid AS MATERIALIZED (
    SELECT placement.practice_id, piece.post_id, at.level, greatest(piece.starts_on, as_of) AS starts_on, piece.ends_on
    FROM funding_pieces(as_of) AS piece
    JOIN placement ON placement.post_id = piece.post_id
      AND placement.starts_on <= as_of AND (placement.ends_on IS NULL OR placement.ends_on >= as_of)
    JOIN (VALUES (1), (2), (3)) AS at (level) ON piece.level <= at.level
    WHERE piece.ends_on >= as_of
  ),
  step AS (
    SELECT paid.practice_id, paid.level, paid.post_id, paid.starts_on AS on_day, 1 AS change FROM paid WHERE paid.starts_on <= until
    UNION ALL
    SELECT paid.practice_id, paid.level, paid.post_id, paid.ends_on + 1, -1 FROM paid WHERE paid.ends_on < until
  ),
  running AS (
    SELECT step.*, sum(step.change) OVER (PARTITION BY step.level, step.practice_id ORDER BY step.on_day) AS left_with FROM step
  )
  SELECT DISTINCT ON (running.level, running.practice_id) running.level, running.practice_id, running.on_day, running.post_id
  FROM running WHERE running.left_with = 0 AND running.change < 0
  ORDER BY running.level, running.practice_id, running.on_day, running.post_id;
END $$;
GRANT EXECUTE ON FUNCTION tracker.funding_pieces(date), tracker.cover_losses(date, date), tracker.practices_left(date, date) TO tracker_app;
