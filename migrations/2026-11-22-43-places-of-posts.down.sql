DROP FUNCTION tracker.line_places(date, text, text);
DROP FUNCTION tracker.post_places(date, text, text);
CREATE FUNCTION tracker.main_partnerships(on_day date) RETURNS TABLE (post_id uuid, code text) LANGUAGE plpgsql STABLE ROWS 1000 AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  SELECT DISTINCT ON (placement.post_id) placement.post_id, practice.partnership_code
  FROM placement JOIN practice ON practice.id = placement.practice_id
  WHERE placement.starts_on <= on_day AND (placement.ends_on IS NULL OR placement.ends_on >= on_day)
  ORDER BY placement.post_id, sum(placement.days_per_week) OVER (PARTITION BY placement.post_id, practice.partnership_code) DESC,
           practice.partnership_code;
END $$;
GRANT EXECUTE ON FUNCTION tracker.main_partnerships(date) TO tracker_app;
