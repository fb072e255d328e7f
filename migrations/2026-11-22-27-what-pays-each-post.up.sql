-- What pays for each post is kept ready: reports asked for it two or three times each, and joined lines, instalments, words
-- and allocations anew each time. It is worked out in one place, tracker.work_out_pieces, which says of each piece from
-- which word on, and until which next word, it holds. tracker.funding_piece keeps that of what is recorded now; as recorded
-- earlier, and under a scenario, it is worked out when asked for, by the functions of that name in `known` and `supposed`.

-- Nobody writes between the gathering and the triggers.
LOCK TABLE tracker.funding_line, tracker.instalment, tracker.certainty, tracker.allocation IN SHARE ROW EXCLUSIVE MODE;

-- The stretches of money of each funding line, each with the stage it has reached (null: nobody has said anything yet) and
-- the days asked from on which that holds: from `said_from` up to the day before `said_until`. An option that was not used by
-- then is a stretch of its own, also where it is used later: until then the line ends as it was first agreed. What was said
-- of an instalment goes before what was said of its line, but a line that is declined takes back what was said of its
-- instalments up to that day.
-- Null for a line: all of them; for a day: all days. Names are looked up on the caller's search path: see migration 08.
CREATE FUNCTION tracker.work_out_stretches(of_line uuid, as_of date)
RETURNS TABLE (funding_line_id uuid, programme_id uuid, employer_id uuid, starts_on date, ends_on date, stage text, said_from date, said_until date)
LANGUAGE plpgsql STABLE ROWS 2000 AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH line AS MATERIALIZED (
    SELECT funding_line.id, funding_line.programme_id, funding_line.employer_id, funding_line.starts_on, funding_line.ends_on,
           funding_line.extension_to, funding_line.agreed_ends_on
    FROM funding_line WHERE of_line IS NULL OR funding_line.id = of_line
  ),
  part AS MATERIALIZED (
    SELECT instalment.id, instalment.funding_line_id, instalment.starts_on, instalment.ends_on
    FROM instalment WHERE of_line IS NULL OR instalment.funding_line_id = of_line
  ),
  word AS MATERIALIZED (
    SELECT certainty.funding_line_id, certainty.instalment_id, certainty.stage, certainty.said_on,
           lead(certainty.said_on, 1, 'infinity') OVER said_of_it AS holds_until,
           max(certainty.said_on) FILTER (WHERE certainty.stage = 'DECLINED') OVER said_of_it AS declined_on
    FROM certainty
    WHERE certainty.stage <> 'EXTENSION_OPTION' AND (of_line IS NULL OR certainty.funding_line_id = of_line)
    WINDOW said_of_it AS (PARTITION BY certainty.funding_line_id, certainty.instalment_id ORDER BY certainty.said_on)
  ),
  -- Asked of one day there is nothing to tell apart but that day.
  said AS (
    SELECT line.id, as_of AS said_from, as_of + 1 AS said_until FROM line WHERE as_of IS NOT NULL
    UNION ALL
    SELECT spoken.id, spoken.said_from, lead(spoken.said_from, 1, 'infinity') OVER (PARTITION BY spoken.id ORDER BY spoken.said_from)
    FROM (SELECT line.id, date '-infinity' AS said_from FROM line UNION SELECT word.funding_line_id, word.said_on FROM word) AS spoken
    WHERE as_of IS NULL
  ),
  used AS (
    SELECT word.funding_line_id, min(word.said_on) AS on_day FROM word WHERE word.stage = 'EXTENSION_EXERCISED' GROUP BY word.funding_line_id
  ),
  -- Lines whose option is used, but not by then, have an end as first agreed.
  known_line AS MATERIALIZED (
    SELECT line.*, said.said_from, said.said_until, of_line.stage, of_line.declined_on,
           CASE WHEN line.agreed_ends_on < line.ends_on AND used.on_day > said.said_from THEN line.agreed_ends_on END AS first_ends_on
    FROM line
    JOIN said ON said.id = line.id
    LEFT JOIN used ON used.funding_line_id = line.id
    LEFT JOIN word AS of_line ON of_line.funding_line_id = line.id AND of_line.instalment_id IS NULL
      AND of_line.said_on <= said.said_from AND of_line.holds_until > said.said_from
  )
  SELECT line.id, line.programme_id, line.employer_id, coalesce(part.starts_on, line.starts_on),
         CASE WHEN part.id IS NULL THEN coalesce(line.first_ends_on, line.ends_on) ELSE part.ends_on END,
         CASE WHEN part.starts_on > line.first_ends_on AND line.stage IS DISTINCT FROM 'DECLINED' THEN 'EXTENSION_OPTION'
              WHEN of_part.said_on > coalesce(line.declined_on, '-infinity') THEN of_part.stage ELSE line.stage END,
         line.said_from, line.said_until
  FROM known_line AS line
  LEFT JOIN part ON part.funding_line_id = line.id
  LEFT JOIN word AS of_part ON of_part.funding_line_id = part.funding_line_id AND of_part.instalment_id = part.id
    AND of_part.said_on <= line.said_from AND of_part.holds_until > line.said_from
  UNION ALL
  SELECT line.id, line.programme_id, line.employer_id, line.ends_on + 1, line.extension_to,
         CASE WHEN line.stage = 'DECLINED' THEN 'DECLINED' ELSE 'EXTENSION_OPTION' END, line.said_from, line.said_until
  FROM known_line AS line
  WHERE line.extension_to > line.ends_on
  UNION ALL
  SELECT line.id, line.programme_id, line.employer_id, line.first_ends_on + 1, line.ends_on,
         CASE WHEN line.stage = 'DECLINED' THEN 'DECLINED' ELSE 'EXTENSION_OPTION' END, line.said_from, line.said_until
  FROM known_line AS line
  WHERE line.first_ends_on IS NOT NULL
    AND NOT EXISTS (SELECT FROM part WHERE part.funding_line_id = line.id AND part.starts_on > line.first_ends_on);
