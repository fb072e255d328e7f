-- What every record has in common. tracker.keep('contract', read, write) gives a table
--   * a version that must go up by one with each change, so that a stale copy cannot be written back;
--   * its earlier states in history.contract, and known.contract: the table as recorded at app.known_at();
--   * an audit entry for every change;
--   * row-level security: `may_read` and `may_write` are the policies of the table and of its history.
-- A record table declares: id, version, recorded_at, recorded_by (see tracker.record_columns below for the words).
CREATE FUNCTION tracker.stamp_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.recorded_by := app.actor_id();
  IF TG_OP = 'INSERT' THEN
    NEW.version := 1;
    NEW.recorded_at := now();
    RETURN NEW;
  END IF;
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'Changed by someone else meanwhile.' USING ERRCODE = '40001', CONSTRAINT = 'record_version_is_next';
  END IF;
  -- A second change within one transaction still has to come after the first.
  NEW.recorded_at := greatest(now(), OLD.recorded_at + interval '1 microsecond');
  RETURN NEW;
END $$;

CREATE FUNCTION tracker.keep_record() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = tracker, pg_temp AS $$
DECLARE
  was jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
  is_now jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
  subject jsonb := coalesce(is_now, was);
BEGIN
  IF TG_OP <> 'INSERT' THEN
    EXECUTE format('INSERT INTO history.%I SELECT $1, $2, ($3).*', TG_TABLE_NAME)
      USING CASE WHEN TG_OP = 'UPDATE' THEN NEW.recorded_at ELSE greatest(now(), OLD.recorded_at + interval '1 microsecond') END,
            app.actor_id(), OLD;
  END IF;
  PERFORM audit.record(TG_OP, TG_TABLE_NAME, (subject ->> 'id')::uuid,
    CASE WHEN TG_TABLE_NAME = 'employer' THEN (subject ->> 'id')::uuid ELSE (subject ->> 'employer_id')::uuid END,
    was, is_now);
  RETURN NULL;
END $$;

CREATE FUNCTION tracker.keep(record regclass, may_read text, may_write text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name text := (SELECT relname FROM pg_class WHERE oid = record);
  columns text := (SELECT string_agg(format('%I', attname), ', ' ORDER BY attnum) FROM pg_attribute
                   WHERE attrelid = record AND attnum > 0 AND NOT attisdropped);
  kept text;
BEGIN
  EXECUTE format('CREATE TABLE history.%I (superseded_at timestamptz NOT NULL, superseded_by uuid, LIKE tracker.%I)', name, name);
  EXECUTE format('CREATE INDEX ON history.%I (id, superseded_at)', name);
  EXECUTE format('CREATE INDEX ON history.%I (superseded_at)', name);
  FOREACH kept IN ARRAY ARRAY['tracker', 'history'] LOOP
    EXECUTE format('ALTER TABLE %I.%I ENABLE ROW LEVEL SECURITY', kept, name);
    EXECUTE format('ALTER TABLE %I.%I FORCE ROW LEVEL SECURITY', kept, name);
    EXECUTE format('CREATE POLICY %I ON %I.%I FOR SELECT TO tracker_app USING (%s)', name || '_read', kept, name, may_read);
    EXECUTE format('CREATE POLICY %I ON %I.%I TO %I USING (true) WITH CHECK (true)', name || '_kept_by_owner', kept, name, current_user);
    EXECUTE format('GRANT SELECT ON %I.%I TO tracker_app, tracker_backup', kept, name);
  END LOOP;
  EXECUTE format('CREATE POLICY %I ON tracker.%I FOR INSERT TO tracker_app WITH CHECK (%s)', name || '_insert', name, may_write);
  EXECUTE format('CREATE POLICY %I ON tracker.%I FOR UPDATE TO tracker_app USING (%s) WITH CHECK (%s)', name || '_update', name, may_write, may_write);
  EXECUTE format('CREATE POLICY %I ON tracker.%I FOR DELETE TO tracker_app USING (%s)', name || '_delete', name, may_write);
  EXECUTE format('GRANT INSERT, UPDATE, DELETE ON tracker.%I TO tracker_app', name);
  EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE ON tracker.%I FOR EACH ROW EXECUTE FUNCTION tracker.stamp_record()', name || '_stamp', name);
  EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON tracker.%I FOR EACH ROW EXECUTE FUNCTION tracker.keep_record()', name || '_keep', name);
  EXECUTE format(
    'CREATE VIEW known.%1$I WITH (security_invoker = true) AS
       SELECT %2$s FROM tracker.%1$I WHERE recorded_at <= (SELECT app.known_at())
       UNION ALL
       SELECT %2$s FROM history.%1$I WHERE recorded_at <= (SELECT app.known_at()) AND superseded_at > (SELECT app.known_at())',
    name, columns);
  EXECUTE format('GRANT SELECT ON known.%I TO tracker_app', name);
END $$;

CREATE FUNCTION tracker.forget(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('DROP VIEW known.%I', name);
  EXECUTE format('DROP TABLE tracker.%I CASCADE', name);
  EXECUTE format('DROP TABLE history.%I', name);
END $$;
