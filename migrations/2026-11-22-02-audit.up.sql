-- Who did what: one row per change or audited read, each sealed with the hash of the one before it, so that an
-- edit, a deletion, a reordering or a cut tail shows (audit.first_break).
CREATE TABLE audit.entry (
  seq bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  actor_id uuid,
  actor_role text,
  source text NOT NULL,
  request_id text,
  action text NOT NULL CONSTRAINT entry_action_check
    CHECK (action IN ('INSERT', 'UPDATE', 'DELETE', 'READ', 'EXPORT', 'TOKEN')),
  table_name text NOT NULL,
  row_id uuid,
  employer_id uuid,
  old jsonb,
  new jsonb,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL
);
CREATE INDEX entry_by_employer ON audit.entry (employer_id, seq);
CREATE INDEX entry_by_row ON audit.entry (row_id, seq);

-- The last seal. A chain that ends before it has lost its tail.
CREATE TABLE audit.head (
  singleton boolean PRIMARY KEY DEFAULT true CONSTRAINT head_is_one_row CHECK (singleton),
  seq bigint NOT NULL,
  hash bytea NOT NULL
);
INSERT INTO audit.head (seq, hash) VALUES (0, '\x00');

CREATE FUNCTION audit.seal(previous bytea, e audit.entry) RETURNS bytea LANGUAGE sql IMMUTABLE AS
$$ SELECT sha256(previous || convert_to(
     jsonb_build_array(e.seq, extract(epoch FROM e.at)::text, e.actor_id, e.actor_role, e.source, e.request_id, e.action, e.table_name,
                       e.row_id, e.employer_id, e.old, e.new)::text, 'UTF8')) $$;

-- The lock puts writers in line, so that entries follow each other in the order they commit. It is the last lock a
-- writer takes, but one writer may still wait for another's row: the application retries a deadlock once.
CREATE FUNCTION audit.record(
  an_action text, a_table text, a_row uuid, an_employer uuid, an_old jsonb, a_new jsonb
) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = audit, pg_temp AS $$
DECLARE
  last audit.entry;
  e audit.entry;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit.entry'));
  SELECT * INTO last FROM audit.entry ORDER BY seq DESC LIMIT 1;
  e.seq := coalesce(last.seq, 0) + 1;
  e.at := clock_timestamp();
  e.actor_id := app.actor_id();
  e.actor_role := app.role_of_actor();
  e.source := coalesce(nullif(current_setting('app.source', true), ''), 'DATABASE');
  e.request_id := nullif(current_setting('app.request_id', true), '');
  e.action := an_action;
  e.table_name := a_table;
  e.row_id := a_row;
  e.employer_id := an_employer;
  e.old := an_old;
  e.new := a_new;
  e.previous_hash := coalesce(last.hash, '\x00');
  e.hash := audit.seal(e.previous_hash, e);
  INSERT INTO audit.entry SELECT (e).*;
END $$;

-- Only the last entry of a transaction moves the head: one row updated once, however many entries there are.
CREATE FUNCTION audit.move_head() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = audit, pg_temp AS $$
BEGIN
  UPDATE audit.head SET seq = NEW.seq, hash = NEW.hash
  WHERE NEW.seq = (SELECT seq FROM audit.entry ORDER BY seq DESC LIMIT 1);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER entry_moves_head AFTER INSERT ON audit.entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION audit.move_head();

-- The first entry at which the chain does not hold; null where all of it does.
CREATE FUNCTION audit.first_break() RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = audit, pg_temp AS $$
  WITH chained AS (
    SELECT e.seq, e.hash, e.previous_hash, audit.seal(e.previous_hash, e) AS expected,
           lag(e.hash, 1, '\x00'::bytea) OVER (ORDER BY e.seq) AS hash_before,
           lag(e.seq, 1, 0::bigint) OVER (ORDER BY e.seq) AS seq_before
    FROM audit.entry e
  ),
  broken AS (
    SELECT seq FROM chained WHERE hash <> expected OR previous_hash <> hash_before OR seq <> seq_before + 1
    UNION ALL
    SELECT head.seq FROM audit.head
    WHERE head.seq > 0 AND NOT EXISTS (SELECT FROM audit.entry e WHERE e.seq = head.seq AND e.hash = head.hash)
  )
  SELECT min(seq) FROM broken
$$;

CREATE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit log is append-only.' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER entry_is_append_only BEFORE UPDATE OR DELETE ON audit.entry
  FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER entry_is_never_emptied BEFORE TRUNCATE ON audit.entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

ALTER TABLE audit.entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit.entry FORCE ROW LEVEL SECURITY;
CREATE POLICY entry_read ON audit.entry FOR SELECT TO tracker_app
  USING ((SELECT app.sees_everything()) OR employer_id = ANY ((SELECT app.own_employers())::uuid[]));
DO $$ BEGIN EXECUTE format('CREATE POLICY entry_kept_by_owner ON audit.entry TO %I USING (true) WITH CHECK (true)', current_user); END $$;

GRANT SELECT ON audit.entry TO tracker_app, tracker_backup;
GRANT SELECT ON audit.head TO tracker_backup;
REVOKE ALL ON FUNCTION audit.record(text, text, uuid, uuid, jsonb, jsonb) FROM PUBLIC;
REVOKE ALL ON FUNCTION audit.first_break() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit.record(text, text, uuid, uuid, jsonb, jsonb), audit.first_break() TO tracker_app;
