-- Who may sign in, in which role, for which employers, partnerships, boards or the nation. Only the subject comes from
-- a token; role and scope are looked up here, so taking them away works on the next request.
CREATE TABLE tracker.app_user (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  handle text NOT NULL CONSTRAINT app_user_handle_unique UNIQUE,
  issuer text,
  subject text,
  role text NOT NULL CONSTRAINT app_user_role_check
    CHECK (role IN ('HR_EDITOR', 'STRATEGIC_LEAD', 'ANALYST', 'ADMINISTRATOR')),
  is_active boolean NOT NULL DEFAULT true,
  is_demonstration boolean NOT NULL DEFAULT false,
  CONSTRAINT app_user_subject_unique UNIQUE (issuer, subject),
  CONSTRAINT app_user_subject_has_issuer CHECK ((issuer IS NULL) = (subject IS NULL))
);

CREATE TABLE tracker.user_scope (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  user_id uuid NOT NULL REFERENCES tracker.app_user (id),
  kind text NOT NULL CONSTRAINT user_scope_kind_check CHECK (kind IN ('EMPLOYER', 'PARTNERSHIP', 'BOARD', 'NATION')),
  employer_id uuid,
  area_code text,
  CONSTRAINT user_scope_names_one_thing CHECK (
    (kind = 'EMPLOYER' AND employer_id IS NOT NULL AND area_code IS NULL)
    OR (kind <> 'EMPLOYER' AND employer_id IS NULL AND area_code IS NOT NULL)),
  CONSTRAINT user_scope_unique UNIQUE NULLS NOT DISTINCT (user_id, kind, employer_id, area_code)
);

-- Tokens for scripts: only the hash is kept; one role and scope, that of the user; at most 90 days.
CREATE TABLE tracker.api_token (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL REFERENCES tracker.app_user (id),
  label text NOT NULL,
  hash bytea NOT NULL CONSTRAINT api_token_hash_unique UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  last_used_on date,
  revoked_at timestamptz,
  CONSTRAINT api_token_lives_at_most_90_days CHECK (expires_at <= created_at + interval '90 days')
);
CREATE INDEX api_token_by_user ON tracker.api_token (user_id);
ALTER TABLE tracker.api_token ENABLE ROW LEVEL SECURITY;
ALTER TABLE tracker.api_token FORCE ROW LEVEL SECURITY;
CREATE POLICY api_token_own ON tracker.api_token TO tracker_app
  USING ((SELECT app.sees_everything()) OR user_id = (SELECT app.actor_id()))
  WITH CHECK ((SELECT app.sees_everything()) OR user_id = (SELECT app.actor_id()));
DO $$ BEGIN EXECUTE format('CREATE POLICY api_token_kept_by_owner ON tracker.api_token TO %I USING (true) WITH CHECK (true)', current_user); END $$;
GRANT SELECT, INSERT, UPDATE (last_used_on, revoked_at) ON tracker.api_token TO tracker_app;
GRANT SELECT ON tracker.api_token TO tracker_backup;

SELECT tracker.keep('tracker.app_user', '(SELECT app.sees_everything()) OR id = (SELECT app.actor_id())', '(SELECT app.sees_everything())');
SELECT tracker.keep('tracker.user_scope', '(SELECT app.sees_everything()) OR user_id = (SELECT app.actor_id())', '(SELECT app.sees_everything())');
