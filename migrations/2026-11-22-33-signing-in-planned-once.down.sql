CREATE OR REPLACE FUNCTION app.describe_actor(who uuid)
RETURNS TABLE (user_id uuid, handle text, role text, own_employers uuid[], programmes uuid[], sees_all_programmes boolean, shared_participations uuid[])
LANGUAGE sql STABLE STRICT SECURITY DEFINER SET search_path = tracker, pg_temp AS $$
  WITH scope AS (SELECT user_scope.kind, user_scope.employer_id, user_scope.area_code FROM user_scope WHERE user_scope.user_id = who),
  own AS (SELECT scope.employer_id FROM scope WHERE scope.kind = 'EMPLOYER'),
  area AS (
    SELECT partnership.code FROM reference.partnership
    JOIN scope ON (scope.kind = 'PARTNERSHIP' AND scope.area_code = partnership.code)
               OR (scope.kind = 'BOARD' AND scope.area_code = partnership.board_code)
  ),
  programme_in_scope AS (
    SELECT programme_partnership.programme_id FROM programme_partnership JOIN area ON area.code = programme_partnership.partnership_code
    UNION
    SELECT participation.programme_id FROM participation JOIN own ON own.employer_id = participation.employer_id
  ),
  nation AS (SELECT EXISTS (SELECT FROM scope WHERE scope.kind = 'NATION') AS is_national)
  SELECT u.id, u.handle, u.role,
         ARRAY(SELECT own.employer_id FROM own),
         ARRAY(SELECT programme_in_scope.programme_id FROM programme_in_scope),
         u.role = 'ADMINISTRATOR' OR (nation.is_national AND u.role IN ('STRATEGIC_LEAD', 'ANALYST')),
         CASE WHEN u.role = 'STRATEGIC_LEAD' THEN ARRAY(
           SELECT participation.id FROM participation
           WHERE participation.sharing_level = 'PSEUDONYMISED_TERMS'
             AND (nation.is_national OR participation.programme_id IN (SELECT programme_in_scope.programme_id FROM programme_in_scope)))
         ELSE '{}' END
  FROM app_user AS u CROSS JOIN nation
  WHERE u.id = who AND u.is_active
$$;

CREATE OR REPLACE FUNCTION app.user_of_token(token_hash bytea, at timestamptz) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = tracker, pg_temp AS $$
  SELECT user_id FROM api_token WHERE hash = token_hash AND kind = 'API' AND revoked_at IS NULL AND expires_at > at
$$;

CREATE OR REPLACE FUNCTION app.user_of_subject(an_issuer text, a_subject text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = tracker, pg_temp AS $$
  SELECT id FROM app_user WHERE issuer = an_issuer AND subject = a_subject
$$;

CREATE OR REPLACE FUNCTION app.note_token_use(token_hash bytea, on_day date) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = tracker, pg_temp AS $$
  UPDATE api_token SET last_used_on = on_day WHERE hash = token_hash AND last_used_on IS DISTINCT FROM on_day
$$;

CREATE OR REPLACE FUNCTION app.state_of_records() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = audit, pg_temp SET enable_seqscan = off SET enable_bitmapscan = off AS $$
  SELECT concat(
    (SELECT encode(entry.hash, 'hex') FROM entry WHERE entry.action IN ('INSERT', 'UPDATE', 'DELETE') ORDER BY entry.seq DESC LIMIT 1),
    (SELECT string_agg(loaded_file.hash, '' ORDER BY loaded_file.name) FROM reference.loaded_file))
$$;
