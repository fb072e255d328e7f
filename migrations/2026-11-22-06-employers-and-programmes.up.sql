CREATE TABLE tracker.employer (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  name text NOT NULL CONSTRAINT employer_name_unique UNIQUE CONSTRAINT employer_name_check CHECK (length(name) BETWEEN 1 AND 200),
  sector text NOT NULL CONSTRAINT employer_sector_check
    CHECK (sector IN ('THIRD_SECTOR', 'NHS_BOARD', 'COUNCIL', 'HSCP', 'GP_PRACTICE')),
  hosts_clws boolean NOT NULL DEFAULT true,
  status text NOT NULL DEFAULT 'ACTIVE' CONSTRAINT employer_status_check CHECK (status IN ('ACTIVE', 'CLOSED')),
  is_demonstration boolean NOT NULL DEFAULT false
);

CREATE TABLE tracker.employer_identifier (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  employer_id uuid NOT NULL REFERENCES tracker.employer (id),
  scheme text NOT NULL CONSTRAINT employer_identifier_scheme_check CHECK (scheme ~ '^[A-Z]{2}-[A-Z0-9]{2,12}$'),
  value text NOT NULL CONSTRAINT employer_identifier_value_check CHECK (length(value) BETWEEN 1 AND 60),
  CONSTRAINT employer_identifier_unique UNIQUE (scheme, value)
);
CREATE INDEX employer_identifier_by_employer ON tracker.employer_identifier (employer_id);

-- The employer's standard full-time week.
CREATE TABLE tracker.employer_week (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  employer_id uuid NOT NULL REFERENCES tracker.employer (id),
  full_time_minutes integer NOT NULL CONSTRAINT employer_week_minutes_check CHECK (full_time_minutes BETWEEN 60 AND 3600),
  starts_on date NOT NULL,
  ends_on date,
  CONSTRAINT employer_week_period_check CHECK (ends_on >= starts_on),
  CONSTRAINT employer_week_one_at_a_time EXCLUDE USING gist (employer_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&)
);

CREATE TABLE tracker.employer_health (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  employer_id uuid NOT NULL REFERENCES tracker.employer (id),
  as_at date NOT NULL,
  annual_income numeric(14, 2) CONSTRAINT employer_health_income_check CHECK (annual_income BETWEEN 0 AND 99999999999.99),
  unrestricted_reserves_months numeric(5, 1) CONSTRAINT employer_health_reserves_check CHECK (unrestricted_reserves_months BETWEEN 0 AND 999.9),
  next_year_income_confirmed_pct numeric(5, 2) CONSTRAINT employer_health_confirmed_check CHECK (next_year_income_confirmed_pct BETWEEN 0 AND 100),
  source text NOT NULL,
  CONSTRAINT employer_health_one_a_day UNIQUE (employer_id, as_at),
  CONSTRAINT employer_health_says_something CHECK (num_nonnulls(annual_income, unrestricted_reserves_months, next_year_income_confirmed_pct) > 0)
);

CREATE TABLE tracker.funder (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  name text NOT NULL CONSTRAINT funder_name_unique UNIQUE CONSTRAINT funder_name_check CHECK (length(name) BETWEEN 1 AND 200),
  kind text NOT NULL CONSTRAINT funder_kind_check
    CHECK (kind IN ('GOVERNMENT', 'NHS_BOARD', 'COUNCIL', 'HSCP', 'TRUST_OR_FOUNDATION', 'LOTTERY', 'OWN_FUNDS', 'OTHER')),
  promised_notice_days integer CONSTRAINT funder_promised_notice_check CHECK (promised_notice_days BETWEEN 0 AND 3650)
);

CREATE TABLE tracker.funder_identifier (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  funder_id uuid NOT NULL REFERENCES tracker.funder (id),
  scheme text NOT NULL CONSTRAINT funder_identifier_scheme_check CHECK (scheme ~ '^[A-Z]{2}-[A-Z0-9]{2,12}$'),
  value text NOT NULL CONSTRAINT funder_identifier_value_check CHECK (length(value) BETWEEN 1 AND 60),
  CONSTRAINT funder_identifier_unique UNIQUE (scheme, value)
);
CREATE INDEX funder_identifier_by_funder ON tracker.funder_identifier (funder_id);