END $$;

CREATE OR REPLACE FUNCTION tracker.funding_stretches(as_of date)
RETURNS TABLE (funding_line_id uuid, starts_on date, ends_on date, stage text) LANGUAGE plpgsql STABLE ROWS 2000 AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  SELECT stretch.funding_line_id, stretch.starts_on, stretch.ends_on, coalesce(stretch.stage, 'HOPED_FOR')
  FROM work_out_stretches(NULL, as_of) AS stretch;
END $$;

-- Which money pays which part of which post, and how sure is it? One row for each allocation, stretch of its line and time in
-- which nothing new was said of the line, with the level of certainty from which it counts: 1 signed, 2 offered too,
-- 3 everything said. Declined money, and money nobody has said anything of, is left out. Shares are whole hundredths of a
-- per cent. Whose the line is stands beside whose the post is: both have to be seen.
CREATE FUNCTION tracker.work_out_pieces(of_line uuid, of_post uuid, as_of date)
RETURNS TABLE (post_id uuid, funding_line_id uuid, level integer, share integer, starts_on date, ends_on date, said_from date, said_until date,
               programme_id uuid, employer_id uuid, line_programme_id uuid, line_employer_id uuid)
LANGUAGE plpgsql STABLE ROWS 10000 AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  SELECT allocation.post_id, allocation.funding_line_id,
         CASE WHEN stretch.stage IN ('SIGNED', 'EXTENSION_EXERCISED') THEN 1 WHEN stretch.stage = 'OFFERED' THEN 2 ELSE 3 END,
         (allocation.share_pct * 100)::integer,
         greatest(allocation.starts_on, stretch.starts_on),
         CASE WHEN stretch.stage = 'EXTENSION_OPTION' AND allocation.ends_on = stretch.starts_on - 1 THEN stretch.ends_on
              ELSE least(coalesce(allocation.ends_on, 'infinity'), coalesce(stretch.ends_on, 'infinity')) END,
         stretch.said_from, stretch.said_until,
         allocation.programme_id, allocation.employer_id, stretch.programme_id, stretch.employer_id
  FROM allocation
  JOIN work_out_stretches(of_line, as_of) AS stretch ON stretch.funding_line_id = allocation.funding_line_id
  WHERE (of_line IS NULL OR allocation.funding_line_id = of_line) AND (of_post IS NULL OR allocation.post_id = of_post)
    AND stretch.stage <> 'DECLINED'
    AND (
      -- An option would carry on what the line pays to its end; one that is used on a later day has been carried on already.
      (stretch.stage = 'EXTENSION_OPTION' AND allocation.follows_line AND allocation.ends_on = stretch.starts_on - 1)
      OR (allocation.starts_on <= coalesce(stretch.ends_on, 'infinity')
          AND stretch.starts_on <= coalesce(allocation.ends_on, 'infinity'))
    );
