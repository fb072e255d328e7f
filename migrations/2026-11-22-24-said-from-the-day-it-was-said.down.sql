-- The stretches of money of each funding line as known on a day, each with the stage it has reached; one row per line, or
-- per instalment where it has any. An unexercised extension option is a stretch of its own. The names are looked up on
-- the caller's search path, so that the same question can be asked of `known`; and it is plpgsql, with a guess at its
-- rows, because the planner takes what it sees inside for one row and then joins thousands in a loop.
CREATE OR REPLACE FUNCTION tracker.funding_stretches(as_of date)
RETURNS TABLE (funding_line_id uuid, starts_on date, ends_on date, stage text) LANGUAGE plpgsql STABLE ROWS 2000 AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH latest AS MATERIALIZED (
    SELECT DISTINCT ON (certainty.funding_line_id, certainty.instalment_id)
           certainty.funding_line_id, certainty.instalment_id, certainty.stage
    FROM certainty
    WHERE certainty.said_on <= as_of AND certainty.stage <> 'EXTENSION_OPTION'
    ORDER BY certainty.funding_line_id, certainty.instalment_id, certainty.said_on DESC
  )
  SELECT line.id, coalesce(instalment.starts_on, line.starts_on),
         CASE WHEN instalment.id IS NULL THEN line.ends_on ELSE instalment.ends_on END,
         coalesce(of_instalment.stage, of_line.stage, 'HOPED_FOR')
  FROM funding_line AS line
  LEFT JOIN instalment ON instalment.funding_line_id = line.id
  LEFT JOIN latest AS of_instalment ON of_instalment.instalment_id = instalment.id
  LEFT JOIN latest AS of_line ON of_line.funding_line_id = line.id AND of_line.instalment_id IS NULL
  UNION ALL
  SELECT line.id, line.ends_on + 1, line.extension_to, 'EXTENSION_OPTION'
  FROM funding_line AS line
  WHERE line.extension_to > line.ends_on;
END $$;

-- Which money pays which part of which post, and how sure is it? One row for each allocation and stretch of its line, with
-- the level of certainty from which it counts: 1 signed, 2 offered too, 3 everything said; declined money is left out.
-- Shares are whole hundredths of a per cent. Names are looked up on the caller's search path: see funding_stretches.
CREATE OR REPLACE FUNCTION tracker.funding_pieces(as_of date)
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
