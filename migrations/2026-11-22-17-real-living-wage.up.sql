-- A record table and its history are one shape: tracker.keep_record() copies a row into history.x by position, after the
-- two columns of its own. So a column is added to the end of both at once, and the view of both is made anew:
--   SELECT tracker.widen('tracker.employer', 'opened_on date, fee numeric(10, 2)');
-- What was recorded before has the default of the column, or null where it has none: nobody could have said it then.
-- Checks are not kept in history: they are added to the table by themselves.
CREATE FUNCTION tracker.show_known(record regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name text := (SELECT relname FROM pg_class WHERE oid = record);
  columns text := (SELECT string_agg(format('%I', attname), ', ' ORDER BY attnum) FROM pg_attribute
                   WHERE attrelid = record AND attnum > 0 AND NOT attisdropped);
BEGIN
  EXECUTE format(
    'CREATE VIEW known.%1$I WITH (security_invoker = true) AS
       SELECT %2$s FROM tracker.%1$I WHERE recorded_at <= (SELECT app.known_at())
       UNION ALL
       SELECT %2$s FROM history.%1$I WHERE recorded_at <= (SELECT app.known_at()) AND superseded_at > (SELECT app.known_at())',
    name, columns);
  EXECUTE format('GRANT SELECT ON known.%I TO tracker_app', name);
END $$;

CREATE FUNCTION tracker.reshape(record regclass, changes text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name text := (SELECT relname FROM pg_class WHERE oid = record);
BEGIN
  EXECUTE format('DROP VIEW known.%I', name);
  EXECUTE format('ALTER TABLE tracker.%I %s', name, changes);
  EXECUTE format('ALTER TABLE history.%I %s', name, changes);
  PERFORM tracker.show_known(record);
END $$;

-- The comma of numeric(10, 2) is none between columns.
CREATE FUNCTION tracker.widen(record regclass, columns text) RETURNS void LANGUAGE sql AS $$
  SELECT tracker.reshape(record, string_agg('ADD COLUMN ' || trim(definition), ', ' ORDER BY place))
  FROM regexp_split_to_table(columns, ',(?![^(]*\))') WITH ORDINALITY AS part (definition, place)
$$;

CREATE FUNCTION tracker.narrow(record regclass, columns text) RETURNS void LANGUAGE sql AS $$
  SELECT tracker.reshape(record, string_agg(format('DROP COLUMN %I', trim(name)), ', ' ORDER BY place))
  FROM regexp_split_to_table(columns, ',') WITH ORDINALITY AS part (name, place)
$$;

-- Since when, and until when, an employer is accredited by the Living Wage Foundation, and where that can be looked up.
SELECT tracker.widen('tracker.employer', 'living_wage_since date, living_wage_until date, living_wage_source text');
ALTER TABLE tracker.employer
  ADD CONSTRAINT employer_living_wage_period_check CHECK (living_wage_until >= living_wage_since),
  ADD CONSTRAINT employer_living_wage_says_since_and_source CHECK (
    (living_wage_since IS NULL) = (living_wage_source IS NULL) AND (living_wage_until IS NULL OR living_wage_since IS NOT NULL)),
  ADD CONSTRAINT employer_living_wage_source_check CHECK (length(living_wage_source) BETWEEN 1 AND 500);

-- Whether the conditions of a line demand the real Living Wage of the people it pays; blank: nobody has said.
SELECT tracker.widen('tracker.funding_line', $$requires_real_living_wage text NOT NULL DEFAULT 'BLANK'$$);
ALTER TABLE tracker.funding_line ADD CONSTRAINT funding_line_requires_real_living_wage_check
  CHECK (requires_real_living_wage IN ('YES', 'NO', 'DONT_KNOW', 'BLANK'));