END $$;

-- No record of its own: nobody writes it, and it has no history, because it follows from records that have.
CREATE TABLE tracker.funding_piece (
  post_id uuid NOT NULL,
  funding_line_id uuid NOT NULL,
  level integer NOT NULL,
  share integer NOT NULL,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  said_from date NOT NULL,
  said_until date NOT NULL,
  programme_id uuid NOT NULL,
  employer_id uuid NOT NULL,
  line_programme_id uuid NOT NULL,
  line_employer_id uuid
);
SET LOCAL search_path = tracker, public;
-- In the order of posts, in which most questions gather them.
INSERT INTO funding_piece SELECT * FROM work_out_pieces(NULL, NULL, NULL) AS piece ORDER BY piece.post_id;
RESET search_path;
ANALYZE tracker.funding_piece;
CREATE INDEX funding_piece_by_post ON tracker.funding_piece (post_id);
CREATE INDEX funding_piece_by_line ON tracker.funding_piece (funding_line_id, post_id);
ALTER TABLE tracker.funding_piece ENABLE ROW LEVEL SECURITY;
ALTER TABLE tracker.funding_piece FORCE ROW LEVEL SECURITY;
-- Seen by whoever sees both the allocation and the line.
CREATE POLICY funding_piece_read ON tracker.funding_piece FOR SELECT TO tracker_app USING (
  (SELECT app.sees_all_programmes()) OR (
    (programme_id IN (SELECT unnest(app.programmes())) OR employer_id IN (SELECT unnest(app.own_employers())))
    AND (line_programme_id IN (SELECT unnest(app.programmes())) OR line_employer_id IN (SELECT unnest(app.own_employers())))));
DO $$ BEGIN EXECUTE format('CREATE POLICY funding_piece_kept_by_owner ON tracker.funding_piece TO %I USING (true) WITH CHECK (true)', current_user); END $$;
GRANT SELECT ON tracker.funding_piece TO tracker_app, tracker_backup;

-- Runs after the trigger that keeps the record, which puts writers in line: what the writers before have left is seen here,
-- so that two people who change one line at once cannot each leave what the other has changed out.
CREATE FUNCTION tracker.keep_funding_pieces() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = tracker, pg_temp AS $$
DECLARE
  line uuid;
  post uuid;
BEGIN
  FOR line, post IN
    SELECT DISTINCT (CASE TG_TABLE_NAME WHEN 'funding_line' THEN changed.state ->> 'id' ELSE changed.state ->> 'funding_line_id' END)::uuid,
           (CASE TG_TABLE_NAME WHEN 'allocation' THEN changed.state ->> 'post_id' END)::uuid
    FROM (VALUES (CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END), (CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END)) AS changed (state)
    WHERE changed.state IS NOT NULL
  LOOP
    DELETE FROM funding_piece WHERE funding_line_id = line AND (post IS NULL OR post_id = post);
    INSERT INTO funding_piece SELECT * FROM work_out_pieces(line, post, NULL);
  END LOOP;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION tracker.keep_funding_pieces() FROM PUBLIC;
