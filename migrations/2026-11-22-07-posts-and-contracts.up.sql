-- A post belongs to an employer's part in a programme. Keys begin with employer_id, so that a foreign key can never
-- confirm a row of another employer.
CREATE TABLE tracker.post (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  employer_id uuid NOT NULL REFERENCES tracker.employer (id),
  programme_id uuid NOT NULL REFERENCES tracker.programme (id),
  participation_id uuid NOT NULL,
  reference text NOT NULL CONSTRAINT post_reference_check CHECK (length(reference) BETWEEN 1 AND 60),
  role text NOT NULL CONSTRAINT post_role_check CHECK (role IN ('CLW', 'SENIOR_CLW', 'NETWORK_LEAD', 'MANAGER')),
  opened_on date NOT NULL,
  closed_on date,
  CONSTRAINT post_period_check CHECK (closed_on >= opened_on),
  CONSTRAINT post_reference_unique UNIQUE (employer_id, reference),
  CONSTRAINT post_key UNIQUE (employer_id, participation_id, id),
  CONSTRAINT post_in_participation FOREIGN KEY (employer_id, programme_id, participation_id)
    REFERENCES tracker.participation (employer_id, programme_id, id)
);
CREATE INDEX post_by_programme ON tracker.post (programme_id);

-- What a post is funded to be, and whether someone fills it, from a day.
CREATE TABLE tracker.post_state (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  employer_id uuid NOT NULL,
  participation_id uuid NOT NULL,
  programme_id uuid NOT NULL,
  post_id uuid NOT NULL,
  funded_wte numeric(4, 2) NOT NULL CONSTRAINT post_state_funded_wte_check CHECK (funded_wte > 0 AND funded_wte <= 2),
  status text NOT NULL CONSTRAINT post_state_status_check CHECK (status IN ('FILLED', 'VACANT', 'FROZEN')),
  annual_cost numeric(10, 2) CONSTRAINT post_state_annual_cost_check CHECK (annual_cost BETWEEN 0 AND 999999.99),
  starts_on date NOT NULL,
  ends_on date,
  CONSTRAINT post_state_period_check CHECK (ends_on >= starts_on),
  CONSTRAINT post_state_of_post FOREIGN KEY (employer_id, participation_id, post_id) REFERENCES tracker.post (employer_id, participation_id, id),
  CONSTRAINT post_state_one_at_a_time EXCLUDE USING gist (post_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&)
);
CREATE INDEX post_state_by_post ON tracker.post_state (post_id, starts_on);
COMMENT ON COLUMN tracker.post_state.annual_cost IS 'What the post costs its funders in a full year, with on-costs; a budget figure, not anyone''s pay.';

-- Known by the employer's own reference only: no name, birth date, insurance number or address anywhere.
CREATE TABLE tracker.worker (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  employer_id uuid NOT NULL REFERENCES tracker.employer (id),
  reference text NOT NULL CONSTRAINT worker_reference_check CHECK (reference ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,29}$'),
  continuous_service_on date,
  role_started_on date,
  CONSTRAINT worker_reference_unique UNIQUE (employer_id, reference),
  CONSTRAINT worker_key UNIQUE (employer_id, id)
);

CREATE TABLE tracker.contract (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  employer_id uuid NOT NULL,
  participation_id uuid NOT NULL,
  programme_id uuid NOT NULL,
  post_id uuid NOT NULL,
  worker_id uuid NOT NULL,
  reference text NOT NULL CONSTRAINT contract_reference_check CHECK (reference ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,29}$'),
  kind text NOT NULL CONSTRAINT contract_kind_check CHECK (kind IN ('PERMANENT', 'FIXED_TERM', 'SECONDMENT', 'BANK')),
  fixed_term_reason text CONSTRAINT contract_fixed_term_reason_check
    CHECK (fixed_term_reason IN ('FUNDING_ENDS', 'COVER', 'PROJECT', 'TRAINING', 'OTHER')),
  starts_on date NOT NULL,
  ends_on date,
  end_reason text CONSTRAINT contract_end_reason_check
    CHECK (end_reason IN ('RESIGNED', 'FUNDING_ENDED', 'REDUNDANCY', 'TERM_EXPIRED', 'RETIRED', 'TRANSFERRED', 'MOVED_POST', 'DISMISSED', 'OTHER', 'UNKNOWN')),
  employer_notice_weeks integer CONSTRAINT contract_employer_notice_check CHECK (employer_notice_weeks BETWEEN 0 AND 52),
  worker_notice_weeks integer CONSTRAINT contract_worker_notice_check CHECK (worker_notice_weeks BETWEEN 0 AND 52),
  CONSTRAINT contract_period_check CHECK (ends_on >= starts_on),
  CONSTRAINT contract_permanent_has_no_agreed_end CHECK (kind <> 'PERMANENT' OR ends_on IS NULL OR end_reason IS NOT NULL),
  CONSTRAINT contract_fixed_term_has_end CHECK (kind <> 'FIXED_TERM' OR ends_on IS NOT NULL),
  CONSTRAINT contract_reason_is_for_fixed_term CHECK (fixed_term_reason IS NULL OR kind = 'FIXED_TERM'),
  CONSTRAINT contract_reference_unique UNIQUE (employer_id, reference),
  CONSTRAINT contract_key UNIQUE (employer_id, participation_id, id),
  CONSTRAINT contract_in_post FOREIGN KEY (employer_id, participation_id, post_id) REFERENCES tracker.post (employer_id, participation_id, id),
  CONSTRAINT contract_of_worker FOREIGN KEY (employer_id, worker_id) REFERENCES tracker.worker (employer_id, id),
  CONSTRAINT contract_one_at_a_time EXCLUDE USING gist
    (employer_id WITH =, post_id WITH =, worker_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&)
);
CREATE INDEX contract_by_post ON tracker.contract (post_id);
CREATE INDEX contract_by_worker ON tracker.contract (worker_id);
CREATE INDEX contract_by_programme ON tracker.contract (programme_id);
CREATE INDEX contract_by_participation ON tracker.contract (participation_id);

