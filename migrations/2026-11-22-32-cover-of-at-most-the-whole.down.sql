ALTER FUNCTION supposed.practices_left(date, date) ROWS 5000;
ALTER FUNCTION known.practices_left(date, date) ROWS 5000;

-- Which posts lose which part of their money after a day, on which day, and from which funding line? One row for each post,
-- day and line that ends, with what is lost at each level of certainty, in hundred-millionths of the post; 0 where nothing
-- is. Money that begins on the same day makes up for money that ends; what is lost in the end is laid to the lines that end
-- in proportion to their shares, and adds up.
CREATE OR REPLACE FUNCTION tracker.cover_losses(as_of date, until date)
RETURNS TABLE (post_id uuid, on_day date, funding_line_id uuid, lost_1 bigint, lost_2 bigint, lost_3 bigint)
LANGUAGE plpgsql STABLE ROWS 1000 AS $$
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