CREATE TRIGGER funding_line_pays_posts AFTER UPDATE ON tracker.funding_line FOR EACH ROW EXECUTE FUNCTION tracker.keep_funding_pieces();
CREATE TRIGGER instalment_pays_posts AFTER INSERT OR UPDATE OR DELETE ON tracker.instalment FOR EACH ROW EXECUTE FUNCTION tracker.keep_funding_pieces();
CREATE TRIGGER certainty_pays_posts AFTER INSERT OR UPDATE OR DELETE ON tracker.certainty FOR EACH ROW EXECUTE FUNCTION tracker.keep_funding_pieces();
CREATE TRIGGER allocation_pays_posts AFTER INSERT OR UPDATE OR DELETE ON tracker.allocation FOR EACH ROW EXECUTE FUNCTION tracker.keep_funding_pieces();

-- What pays for posts as known on a day: kept, or worked out where the records are not those of now. What is kept is a plain
-- table to the planner, which counts its rows.
DROP FUNCTION tracker.funding_pieces(date);
CREATE FUNCTION tracker.funding_pieces(as_of date)
RETURNS TABLE (post_id uuid, funding_line_id uuid, level integer, share integer, starts_on date, ends_on date) LANGUAGE sql STABLE AS $$
  SELECT piece.post_id, piece.funding_line_id, piece.level, piece.share, piece.starts_on, piece.ends_on
  FROM tracker.funding_piece AS piece
  WHERE piece.said_from <= as_of AND piece.said_until > as_of
$$;
CREATE FUNCTION known.funding_pieces(as_of date)
RETURNS TABLE (post_id uuid, funding_line_id uuid, level integer, share integer, starts_on date, ends_on date)
LANGUAGE plpgsql STABLE ROWS 10000 AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  SELECT piece.post_id, piece.funding_line_id, piece.level, piece.share, piece.starts_on, piece.ends_on
  FROM work_out_pieces(NULL, NULL, as_of) AS piece;
END $$;
CREATE FUNCTION supposed.funding_pieces(as_of date)
RETURNS TABLE (post_id uuid, funding_line_id uuid, level integer, share integer, starts_on date, ends_on date)
LANGUAGE sql STABLE ROWS 10000 AS $$ SELECT * FROM known.funding_pieces(as_of) $$;
GRANT EXECUTE ON FUNCTION tracker.work_out_stretches(uuid, date), tracker.work_out_pieces(uuid, uuid, date), tracker.funding_pieces(date),
  known.funding_pieces(date), supposed.funding_pieces(date) TO tracker_app;