-- One version of the terms of a contract. `not_given` says why a term is absent: DONT_KNOW, NOT_APPLICABLE or REFUSED;
-- a term that is absent without a word there is blank.
CREATE TABLE tracker.terms (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  employer_id uuid NOT NULL,
  participation_id uuid NOT NULL,
  programme_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  starts_on date NOT NULL,
  ends_on date,
  pay_basis text CONSTRAINT terms_pay_basis_check CHECK (pay_basis IN ('FULL_TIME_ANNUAL', 'ACTUAL_ANNUAL', 'HOURLY', 'SCALE_POINT')),
  pay_amount numeric(10, 2) CONSTRAINT terms_pay_amount_check CHECK (pay_amount BETWEEN 0 AND 999999.99),
  scale_nation text CONSTRAINT terms_scale_nation_check CHECK (scale_nation IN ('Scotland', 'England', 'Wales', 'Northern Ireland')),
  scale_band text,
  scale_point integer CONSTRAINT terms_scale_point_check CHECK (scale_point BETWEEN 1 AND 20),
  weekly_minutes integer NOT NULL CONSTRAINT terms_weekly_minutes_check CHECK (weekly_minutes BETWEEN 1 AND 3600),
  full_time_minutes integer NOT NULL CONSTRAINT terms_full_time_minutes_check CHECK (full_time_minutes BETWEEN 60 AND 3600),
  leave_days numeric(4, 1) CONSTRAINT terms_leave_days_check CHECK (leave_days BETWEEN 0 AND 99),
  public_holiday_days numeric(4, 1) CONSTRAINT terms_public_holiday_days_check CHECK (public_holiday_days BETWEEN 0 AND 20),
  public_holidays_inside boolean,
  leave_year_starts text CONSTRAINT terms_leave_year_check CHECK (leave_year_starts ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'),
  pension_pct numeric(5, 2) CONSTRAINT terms_pension_pct_check CHECK (pension_pct BETWEEN 0 AND 100),
  pension_basis text CONSTRAINT terms_pension_basis_check CHECK (pension_basis IN ('ALL_PAY', 'QUALIFYING_EARNINGS')),
  sick_pay text CONSTRAINT terms_sick_pay_check CHECK (sick_pay IN ('STATUTORY_ONLY', 'AFC_SECTION_14', 'OWN_SCHEME')),
  pay_origin text NOT NULL DEFAULT 'UNRECORDED',
  hours_origin text NOT NULL DEFAULT 'UNRECORDED',
  leave_origin text NOT NULL DEFAULT 'UNRECORDED',
  pension_origin text NOT NULL DEFAULT 'UNRECORDED',
  sick_pay_origin text NOT NULL DEFAULT 'UNRECORDED',
  notice_origin text NOT NULL DEFAULT 'UNRECORDED',
  transferred_from text,
  transferred_on date,
  change_reason text CONSTRAINT terms_change_reason_check
    CHECK (change_reason IN ('START', 'PAY_AWARD', 'INCREMENT', 'HOURS_CHANGE', 'TRANSFER', 'PROMOTION', 'HARMONISATION', 'OTHER')),
  not_given jsonb NOT NULL DEFAULT '{}' CONSTRAINT terms_not_given_check CHECK (jsonb_typeof(not_given) = 'object'
    AND NOT jsonb_path_exists(not_given, '$.* ? (!(@ == "DONT_KNOW" || @ == "NOT_APPLICABLE" || @ == "REFUSED"))')),
  CONSTRAINT terms_period_check CHECK (ends_on >= starts_on),
  CONSTRAINT terms_pay_is_amount_or_point CHECK (
    (pay_basis IS NULL AND num_nonnulls(pay_amount, scale_nation, scale_band, scale_point) = 0)
    OR (pay_basis = 'SCALE_POINT' AND pay_amount IS NULL AND num_nonnulls(scale_nation, scale_band, scale_point) = 3)
    OR (pay_basis <> 'SCALE_POINT' AND pay_amount IS NOT NULL AND num_nonnulls(scale_nation, scale_band, scale_point) = 0)),
  CONSTRAINT terms_pension_says_of_what CHECK (pension_pct IS NULL OR pension_basis IS NOT NULL),
  CONSTRAINT terms_origins_check CHECK (ARRAY[pay_origin, hours_origin, leave_origin, pension_origin, sick_pay_origin, notice_origin]
    <@ ARRAY['STANDARD', 'TRANSFERRED', 'NEGOTIATED', 'ERROR', 'UNRECORDED']),
  CONSTRAINT terms_transfer_says_from_whom CHECK (transferred_from IS NOT NULL OR NOT
    ('TRANSFERRED' = ANY (ARRAY[pay_origin, hours_origin, leave_origin, pension_origin, sick_pay_origin, notice_origin]))),
  CONSTRAINT terms_of_contract FOREIGN KEY (employer_id, participation_id, contract_id) REFERENCES tracker.contract (employer_id, participation_id, id),
  CONSTRAINT terms_one_at_a_time EXCLUDE USING gist (contract_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&)
    DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX terms_by_contract ON tracker.terms (contract_id, starts_on);
CREATE INDEX terms_by_participation ON tracker.terms (participation_id);

-- Together the versions of a contract's terms cover exactly its days. Checked when the transaction commits, under a lock,
-- so that two people changing one contract cannot each leave half a gap.
CREATE FUNCTION tracker.check_terms_cover_contract() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  subject uuid := CASE WHEN TG_TABLE_NAME = 'contract' THEN (coalesce(to_jsonb(NEW), to_jsonb(OLD)) ->> 'id')::uuid
                       ELSE (coalesce(to_jsonb(NEW), to_jsonb(OLD)) ->> 'contract_id')::uuid END;
  agreed datemultirange;
  covered datemultirange;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(subject::text, 0));
  SELECT datemultirange(daterange(starts_on, ends_on, '[]')) INTO agreed FROM tracker.contract WHERE id = subject;
  IF agreed IS NULL THEN
    RETURN NULL;
  END IF;
  SELECT range_agg(daterange(starts_on, ends_on, '[]')) INTO covered FROM tracker.terms WHERE contract_id = subject;
  IF covered IS DISTINCT FROM agreed THEN
    RAISE EXCEPTION 'The terms must cover every day of the contract and no other.'
      USING ERRCODE = '23514', CONSTRAINT = 'terms_cover_contract';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER terms_cover_contract AFTER INSERT OR UPDATE OR DELETE ON tracker.terms
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tracker.check_terms_cover_contract();
CREATE CONSTRAINT TRIGGER contract_covered_by_terms AFTER INSERT OR UPDATE ON tracker.contract
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tracker.check_terms_cover_contract();

-- Days away on which nothing falls due. Why someone was away is never recorded.
CREATE TABLE tracker.absence (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  employer_id uuid NOT NULL,
  participation_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  starts_on date NOT NULL,
  ends_on date,
  CONSTRAINT absence_period_check CHECK (ends_on >= starts_on),
  CONSTRAINT absence_of_contract FOREIGN KEY (employer_id, participation_id, contract_id) REFERENCES tracker.contract (employer_id, participation_id, id),
  CONSTRAINT absence_one_at_a_time EXCLUDE USING gist (contract_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&)
);

-- What an employer offers for a role; about no person.
CREATE TABLE tracker.terms_sheet (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  employer_id uuid NOT NULL REFERENCES tracker.employer (id),
  role text NOT NULL CONSTRAINT terms_sheet_role_check CHECK (role IN ('CLW', 'SENIOR_CLW', 'NETWORK_LEAD', 'MANAGER')),
  starts_on date NOT NULL,
  ends_on date,
  salary_from numeric(10, 2) CONSTRAINT terms_sheet_salary_from_check CHECK (salary_from BETWEEN 0 AND 999999.99),
  salary_to numeric(10, 2) CONSTRAINT terms_sheet_salary_to_check CHECK (salary_to BETWEEN 0 AND 999999.99),
  scale_nation text CONSTRAINT terms_sheet_scale_nation_check CHECK (scale_nation IN ('Scotland', 'England', 'Wales', 'Northern Ireland')),
  scale_band text,
  scale_point_from integer,
  scale_point_to integer,
  full_time_minutes integer NOT NULL CONSTRAINT terms_sheet_minutes_check CHECK (full_time_minutes BETWEEN 60 AND 3600),
  public_holiday_days numeric(4, 1) CONSTRAINT terms_sheet_public_holiday_days_check CHECK (public_holiday_days BETWEEN 0 AND 20),
  public_holidays_inside boolean,
  sick_pay text CONSTRAINT terms_sheet_sick_pay_check CHECK (sick_pay IN ('STATUTORY_ONLY', 'AFC_SECTION_14', 'OWN_SCHEME')),
  pension_pct numeric(5, 2) CONSTRAINT terms_sheet_pension_pct_check CHECK (pension_pct BETWEEN 0 AND 100),
  pension_basis text CONSTRAINT terms_sheet_pension_basis_check CHECK (pension_basis IN ('ALL_PAY', 'QUALIFYING_EARNINGS')),
  employer_notice_weeks integer CONSTRAINT terms_sheet_notice_check CHECK (employer_notice_weeks BETWEEN 0 AND 52),
  clinical_supervision_days integer CONSTRAINT terms_sheet_clinical_check CHECK (clinical_supervision_days BETWEEN 1 AND 366),
  line_management_days integer CONSTRAINT terms_sheet_line_check CHECK (line_management_days BETWEEN 1 AND 366),
  progression text,
  CONSTRAINT terms_sheet_period_check CHECK (ends_on >= starts_on),
  CONSTRAINT terms_sheet_salary_order CHECK (salary_to >= salary_from),
  CONSTRAINT terms_sheet_pay_is_range_or_scale CHECK (
    (num_nonnulls(salary_from, salary_to) IN (0, 2) AND num_nonnulls(scale_nation, scale_band, scale_point_from, scale_point_to) = 0)
    OR (num_nonnulls(salary_from, salary_to) = 0 AND num_nonnulls(scale_nation, scale_band, scale_point_from, scale_point_to) = 4 AND scale_point_to >= scale_point_from)),
  CONSTRAINT terms_sheet_key UNIQUE (employer_id, id),
  CONSTRAINT terms_sheet_one_at_a_time EXCLUDE USING gist
    (employer_id WITH =, role WITH =, daterange(starts_on, ends_on, '[]') WITH &&)
);

CREATE TABLE tracker.terms_sheet_leave_step (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  employer_id uuid NOT NULL,
  terms_sheet_id uuid NOT NULL,
  from_completed_years integer NOT NULL CONSTRAINT terms_sheet_leave_step_years_check CHECK (from_completed_years BETWEEN 0 AND 50),
  leave_days numeric(4, 1) NOT NULL CONSTRAINT terms_sheet_leave_step_days_check CHECK (leave_days BETWEEN 0 AND 99),
  CONSTRAINT terms_sheet_leave_step_unique UNIQUE (terms_sheet_id, from_completed_years),
  CONSTRAINT terms_sheet_leave_step_of_sheet FOREIGN KEY (employer_id, terms_sheet_id) REFERENCES tracker.terms_sheet (employer_id, id)
);

DO $$
DECLARE
  all_or_own text := '(SELECT app.sees_everything()) OR employer_id = ANY ((SELECT app.own_employers())::uuid[])';
  people text := all_or_own || ' OR participation_id = ANY ((SELECT app.shared_participations())::uuid[])';
  in_scope text := '(SELECT app.sees_all_programmes()) OR programme_id = ANY ((SELECT app.programmes())::uuid[]) OR employer_id = ANY ((SELECT app.own_employers())::uuid[])';
BEGIN
  PERFORM tracker.keep('tracker.post', in_scope, all_or_own);
  PERFORM tracker.keep('tracker.post_state', in_scope, all_or_own);
  PERFORM tracker.keep('tracker.contract', people, all_or_own);
  -- A lead sees the workers of the contracts shared with them: the inner query is itself under the policy of contract.
  PERFORM tracker.keep('tracker.worker', all_or_own || ' OR id IN (SELECT contract.worker_id FROM tracker.contract)', all_or_own);
  PERFORM tracker.keep('tracker.terms', people, all_or_own);
  PERFORM tracker.keep('tracker.absence', people, all_or_own);
  -- A terms sheet is about no person; those who share nothing keep even that, which the application asks of participation.
  PERFORM tracker.keep('tracker.terms_sheet', '(SELECT app.is_signed_in())', all_or_own);
  PERFORM tracker.keep('tracker.terms_sheet_leave_step', '(SELECT app.is_signed_in())', all_or_own);
END $$;
