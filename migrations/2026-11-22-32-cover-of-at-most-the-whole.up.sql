-- Cover of a post on a day is at most 100 %, and a loss is the fall of that: money that ends while other money pays the whole
-- post is no loss, and of a post paid twice only what it has left is lost when both end.

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

-- As it is of records as they are now.
ALTER FUNCTION known.practices_left(date, date) ROWS 1000;
ALTER FUNCTION supposed.practices_left(date, date) ROWS 1000;