-- Which practices are left with no funded post, from which day, and by which post? One row for each practice and such day: the
-- first on which the last of the posts that serve it on as_of has lost all of its money, with the levels of certainty at which
-- that is so as bits (1, 2, 4): mostly it is so at all of them. All funded posts count, whoever asks: a practice that has a
-- worker under a programme outside of somebody's scope is not left. Told is only what somebody's own posts are the last of;
-- of posts that end on the same day, one that they may see goes first.
DROP FUNCTION tracker.practices_left(date, date);
CREATE FUNCTION tracker.work_out_practices_left(as_of date, until date)
RETURNS TABLE (levels integer, practice_id uuid, on_day date, post_id uuid)
LANGUAGE plpgsql STABLE ROWS 5000 AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  -- In days after as_of; money that lasts beyond the days asked about lasts to the end of them.
  WITH paid AS (
    SELECT piece.post_id, bool_or(piece.starts_on > as_of) AS begins_later,
           max(CASE WHEN piece.level <= 1 THEN least(piece.ends_on, until) - as_of END) AS days_1,
           max(CASE WHEN piece.level <= 2 THEN least(piece.ends_on, until) - as_of END) AS days_2, max(least(piece.ends_on, until) - as_of) AS days_3
    FROM funding_pieces(as_of) AS piece WHERE piece.ends_on >= as_of
    GROUP BY piece.post_id
  ),
  -- As in the policy of posts.
  seen AS (
    SELECT paid.*, (SELECT app.sees_all_programmes()) OR post.programme_id IN (SELECT unnest(app.programmes()))
                   OR post.employer_id IN (SELECT unnest(app.own_employers())) AS is_seen
    FROM paid JOIN post ON post.id = paid.post_id
  ),
  -- The last day and, among the posts that end on it, the first by id, in one number: day times 2^32 less the number.
  ending AS MATERIALIZED (
    SELECT each.post_id, each.number, each.is_seen, each.begins_later, each.days_1 * 4294967296 - each.number AS end_1,
           each.days_2 * 4294967296 - each.number AS end_2, each.days_3 * 4294967296 - each.number AS end_3
    FROM (SELECT seen.*, row_number() OVER (ORDER BY NOT seen.is_seen, seen.post_id) AS number FROM seen) AS each
  ),
  served AS MATERIALIZED (
    SELECT placement.practice_id, ending.post_id, ending.is_seen, ending.begins_later, ending.end_1, ending.end_2, ending.end_3
    FROM placement JOIN ending ON ending.post_id = placement.post_id
    WHERE placement.starts_on <= as_of AND (placement.ends_on IS NULL OR placement.ends_on >= as_of)
  ),
  last_paid AS MATERIALIZED (
    SELECT served.practice_id, bool_or(served.begins_later) AS begins_later,
           max(served.end_1) AS end_1, max(served.end_2) AS end_2, max(served.end_3) AS end_3
    FROM served GROUP BY served.practice_id
  ),
  -- Each level counts what the one before counts and more, so that equal ends stand beside each other.
  last_end AS (
    SELECT last_paid.practice_id, last_paid.end_1 AS ends,
           1 + CASE WHEN last_paid.end_2 = last_paid.end_1 THEN 2 ELSE 0 END + CASE WHEN last_paid.end_3 = last_paid.end_1 THEN 4 ELSE 0 END AS levels
    FROM last_paid WHERE NOT last_paid.begins_later AND last_paid.end_1 IS NOT NULL
    UNION ALL
    SELECT last_paid.practice_id, last_paid.end_2, 2 + CASE WHEN last_paid.end_3 = last_paid.end_2 THEN 4 ELSE 0 END
    FROM last_paid WHERE NOT last_paid.begins_later AND last_paid.end_2 IS DISTINCT FROM last_paid.end_1
    UNION ALL
    SELECT last_paid.practice_id, last_paid.end_3, 4 FROM last_paid WHERE NOT last_paid.begins_later AND last_paid.end_3 IS DISTINCT FROM last_paid.end_2
  ),
  -- Where money begins later there may be days without any before it: those are looked at day by day.
  step AS (
    SELECT served.practice_id, at.level, served.post_id, served.is_seen, dated.on_day, dated.change
    FROM last_paid JOIN served ON served.practice_id = last_paid.practice_id
    JOIN funding_pieces(as_of) AS piece ON piece.post_id = served.post_id
    JOIN (VALUES (1), (2), (3)) AS at (level) ON piece.level <= at.level
    CROSS JOIN LATERAL (VALUES (greatest(piece.starts_on, as_of), 1), (piece.ends_on + 1, -1)) AS dated (on_day, change)
    WHERE (SELECT bool_or(last_paid.begins_later) FROM last_paid)
      AND last_paid.begins_later AND piece.ends_on >= as_of AND dated.on_day <= until
  ),
  running AS (
    SELECT step.*, sum(step.change) OVER (PARTITION BY step.level, step.practice_id ORDER BY step.on_day) AS left_with FROM step
  )
  SELECT last_end.levels, last_end.practice_id, as_of + ((last_end.ends + 4294967295) >> 32)::integer + 1, ending.post_id
  FROM last_end
  JOIN ending ON ending.number = -last_end.ends & 4294967295
  WHERE (last_end.ends + 4294967295) >> 32 < until - as_of AND ending.is_seen
  UNION ALL
  SELECT 1 << first.level - 1, first.practice_id, first.on_day, first.post_id
  FROM (
    SELECT DISTINCT ON (running.level, running.practice_id) running.*
    FROM running WHERE running.left_with = 0 AND running.change < 0
    ORDER BY running.level, running.practice_id, running.on_day, NOT running.is_seen, running.post_id
  ) AS first
  WHERE first.is_seen;
