-- Money, how sure it is, and which posts it pays for.
CREATE TABLE tracker.funding_line (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  programme_id uuid NOT NULL REFERENCES tracker.programme (id),
  funder_id uuid NOT NULL REFERENCES tracker.funder (id),
  -- The employer the money is paid to; null when it is paid to the programme as a whole.
  employer_id uuid REFERENCES tracker.employer (id),
  reference text NOT NULL CONSTRAINT funding_line_reference_check CHECK (length(reference) BETWEEN 1 AND 60),
  title text NOT NULL CONSTRAINT funding_line_title_check CHECK (length(title) BETWEEN 1 AND 300),
  kind text NOT NULL CONSTRAINT funding_line_kind_check CHECK (kind IN ('GRANT', 'CONTRACT')),
  amount numeric(14, 2) CONSTRAINT funding_line_amount_check CHECK (amount BETWEEN 0 AND 99999999999.99),
  starts_on date NOT NULL,
  ends_on date,
  ends_on_is_derived boolean NOT NULL DEFAULT false,
  cycle text NOT NULL CONSTRAINT funding_line_cycle_check CHECK (cycle IN ('ANNUAL', 'MULTI_YEAR', 'ONE_OFF', 'RECURRING')),
  extension_to date,
  extension_decided_by text CONSTRAINT funding_line_extension_decided_by_check CHECK (extension_decided_by IN ('FUNDER', 'RECIPIENT', 'BOTH')),
  extension_decide_by date,
  -- The end as first agreed, kept when an extension is exercised.
  agreed_ends_on date,
  uplift_pct numeric(5, 2) CONSTRAINT funding_line_uplift_check CHECK (uplift_pct BETWEEN -100 AND 100),
  uplift_clause text,
  decision_lead_days integer CONSTRAINT funding_line_decision_lead_check CHECK (decision_lead_days BETWEEN 0 AND 730),
  external_scheme text CONSTRAINT funding_line_external_scheme_check CHECK (external_scheme IN ('360GIVING', 'OCDS', 'OTHER')),
  external_id text,
  source text,
  CONSTRAINT funding_line_period_check CHECK (ends_on >= starts_on),
  CONSTRAINT funding_line_open_end_is_recurring CHECK (ends_on IS NOT NULL OR cycle = 'RECURRING'),
  CONSTRAINT funding_line_extension_comes_after CHECK (extension_to >= ends_on),
  CONSTRAINT funding_line_extension_says_who CHECK (extension_to IS NULL OR extension_decided_by IS NOT NULL),
  CONSTRAINT funding_line_external_id_has_scheme CHECK ((external_id IS NULL) = (external_scheme IS NULL)),
  CONSTRAINT funding_line_external_unique UNIQUE (external_scheme, external_id),
  CONSTRAINT funding_line_reference_unique UNIQUE (programme_id, reference)
);
CREATE INDEX funding_line_by_funder ON tracker.funding_line (funder_id);
CREATE INDEX funding_line_by_employer ON tracker.funding_line (employer_id);
CREATE INDEX funding_line_by_end ON tracker.funding_line (ends_on);

-- A part of a funding line's amount for a period, so that one year can be signed and the next only announced.
-- Where a line has instalments, only the days inside them carry money.
CREATE TABLE tracker.instalment (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  programme_id uuid NOT NULL,
  employer_id uuid,
  funding_line_id uuid NOT NULL REFERENCES tracker.funding_line (id),
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  amount numeric(14, 2) NOT NULL CONSTRAINT instalment_amount_check CHECK (amount BETWEEN 0 AND 99999999999.99),
  CONSTRAINT instalment_period_check CHECK (ends_on >= starts_on),
  CONSTRAINT instalment_one_at_a_time EXCLUDE USING gist (funding_line_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&)
);

