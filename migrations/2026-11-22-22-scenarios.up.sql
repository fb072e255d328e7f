-- What if? A scenario is a named list of steps. What it would come to is read, never written: the schema `supposed` has the
-- names of the tables that a step can change, and shows them as recorded (at app.known_at()) with the rows that are supposed
-- for one transaction in place of theirs or beside them. With `supposed` first on the search path, every question answers as
-- if. Nothing is written for it, so it is asked in a transaction that may only read, with the rights of the person asking.
CREATE SCHEMA supposed;
GRANT USAGE ON SCHEMA supposed TO tracker_app;

-- The rows supposed of one table, as whole rows in JSON, set for one transaction by the application: {"allocation": [...]}.
CREATE FUNCTION app.supposed(name text) RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(nullif(current_setting('app.supposed', true), '')::jsonb -> name, '[]') $$;
GRANT EXECUTE ON FUNCTION app.supposed(text) TO tracker_app;

CREATE FUNCTION tracker.show_supposed(record regclass) RETURNS void LANGUAGE plpgsql AS $$
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

-- A column that is added later shows here too.
CREATE OR REPLACE FUNCTION tracker.reshape(record regclass, changes text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name text := (SELECT relname FROM pg_class WHERE oid = record);
  is_supposed boolean := to_regclass(format('supposed.%I', name)) IS NOT NULL;
BEGIN
  IF is_supposed THEN
    EXECUTE format('DROP VIEW supposed.%I', name);
  END IF;
  EXECUTE format('DROP VIEW known.%I', name);
  EXECUTE format('ALTER TABLE tracker.%I %s', name, changes);
  EXECUTE format('ALTER TABLE history.%I %s', name, changes);
  PERFORM tracker.show_known(record);
  IF is_supposed THEN
    PERFORM tracker.show_supposed(record);
  END IF;
END $$;

CREATE TABLE tracker.scenario (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  owner_id uuid NOT NULL REFERENCES tracker.app_user (id),
  -- Shared with everybody who has this programme in scope; null for the owner's own.
  programme_id uuid REFERENCES tracker.programme (id),
  name text NOT NULL CONSTRAINT scenario_name_check CHECK (length(name) BETWEEN 1 AND 100),
  description text CONSTRAINT scenario_description_check CHECK (length(description) BETWEEN 1 AND 2000),
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT scenario_name_unique UNIQUE (owner_id, name)
);
CREATE INDEX scenario_by_programme ON tracker.scenario (programme_id);

-- One thing supposed. Owner and programme are those of the scenario, kept here too for row-level security.
CREATE TABLE tracker.scenario_step (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  scenario_id uuid NOT NULL REFERENCES tracker.scenario (id),
  owner_id uuid NOT NULL,
  programme_id uuid,
  position integer NOT NULL CONSTRAINT scenario_step_position_check CHECK (position BETWEEN 1 AND 50),
  kind text NOT NULL CONSTRAINT scenario_step_kind_check
    CHECK (kind IN ('DO_NOT_RENEW', 'RENEW', 'EXERCISE_OPTION', 'DECIDE_LATE', 'CHANGE_SCALE')),
  funding_line_id uuid REFERENCES tracker.funding_line (id),
  percent numeric(5, 2) CONSTRAINT scenario_step_percent_check CHECK (percent BETWEEN -100 AND 100),
  months integer CONSTRAINT scenario_step_months_check CHECK (months BETWEEN 1 AND 120),
  weeks integer CONSTRAINT scenario_step_weeks_check CHECK (weeks BETWEEN 1 AND 104),
  of_employer_id uuid REFERENCES tracker.employer (id),
  from_day date,
  CONSTRAINT scenario_step_position_unique UNIQUE (scenario_id, position) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX scenario_step_by_line ON tracker.scenario_step (funding_line_id);
CREATE INDEX scenario_step_by_employer ON tracker.scenario_step (of_employer_id);

DO $$
DECLARE
  shared text := '(SELECT app.sees_all_programmes()) OR programme_id IN (SELECT unnest(app.programmes()))';
  own text := 'owner_id = (SELECT app.actor_id())';
BEGIN
  PERFORM tracker.keep('tracker.scenario',
    format('%s OR (SELECT app.sees_everything()) OR (programme_id IS NOT NULL AND (%s))', own, shared),
    format('%s AND (programme_id IS NULL OR %s)', own, shared));
  PERFORM tracker.keep('tracker.scenario_step',
    format('%s OR (SELECT app.sees_everything()) OR (programme_id IS NOT NULL AND (%s))', own, shared),
    format('%s AND (programme_id IS NULL OR %s)', own, shared));
END $$;
