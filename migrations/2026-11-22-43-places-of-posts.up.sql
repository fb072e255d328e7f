-- Where are posts and funding lines? Questions of one partnership went by where a post mainly works (the cliff, the strip), or by
-- all partnerships of its programme (the risk, the runway, deadlines), and so spoke of different posts under the same name.

-- In which partnership, and so board, does each post count on a day? One row per post; none where no partnership is recorded.
-- Where it mainly works: the partnership in which its placements come to most days a week; of as many days, the first by code.
-- One that nobody works from that day where it last did; one that never had a placement in its programme's first, by code.
-- Only posts of one partnership, or board, where they are given. Names are looked up on the caller's search path, as in
-- cover_losses.
CREATE FUNCTION tracker.post_places(on_day date, of_partnership text, of_board text)
RETURNS TABLE (post_id uuid, partnership_code text, board_code text) LANGUAGE plpgsql STABLE ROWS 1000 AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH served AS (
    SELECT placement.post_id, practice.partnership_code AS code, least(placement.ends_on, on_day) AS last_day,
           sum(placement.days_per_week) AS days
    FROM placement JOIN practice ON practice.id = placement.practice_id
    WHERE placement.starts_on <= on_day
    GROUP BY placement.post_id, practice.partnership_code, least(placement.ends_on, on_day)
  ),
  main_place AS (
    SELECT DISTINCT ON (served.post_id) served.post_id, served.code
    FROM served
    ORDER BY served.post_id, served.last_day DESC, served.days DESC, served.code
  ),
  of_programme AS (
    SELECT programme_partnership.programme_id, min(programme_partnership.partnership_code) AS code
    FROM programme_partnership GROUP BY programme_partnership.programme_id
  )
  SELECT post.id, partnership.code, partnership.board_code
  FROM post
  LEFT JOIN main_place ON main_place.post_id = post.id
  LEFT JOIN of_programme ON of_programme.programme_id = post.programme_id
  JOIN reference.partnership ON partnership.code = coalesce(main_place.code, of_programme.code)
  WHERE (of_partnership IS NULL OR partnership.code = of_partnership) AND (of_board IS NULL OR partnership.board_code = of_board);
END $$;

-- Which funding lines are in a partnership, or board? Each once. Those that are allocated, for whichever days, to a post that
-- counts there on the day; and those allocated to no post, of programmes there. So a line may be in several.
CREATE FUNCTION tracker.line_places(on_day date, of_partnership text, of_board text)
RETURNS TABLE (funding_line_id uuid) LANGUAGE plpgsql STABLE ROWS 1000 AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  SELECT allocation.funding_line_id
  FROM allocation
  JOIN post_places(on_day, of_partnership, of_board) AS place ON place.post_id = allocation.post_id
  UNION
  SELECT line.id
  FROM funding_line AS line
  JOIN programme_partnership ON programme_partnership.programme_id = line.programme_id
  JOIN reference.partnership ON partnership.code = programme_partnership.partnership_code
  WHERE (of_partnership IS NULL OR partnership.code = of_partnership) AND (of_board IS NULL OR partnership.board_code = of_board)
    AND NOT EXISTS (SELECT FROM allocation WHERE allocation.funding_line_id = line.id);
END $$;

GRANT EXECUTE ON FUNCTION tracker.post_places(date, text, text), tracker.line_places(date, text, text) TO tracker_app;
DROP FUNCTION tracker.main_partnerships(date);