-- What was said of a line or an instalment, by whom, on what day. The latest word counts from its day.
CREATE TABLE tracker.certainty (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  programme_id uuid NOT NULL,
  employer_id uuid,
  funding_line_id uuid NOT NULL REFERENCES tracker.funding_line (id),
  instalment_id uuid REFERENCES tracker.instalment (id),
  stage text NOT NULL CONSTRAINT certainty_stage_check CHECK (stage IN
    ('HOPED_FOR', 'SAID', 'ANNOUNCED', 'OFFERED', 'SIGNED', 'EXTENSION_OPTION', 'EXTENSION_EXERCISED', 'DECLINED')),
  said_on date NOT NULL,
  said_by text NOT NULL CONSTRAINT certainty_said_by_check CHECK (length(said_by) BETWEEN 1 AND 200),
  evidence text,
  CONSTRAINT certainty_one_word_a_day UNIQUE NULLS NOT DISTINCT (funding_line_id, instalment_id, said_on)
);
CREATE INDEX certainty_by_instalment ON tracker.certainty (instalment_id);

-- Which part of a post a funding line pays, on which days.
CREATE TABLE tracker.allocation (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  employer_id uuid NOT NULL,
  programme_id uuid NOT NULL,
  funding_line_id uuid NOT NULL REFERENCES tracker.funding_line (id),
  post_id uuid NOT NULL REFERENCES tracker.post (id),
  share_pct numeric(5, 2) NOT NULL CONSTRAINT allocation_share_check CHECK (share_pct > 0 AND share_pct <= 100),
  -- Set when the share was given in pounds a year: what was given.
  given_annual_amount numeric(10, 2) CONSTRAINT allocation_given_amount_check CHECK (given_annual_amount BETWEEN 0 AND 999999.99),
  starts_on date NOT NULL,
  ends_on date,
  -- Ends with its line, and moves with it when an extension is exercised.
  follows_line boolean NOT NULL DEFAULT true,
  CONSTRAINT allocation_period_check CHECK (ends_on >= starts_on),
  CONSTRAINT allocation_one_at_a_time EXCLUDE USING gist
    (funding_line_id WITH =, post_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&)
);
CREATE INDEX allocation_by_post ON tracker.allocation (post_id);

-- On any day the shares of a post sum to at most 100 %, and no share runs outside its line.
CREATE FUNCTION tracker.check_allocation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.post_id::text, 1));
  IF EXISTS (
    SELECT FROM tracker.allocation a JOIN tracker.funding_line line ON line.id = a.funding_line_id
    WHERE a.id = NEW.id AND NOT (daterange(line.starts_on, line.ends_on, '[]') @> daterange(a.starts_on, a.ends_on, '[]'))
  ) THEN
    RAISE EXCEPTION 'An allocation must stay within its funding line.' USING ERRCODE = '23514', CONSTRAINT = 'allocation_within_line';
  END IF;
  IF EXISTS (
    WITH step AS (
      SELECT starts_on AS on_day, share_pct AS change FROM tracker.allocation WHERE post_id = NEW.post_id
      UNION ALL
      SELECT ends_on + 1, -share_pct FROM tracker.allocation WHERE post_id = NEW.post_id AND ends_on IS NOT NULL
    ),
    on_day AS (SELECT step.on_day, sum(step.change) AS change FROM step GROUP BY step.on_day)
    SELECT FROM (SELECT sum(change) OVER (ORDER BY on_day.on_day) AS total FROM on_day) AS running WHERE running.total > 100
  ) THEN
    RAISE EXCEPTION 'The shares of a post sum to more than 100 per cent on some day.'
      USING ERRCODE = '23514', CONSTRAINT = 'allocation_shares_within_100_per_cent';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER allocation_check AFTER INSERT OR UPDATE ON tracker.allocation
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tracker.check_allocation();

