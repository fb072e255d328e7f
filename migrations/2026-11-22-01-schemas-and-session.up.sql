-- Where things live, and how a session says who is asking.
--   tracker    what is recorded now          history   what was recorded before, and until when
--   known      tracker as it was recorded at app.known_at(): the same names, so the same questions can be asked
--   reference  published facts with a source  audit     who did what
--   app        what the database knows of the person asking, set for one transaction by the application
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tracker_app') THEN
    CREATE ROLE tracker_app NOLOGIN;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tracker_backup') THEN
    CREATE ROLE tracker_backup NOLOGIN;
  END IF;
END $$;

CREATE SCHEMA tracker;
CREATE SCHEMA history;
CREATE SCHEMA known;
CREATE SCHEMA reference;
CREATE SCHEMA audit;
CREATE SCHEMA app;

GRANT USAGE ON SCHEMA tracker, history, known, reference, audit, app TO tracker_app, tracker_backup;

-- Unset settings mean nobody: every policy then answers with no rows.
CREATE FUNCTION app.actor_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('app.actor_id', true), '')::uuid $$;

CREATE FUNCTION app.role_of_actor() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('app.role', true), '') $$;

CREATE FUNCTION app.is_signed_in() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(current_setting('app.role', true), '') <> '' $$;

CREATE FUNCTION app.sees_everything() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(current_setting('app.role', true), '') = 'ADMINISTRATOR' $$;

-- Employers whose people the person asking may read and change (an HR editor's own).
CREATE FUNCTION app.own_employers() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(nullif(current_setting('app.own_employers', true), ''), '{}')::uuid[] $$;

-- Programmes whose funding, posts and placements the person asking may read; '*' stands for all.
CREATE FUNCTION app.sees_all_programmes() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(current_setting('app.programmes', true), '') = '*' OR coalesce(current_setting('app.role', true), '') = 'ADMINISTRATOR' $$;

CREATE FUNCTION app.programmes() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(nullif(nullif(current_setting('app.programmes', true), ''), '*'), '{}')::uuid[] $$;

-- A lead also changes the funding of the programmes in scope; an analyst only reads.
CREATE FUNCTION app.leads_all_programmes() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT app.sees_everything() OR (app.role_of_actor() = 'STRATEGIC_LEAD' AND app.sees_all_programmes()) $$;

CREATE FUNCTION app.led_programmes() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT CASE WHEN app.role_of_actor() = 'STRATEGIC_LEAD' THEN app.programmes() ELSE '{}' END $$;

-- Participations whose employer shares pseudonymised terms with the lead who is asking.
CREATE FUNCTION app.shared_participations() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(nullif(current_setting('app.shared_participations', true), ''), '{}')::uuid[] $$;

CREATE FUNCTION app.known_at() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(nullif(current_setting('app.known_at', true), '')::timestamptz, 'infinity') $$;

GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO tracker_app, tracker_backup;
