DROP TRIGGER app_user_forget_digest ON tracker.app_user;
DROP FUNCTION tracker.forget_digest();
DROP FUNCTION app.digest_subscribers();
DROP FUNCTION app.feed_of_token(bytea, timestamptz);
DROP TABLE tracker.digest_sent;
DROP TABLE tracker.digest_subscription;
DROP TABLE tracker.calendar_event;
DROP TABLE tracker.calendar_feed;

CREATE OR REPLACE FUNCTION app.user_of_token(token_hash bytea, at timestamptz) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = tracker, pg_temp AS $$
  SELECT user_id FROM api_token WHERE hash = token_hash AND revoked_at IS NULL AND expires_at > at
$$;

DELETE FROM tracker.api_token WHERE kind = 'CALENDAR';
ALTER TABLE tracker.api_token
  DROP CONSTRAINT api_token_lives_no_longer_than_its_kind,
  ADD CONSTRAINT api_token_lives_at_most_90_days CHECK (expires_at <= created_at + interval '90 days'),
  DROP COLUMN kind;