-- A line that is shortened must not leave allocations or instalments behind.
CREATE FUNCTION tracker.check_line_holds_its_parts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM tracker.allocation a JOIN tracker.funding_line line ON line.id = a.funding_line_id
    WHERE line.id = NEW.id AND NOT (daterange(line.starts_on, line.ends_on, '[]') @> daterange(a.starts_on, a.ends_on, '[]'))
  ) THEN
    RAISE EXCEPTION 'An allocation must stay within its funding line.' USING ERRCODE = '23514', CONSTRAINT = 'allocation_within_line';
  END IF;
  IF EXISTS (
    SELECT FROM tracker.instalment i JOIN tracker.funding_line line ON line.id = i.funding_line_id
    WHERE line.id = NEW.id AND NOT (daterange(line.starts_on, line.ends_on, '[]') @> daterange(i.starts_on, i.ends_on, '[]'))
  ) THEN
    RAISE EXCEPTION 'An instalment must stay within its funding line.' USING ERRCODE = '23514', CONSTRAINT = 'instalment_within_line';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER funding_line_holds_its_parts AFTER UPDATE ON tracker.funding_line
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tracker.check_line_holds_its_parts();

CREATE FUNCTION tracker.check_instalment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM tracker.funding_line line
    WHERE line.id = NEW.funding_line_id AND NOT (daterange(line.starts_on, line.ends_on, '[]') @> daterange(NEW.starts_on, NEW.ends_on, '[]'))
  ) THEN
    RAISE EXCEPTION 'An instalment must stay within its funding line.' USING ERRCODE = '23514', CONSTRAINT = 'instalment_within_line';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER instalment_check AFTER INSERT OR UPDATE ON tracker.instalment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tracker.check_instalment();

-- The stretches of money of each funding line as known on a day, each with the stage it has reached; one row per line, or
-- per instalment where it has any. An unexercised extension option is a stretch of its own. The names are looked up on
-- the caller's search path, so that the same question can be asked of `known`; and it is plpgsql, with a guess at its
-- rows, because the planner takes what it sees inside for one row and then joins thousands in a loop.
CREATE FUNCTION tracker.funding_stretches(as_of date)
RETURNS TABLE (funding_line_id uuid, starts_on date, ends_on date, stage text) LANGUAGE plpgsql STABLE ROWS 2000 AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH latest AS MATERIALIZED (
    SELECT DISTINCT ON (certainty.funding_line_id, certainty.instalment_id)
           certainty.funding_line_id, certainty.instalment_id, certainty.stage
    FROM certainty
    WHERE certainty.said_on <= as_of AND certainty.stage <> 'EXTENSION_OPTION'
    ORDER BY certainty.funding_line_id, certainty.instalment_id, certainty.said_on DESC
  )
  SELECT line.id, coalesce(instalment.starts_on, line.starts_on),
         CASE WHEN instalment.id IS NULL THEN line.ends_on ELSE instalment.ends_on END,
         coalesce(of_instalment.stage, of_line.stage, 'HOPED_FOR')
  FROM funding_line AS line
  LEFT JOIN instalment ON instalment.funding_line_id = line.id
  LEFT JOIN latest AS of_instalment ON of_instalment.instalment_id = instalment.id
  LEFT JOIN latest AS of_line ON of_line.funding_line_id = line.id AND of_line.instalment_id IS NULL
  UNION ALL
  SELECT line.id, line.ends_on + 1, line.extension_to, 'EXTENSION_OPTION'
  FROM funding_line AS line
  WHERE line.extension_to > line.ends_on;
END $$;
GRANT EXECUTE ON FUNCTION tracker.funding_stretches(date) TO tracker_app;

DO $$
DECLARE
  in_scope text := '(SELECT app.sees_all_programmes()) OR programme_id = ANY ((SELECT app.programmes())::uuid[]) OR employer_id = ANY ((SELECT app.own_employers())::uuid[])';
  leads text := '(SELECT app.leads_all_programmes()) OR programme_id = ANY ((SELECT app.led_programmes())::uuid[]) OR employer_id = ANY ((SELECT app.own_employers())::uuid[])';
BEGIN
  PERFORM tracker.keep('tracker.funding_line', in_scope, leads);
  PERFORM tracker.keep('tracker.instalment', in_scope, leads);
  PERFORM tracker.keep('tracker.certainty', in_scope, leads);
  PERFORM tracker.keep('tracker.allocation', in_scope, leads);
END $$;