END $$;
REVOKE ALL ON FUNCTION tracker.work_out_practices_left(date, date) FROM PUBLIC;

-- With the rights of the owner, each on the search path of the questions that it answers.
DO $$
DECLARE
  path record;
BEGIN
  FOR path IN SELECT * FROM (VALUES ('tracker', 'tracker, public, pg_temp'), ('known', 'known, tracker, public, pg_temp'),
                             ('supposed', 'supposed, known, tracker, public, pg_temp')) AS path (name, schemas) LOOP
    EXECUTE format(
      'CREATE FUNCTION %I.practices_left(as_of date, until date) RETURNS TABLE (levels integer, practice_id uuid, on_day date, post_id uuid)
         LANGUAGE sql STABLE ROWS 5000 SECURITY DEFINER SET search_path = %s AS
         $body$ SELECT * FROM tracker.work_out_practices_left(as_of, until) $body$', path.name, path.schemas);
    EXECUTE format('REVOKE ALL ON FUNCTION %I.practices_left(date, date) FROM PUBLIC', path.name);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %I.practices_left(date, date) TO tracker_app', path.name);
  END LOOP;
END $$;

-- What is supposed is taken apart once, table by table, when it is set: each view had read the whole of it, some twenty times
-- a question.
CREATE FUNCTION app.suppose(rows_by_table json) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.supposed_' || given.key, json_strip_nulls(given.value)::text, true),
          set_config('app.supposed_ids_' || given.key, (SELECT coalesce(array_agg(one.value ->> 'id'), '{}')::text FROM json_array_elements(given.value) AS one (value)), true)
  FROM json_each(rows_by_table) AS given (key, value);
END $$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['funding_line', 'instalment', 'certainty', 'allocation', 'post_state'] LOOP
    EXECUTE format('DROP VIEW supposed.%I', name);
  END LOOP;
END $$;
DROP FUNCTION app.supposed(text);

-- The rows supposed of one table, as whole rows in JSON, and their ids.
CREATE FUNCTION app.supposed(name text) RETURNS json LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(nullif(current_setting('app.supposed_' || name, true), ''), '[]')::json $$;
CREATE FUNCTION app.supposed_ids(name text) RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(nullif(current_setting('app.supposed_ids_' || name, true), ''), '{}')::uuid[] $$;
GRANT EXECUTE ON FUNCTION app.suppose(json), app.supposed(text), app.supposed_ids(text) TO tracker_app;

CREATE OR REPLACE FUNCTION tracker.show_supposed(record regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name text := (SELECT relname FROM pg_class WHERE oid = record);
  columns text := (SELECT string_agg(format('%I', attname), ', ' ORDER BY attnum) FROM pg_attribute
                   WHERE attrelid = record AND attnum > 0 AND NOT attisdropped);
BEGIN
  EXECUTE format(
    'CREATE VIEW supposed.%1$I WITH (security_invoker = true) AS
       SELECT %2$s FROM known.%1$I WHERE id NOT IN (SELECT unnest(app.supposed_ids(%1$L)))
       UNION ALL
       SELECT %2$s FROM json_populate_recordset(NULL::tracker.%1$I, (SELECT app.supposed(%1$L)))',
    name, columns);
  EXECUTE format('GRANT SELECT ON supposed.%I TO tracker_app', name);
END $$;
SELECT tracker.show_supposed('tracker.funding_line');
SELECT tracker.show_supposed('tracker.instalment');
SELECT tracker.show_supposed('tracker.certainty');
SELECT tracker.show_supposed('tracker.allocation');
SELECT tracker.show_supposed('tracker.post_state');