CREATE TABLE tracker.programme (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  name text NOT NULL CONSTRAINT programme_name_unique UNIQUE CONSTRAINT programme_name_check CHECK (length(name) BETWEEN 1 AND 200),
  commissioner text NOT NULL,
  employment_model text NOT NULL CONSTRAINT programme_employment_model_check
    CHECK (employment_model IN ('THIRD_SECTOR_HOSTS', 'SINGLE_HOST', 'NHS_EMPLOYED', 'COUNCIL_EMPLOYED', 'PRACTICE_EMPLOYED', 'MIXED'))
);

CREATE TABLE tracker.programme_partnership (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  programme_id uuid NOT NULL REFERENCES tracker.programme (id),
  partnership_code text NOT NULL REFERENCES reference.partnership (code),
  CONSTRAINT programme_partnership_unique UNIQUE (programme_id, partnership_code)
);
CREATE INDEX programme_partnership_by_code ON tracker.programme_partnership (partnership_code);

-- The guidance a programme has adopted: a dated policy with a source, not a law of nature.
CREATE TABLE tracker.programme_guidance (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  programme_id uuid NOT NULL REFERENCES tracker.programme (id),
  nation text NOT NULL CONSTRAINT programme_guidance_nation_check CHECK (nation IN ('Scotland', 'England', 'Wales', 'Northern Ireland')),
  scheme text NOT NULL DEFAULT 'AFC' CONSTRAINT programme_guidance_scheme_check CHECK (scheme IN ('AFC')),
  band text NOT NULL,
  point_rule text NOT NULL CONSTRAINT programme_guidance_point_rule_check CHECK (point_rule IN ('ENTRY', 'BY_COMPLETED_YEARS', 'TOP')),
  kind text NOT NULL CONSTRAINT programme_guidance_kind_check CHECK (kind IN ('EXPECTATION', 'CEILING')),
  source text NOT NULL,
  starts_on date NOT NULL,
  ends_on date,
  CONSTRAINT programme_guidance_period_check CHECK (ends_on >= starts_on),
  CONSTRAINT programme_guidance_one_at_a_time EXCLUDE USING gist (programme_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&)
);

-- An employer's part in a programme, and what it chooses, as controller, to share with that programme's lead.
CREATE TABLE tracker.participation (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  employer_id uuid NOT NULL REFERENCES tracker.employer (id),
  programme_id uuid NOT NULL REFERENCES tracker.programme (id),
  sharing_level text NOT NULL DEFAULT 'STATISTICS' CONSTRAINT participation_sharing_level_check
    CHECK (sharing_level IN ('NONE', 'TERMS_SHEET', 'STATISTICS', 'PSEUDONYMISED_TERMS')),
  CONSTRAINT participation_unique UNIQUE (employer_id, programme_id),
  CONSTRAINT participation_key UNIQUE (employer_id, programme_id, id)
);
CREATE INDEX participation_by_programme ON tracker.participation (programme_id);

ALTER TABLE tracker.user_scope ADD CONSTRAINT user_scope_employer_fkey FOREIGN KEY (employer_id) REFERENCES tracker.employer (id);

DO $$
DECLARE
  signed_in text := '(SELECT app.is_signed_in())';
  own text := '(SELECT app.sees_everything()) OR employer_id = ANY ((SELECT app.own_employers())::uuid[])';
  leads text := '(SELECT app.leads_all_programmes()) OR programme_id = ANY ((SELECT app.led_programmes())::uuid[])';
BEGIN
  PERFORM tracker.keep('tracker.employer', signed_in, '(SELECT app.sees_everything()) OR id = ANY ((SELECT app.own_employers())::uuid[])');
  PERFORM tracker.keep('tracker.employer_identifier', signed_in, own);
  PERFORM tracker.keep('tracker.employer_week', signed_in, own);
  PERFORM tracker.keep('tracker.employer_health', signed_in, own);
  PERFORM tracker.keep('tracker.funder', signed_in, $p$(SELECT app.role_of_actor()) IN ('ADMINISTRATOR', 'STRATEGIC_LEAD')$p$);
  PERFORM tracker.keep('tracker.funder_identifier', signed_in, $p$(SELECT app.role_of_actor()) IN ('ADMINISTRATOR', 'STRATEGIC_LEAD')$p$);
  PERFORM tracker.keep('tracker.programme', signed_in, '(SELECT app.leads_all_programmes()) OR id = ANY ((SELECT app.led_programmes())::uuid[])');
  PERFORM tracker.keep('tracker.programme_partnership', signed_in, leads);
  PERFORM tracker.keep('tracker.programme_guidance', signed_in, leads);
  PERFORM tracker.keep('tracker.participation', signed_in, own);
END $$;
