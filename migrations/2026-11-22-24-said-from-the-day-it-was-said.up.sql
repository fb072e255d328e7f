-- The stretches of money of each funding line as known on a day, each with the stage it has reached; one row per line, or per
-- instalment where it has any. An option that was not used by the day is a stretch of its own, also where it is used later:
-- until then the line ends as it was first agreed. See migration 08 for names and plans.
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
  ),
  -- Lines whose option is used, but on no day up to this one, with the end as first agreed.
  extended_later AS MATERIALIZED (
    SELECT line.id, line.agreed_ends_on
    FROM funding_line AS line
    JOIN certainty ON certainty.funding_line_id = line.id AND certainty.stage = 'EXTENSION_EXERCISED'
    WHERE line.agreed_ends_on < line.ends_on
    GROUP BY line.id, line.agreed_ends_on
    HAVING min(certainty.said_on) > as_of
  )
  SELECT line.id, coalesce(instalment.starts_on, line.starts_on),
         CASE WHEN instalment.id IS NULL THEN coalesce(extended_later.agreed_ends_on, line.ends_on) ELSE instalment.ends_on END,
         CASE WHEN instalment.starts_on > extended_later.agreed_ends_on THEN 'EXTENSION_OPTION'
              ELSE coalesce(of_instalment.stage, of_line.stage, 'HOPED_FOR') END
  FROM funding_line AS line
  LEFT JOIN extended_later ON extended_later.id = line.id
  LEFT JOIN instalment ON instalment.funding_line_id = line.id
  LEFT JOIN latest AS of_instalment ON of_instalment.instalment_id = instalment.id
  LEFT JOIN latest AS of_line ON of_line.funding_line_id = line.id AND of_line.instalment_id IS NULL
  UNION ALL
  SELECT line.id, line.ends_on + 1, line.extension_to, 'EXTENSION_OPTION'
  FROM funding_line AS line
  WHERE line.extension_to > line.ends_on
  UNION ALL
  SELECT line.id, extended_later.agreed_ends_on + 1, line.ends_on, 'EXTENSION_OPTION'
  FROM extended_later JOIN funding_line AS line ON line.id = extended_later.id
  WHERE NOT EXISTS (
    SELECT FROM instalment WHERE instalment.funding_line_id = line.id AND instalment.starts_on > extended_later.agreed_ends_on);
END $$;

-- "Everything said" is what somebody has said by the day asked from: money nobody has said anything of yet pays at no level,
-- so that a promise moves that curve from the day it was given and not from the day the line was drafted. Hoped for is a
-- word like others, that somebody states.
CREATE OR REPLACE FUNCTION tracker.funding_pieces(as_of date)
RETURNS TABLE (post_id uuid, funding_line_id uuid, level integer, share integer, starts_on date, ends_on date)
LANGUAGE plpgsql STABLE ROWS 10000 AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  SELECT allocation.post_id, allocation.funding_line_id,
         CASE WHEN stretch.stage IN ('SIGNED', 'EXTENSION_EXERCISED') THEN 1 WHEN stretch.stage = 'OFFERED' THEN 2 ELSE 3 END,
         (allocation.share_pct * 100)::integer,
         greatest(allocation.starts_on, stretch.starts_on),
         CASE WHEN stretch.stage = 'EXTENSION_OPTION' AND allocation.ends_on = stretch.starts_on - 1 THEN stretch.ends_on
              ELSE least(coalesce(allocation.ends_on, 'infinity'), coalesce(stretch.ends_on, 'infinity')) END
  FROM allocation
  JOIN funding_stretches(as_of) AS stretch ON stretch.funding_line_id = allocation.funding_line_id
  WHERE stretch.stage <> 'DECLINED'
    AND (
      -- An option would carry on what the line pays to its end; one that is used on a later day has been carried on already.
      (stretch.stage = 'EXTENSION_OPTION' AND allocation.follows_line AND allocation.ends_on = stretch.starts_on - 1)
      OR (allocation.starts_on <= coalesce(stretch.ends_on, 'infinity')
          AND stretch.starts_on <= coalesce(allocation.ends_on, 'infinity'))
    )
    -- A stretch is also taken for hoped for where nothing was said: then there is no such word.
    AND (stretch.stage <> 'HOPED_FOR' OR EXISTS (
      SELECT FROM certainty LEFT JOIN instalment ON instalment.id = certainty.instalment_id
      WHERE certainty.funding_line_id = stretch.funding_line_id AND certainty.stage = 'HOPED_FOR' AND certainty.said_on <= as_of
        AND (certainty.instalment_id IS NULL OR instalment.starts_on = stretch.starts_on)));
END $$;
