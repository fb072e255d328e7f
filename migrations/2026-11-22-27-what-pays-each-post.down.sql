DROP FUNCTION supposed.practices_left(date, date), known.practices_left(date, date), tracker.practices_left(date, date), tracker.work_out_practices_left(date, date);
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
GRANT EXECUTE ON FUNCTION tracker.practices_left(date, date) TO tracker_app;
DROP VIEW supposed.funding_line;
DROP VIEW supposed.instalment;
DROP VIEW supposed.certainty;
DROP VIEW supposed.allocation;
DROP VIEW supposed.post_state;
DROP FUNCTION app.suppose(json), app.supposed(text), app.supposed_ids(text);
CREATE FUNCTION app.supposed(name text) RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(nullif(current_setting('app.supposed', true), '')::jsonb -> name, '[]') $$;
GRANT EXECUTE ON FUNCTION app.supposed(text) TO tracker_app;
CREATE OR REPLACE FUNCTION tracker.show_supposed(record regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name text := (SELECT relname FROM pg_class WHERE oid = record);
  columns text := (SELECT string_agg(format('%I', attname), ', ' ORDER BY attnum) FROM pg_attribute
                   WHERE attrelid = record AND attnum > 0 AND NOT attisdropped);
BEGIN
  EXECUTE format(
    'CREATE VIEW supposed.%1$I WITH (security_invoker = true) AS
       SELECT %2$s FROM known.%1$I
       WHERE id NOT IN (SELECT (given.value ->> ''id'')::uuid FROM jsonb_array_elements((SELECT app.supposed(%1$L))) AS given (value))
       UNION ALL
       SELECT %2$s FROM jsonb_populate_recordset(NULL::tracker.%1$I, (SELECT app.supposed(%1$L)))',
    name, columns);
  EXECUTE format('GRANT SELECT ON supposed.%I TO tracker_app', name);
END $$;
SELECT tracker.show_supposed('tracker.funding_line');
SELECT tracker.show_supposed('tracker.instalment');
SELECT tracker.show_supposed('tracker.certainty');
SELECT tracker.show_supposed('tracker.allocation');
SELECT tracker.show_supposed('tracker.post_state');
DROP TRIGGER allocation_pays_posts ON tracker.allocation;
DROP TRIGGER certainty_pays_posts ON tracker.certainty;
DROP TRIGGER instalment_pays_posts ON tracker.instalment;
DROP TRIGGER funding_line_pays_posts ON tracker.funding_line;
DROP FUNCTION tracker.keep_funding_pieces();
DROP FUNCTION supposed.funding_pieces(date), known.funding_pieces(date);
DROP TABLE tracker.funding_piece;
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
DROP FUNCTION tracker.funding_pieces(date);
CREATE FUNCTION tracker.funding_pieces(as_of date)
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
DROP FUNCTION tracker.work_out_pieces(uuid, uuid, date), tracker.work_out_stretches(uuid, date);
GRANT EXECUTE ON FUNCTION tracker.funding_pieces(date) TO tracker_app;
