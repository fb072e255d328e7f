-- Files that were brought in, by content, so that the same file twice changes nothing; kept with what they changed.
CREATE TABLE tracker.import_run (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  content_hash bytea NOT NULL,
  file_name text NOT NULL,
  actor_id uuid NOT NULL,
  committed_at timestamptz NOT NULL DEFAULT now(),
  rows_read integer NOT NULL,
  created integer NOT NULL,
  changed integer NOT NULL,
  unchanged integer NOT NULL
);
ALTER TABLE tracker.import_run ENABLE ROW LEVEL SECURITY;
ALTER TABLE tracker.import_run FORCE ROW LEVEL SECURITY;
CREATE POLICY import_run_own ON tracker.import_run TO tracker_app
  USING ((SELECT app.sees_everything()) OR actor_id = (SELECT app.actor_id())) WITH CHECK (actor_id = (SELECT app.actor_id()));
DO $$ BEGIN EXECUTE format('CREATE POLICY import_run_kept_by_owner ON tracker.import_run TO %I USING (true) WITH CHECK (true)', current_user); END $$;
GRANT SELECT, INSERT ON tracker.import_run TO tracker_app;
GRANT SELECT ON tracker.import_run TO tracker_backup;

-- A mutation that carries a key is done once: its answer is stored in the same transaction as its effect.
CREATE TABLE tracker.idempotency_key (
  actor_id uuid NOT NULL,
  key text NOT NULL CONSTRAINT idempotency_key_check CHECK (length(key) BETWEEN 8 AND 100),
  operation text NOT NULL,
  input_hash bytea NOT NULL,
  result_id uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (actor_id, key)
);
ALTER TABLE tracker.idempotency_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE tracker.idempotency_key FORCE ROW LEVEL SECURITY;
CREATE POLICY idempotency_key_own ON tracker.idempotency_key TO tracker_app
  USING (actor_id = (SELECT app.actor_id())) WITH CHECK (actor_id = (SELECT app.actor_id()));
DO $$ BEGIN EXECUTE format('CREATE POLICY idempotency_key_kept_by_owner ON tracker.idempotency_key TO %I USING (true) WITH CHECK (true)', current_user); END $$;
GRANT SELECT, INSERT ON tracker.idempotency_key TO tracker_app;
