-- Deadlines people will see: calendars that a program subscribes to, and a digest by mail.

-- A token for a calendar stands in the address of the calendar, where programs and proxies may keep it. So it is of a kind of
-- its own: it opens that one calendar and nothing else, and lives longer, because people do not renew subscriptions.
ALTER TABLE tracker.api_token
  ADD COLUMN kind text NOT NULL DEFAULT 'API' CONSTRAINT api_token_kind_check CHECK (kind IN ('API', 'CALENDAR')),
  DROP CONSTRAINT api_token_lives_at_most_90_days,
  ADD CONSTRAINT api_token_lives_no_longer_than_its_kind CHECK (
    expires_at <= created_at + CASE kind WHEN 'API' THEN interval '90 days' ELSE interval '1 year' END);

CREATE OR REPLACE FUNCTION app.user_of_token(token_hash bytea, at timestamptz) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = tracker, pg_temp AS $$
  SELECT user_id FROM api_token WHERE hash = token_hash AND kind = 'API' AND revoked_at IS NULL AND expires_at > at
$$;

-- What a calendar holds: the question it asks, whenever it is fetched, with the rights its user then has.
CREATE TABLE tracker.calendar_feed (
  token_id uuid PRIMARY KEY REFERENCES tracker.api_token (id),
  user_id uuid NOT NULL REFERENCES tracker.app_user (id),
  asks jsonb NOT NULL CONSTRAINT calendar_feed_asks_check CHECK (jsonb_typeof(asks) = 'object')
);

-- What somebody's calendar last said of a deadline, so that a day that moves is told as a revision of the same event.
CREATE TABLE tracker.calendar_event (
  user_id uuid NOT NULL REFERENCES tracker.app_user (id),
  deadline_id text NOT NULL CONSTRAINT calendar_event_deadline_check CHECK (length(deadline_id) BETWEEN 1 AND 60),
  day date NOT NULL,
  content bytea NOT NULL,
  revision integer NOT NULL DEFAULT 0,
  revised_at timestamptz NOT NULL,
  PRIMARY KEY (user_id, deadline_id)
);

-- Where somebody wants to be written to, and how long ahead. The address is theirs alone: not even administrators see it, it
-- is kept out of the audit log, and gone when they take it back or are let in no more.
CREATE TABLE tracker.digest_subscription (
  user_id uuid PRIMARY KEY REFERENCES tracker.app_user (id),
  send_to text NOT NULL CONSTRAINT digest_subscription_send_to_check
    CHECK (length(send_to) <= 254 AND send_to ~ '^[A-Za-z0-9.!#$%&''*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$'),
  lead_days integer[] NOT NULL CONSTRAINT digest_subscription_lead_days_check
    CHECK (cardinality(lead_days) BETWEEN 1 AND 10 AND 0 <= ALL (lead_days) AND 366 >= ALL (lead_days)),
  subscribed_at timestamptz NOT NULL,
  last_sent_at timestamptz,
  last_failed_at timestamptz
);

-- What has been sent. A day that has moved is another day, and is told again.
CREATE TABLE tracker.digest_sent (
  user_id uuid NOT NULL REFERENCES tracker.digest_subscription (user_id) ON DELETE CASCADE,
  deadline_id text NOT NULL CONSTRAINT digest_sent_deadline_check CHECK (length(deadline_id) BETWEEN 1 AND 60),
  day date NOT NULL,
  lead_days integer NOT NULL,
  sent_at timestamptz NOT NULL,
  PRIMARY KEY (user_id, deadline_id, day, lead_days)
);

DO $$
DECLARE
  own text;
BEGIN
  FOREACH own IN ARRAY ARRAY['calendar_feed', 'calendar_event', 'digest_subscription', 'digest_sent'] LOOP
    EXECUTE format('ALTER TABLE tracker.%I ENABLE ROW LEVEL SECURITY', own);
    EXECUTE format('ALTER TABLE tracker.%I FORCE ROW LEVEL SECURITY', own);
    EXECUTE format('CREATE POLICY %I ON tracker.%I TO tracker_app USING (user_id = (SELECT app.actor_id())) WITH CHECK (user_id = (SELECT app.actor_id()))', own || '_own', own);
    EXECUTE format('CREATE POLICY %I ON tracker.%I TO %I USING (true) WITH CHECK (true)', own || '_kept_by_owner', own, current_user);
    EXECUTE format('GRANT SELECT ON tracker.%I TO tracker_backup', own);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON tracker.calendar_feed TO tracker_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON tracker.calendar_event TO tracker_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON tracker.digest_subscription TO tracker_app;
GRANT SELECT, INSERT, DELETE ON tracker.digest_sent TO tracker_app;

-- Whose calendar a token opens, looked up before any policy can know them. `used_on` is the last day it was used.
CREATE FUNCTION app.feed_of_token(token_hash bytea, at timestamptz)
RETURNS TABLE (token_id uuid, user_id uuid, asks jsonb, used_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = tracker, pg_temp AS $$
  SELECT api_token.id, api_token.user_id, calendar_feed.asks, api_token.last_used_on
  FROM api_token
  JOIN calendar_feed ON calendar_feed.token_id = api_token.id
  WHERE api_token.hash = token_hash AND api_token.kind = 'CALENDAR' AND api_token.revoked_at IS NULL AND api_token.expires_at > at
$$;

-- Who is subscribed, and nothing of where they are written to.
CREATE FUNCTION app.digest_subscribers() RETURNS TABLE (user_id uuid, handle text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = tracker, pg_temp AS $$
  SELECT app_user.id, app_user.handle
  FROM digest_subscription
  JOIN app_user ON app_user.id = digest_subscription.user_id
  ORDER BY app_user.handle
$$;

CREATE FUNCTION tracker.forget_digest() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = tracker, pg_temp AS $$
BEGIN
  DELETE FROM digest_subscription WHERE user_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER app_user_forget_digest AFTER UPDATE OF is_active ON tracker.app_user
  FOR EACH ROW WHEN (NOT NEW.is_active) EXECUTE FUNCTION tracker.forget_digest();

REVOKE ALL ON FUNCTION app.feed_of_token(bytea, timestamptz), app.digest_subscribers(), tracker.forget_digest() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.feed_of_token(bytea, timestamptz), app.digest_subscribers() TO tracker_app;
