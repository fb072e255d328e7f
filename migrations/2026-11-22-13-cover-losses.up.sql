-- Which posts lose which part of their money after a day, on which day, and from which funding line? One row for each
-- post, day and line that ends. Money that begins on the same day makes up for money that ends; what is lost in the end is
-- laid to the lines that end in proportion to their shares.
-- The names are looked up on the caller's search path, so that the same question can be asked of `known`.
SET LOCAL check_function_bodies = off;
CREATE FUNCTION tracker.cover_losses(as_of date, until date, stages text[])
RETURNS TABLE (post_id uuid, on_day date, funding_line_id uuid, lost_pct numeric, cover_before numeric, cover_after numeric)
LANGUAGE sql STABLE AS $$
  WITH piece AS (
    SELECT allocation.post_id, allocation.funding_line_id, allocation.share_pct,
           CASE WHEN stretch.stage = 'EXTENSION_OPTION' THEN stretch.starts_on
                ELSE greatest(allocation.starts_on, stretch.starts_on) END AS starts_on,
           CASE WHEN stretch.stage = 'EXTENSION_OPTION' THEN stretch.ends_on
                ELSE least(coalesce(allocation.ends_on, 'infinity'), coalesce(stretch.ends_on, 'infinity')) END AS ends_on
    FROM allocation
    JOIN funding_stretches(as_of) AS stretch ON stretch.funding_line_id = allocation.funding_line_id
    WHERE stretch.stage = ANY (stages)
      AND CASE WHEN stretch.stage = 'EXTENSION_OPTION'
               -- An option would carry on what the line pays to its end.
               THEN allocation.follows_line AND allocation.ends_on = stretch.starts_on - 1
               ELSE daterange(allocation.starts_on, allocation.ends_on, '[]') && daterange(stretch.starts_on, stretch.ends_on, '[]') END
  ),
  step AS (
    SELECT piece.post_id, piece.starts_on AS on_day, piece.funding_line_id, piece.share_pct AS gained, 0::numeric AS lost
    FROM piece WHERE piece.starts_on > as_of AND piece.starts_on <= until
    UNION ALL
    SELECT piece.post_id, piece.ends_on + 1, piece.funding_line_id, 0::numeric, piece.share_pct
    FROM piece WHERE piece.ends_on >= as_of AND piece.ends_on < until
  ),
  change AS (
    SELECT step.post_id, step.on_day, sum(step.gained) AS gained, sum(step.lost) AS lost
    FROM step GROUP BY step.post_id, step.on_day
  ),
  at_start AS (
    SELECT piece.post_id, sum(piece.share_pct) AS cover FROM piece
    WHERE piece.starts_on <= as_of AND piece.ends_on >= as_of GROUP BY piece.post_id
  ),
  running AS (
    SELECT change.post_id, change.on_day, change.gained, change.lost,
           coalesce(at_start.cover, 0) + sum(change.gained - change.lost) OVER (PARTITION BY change.post_id ORDER BY change.on_day) AS cover_after
    FROM change LEFT JOIN at_start ON at_start.post_id = change.post_id
  )
  SELECT step.post_id, step.on_day, step.funding_line_id,
         sum(step.lost) * (running.lost - running.gained) / running.lost,
         running.cover_after - running.gained + running.lost, running.cover_after
  FROM running
  JOIN step ON step.post_id = running.post_id AND step.on_day = running.on_day AND step.lost > 0
  WHERE running.lost > running.gained
  GROUP BY step.post_id, step.on_day, step.funding_line_id, running.lost, running.gained, running.cover_after
$$;
GRANT EXECUTE ON FUNCTION tracker.cover_losses(date, date, text[]) TO tracker_app;
