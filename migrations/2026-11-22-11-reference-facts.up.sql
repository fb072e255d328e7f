-- Published facts, each row with its source. Loaded from src/reference-data/facts/*.csv by the owner; everyone else reads.
--   valid_from..valid_to            the days a fact is true for, both included; no valid_from = since before this data set
--                                   starts (or undated), no valid_to = until further notice
--   published_on..superseded_on     the days it was known as published: from the one, up to but without the other
--   published_on_basis              how we know the day of publication
--     STATED              the file, or the title of the source, gives the day
--     STATED_MONTH        the title of the source gives the month; its last day is taken
--     ANNOUNCEMENT        the day the pay award was announced
--     ANNOUNCEMENT_MONTH  the last day of the month in which the pay award was announced
--     SAME_CIRCULAR       the earliest day on which anything in the same circular takes effect
--     EFFECTIVE_DAY       not recorded: the day it takes effect, or the last of the period it speaks of
--     GATHERED            not recorded, and it takes effect later: the day these facts were gathered
--     UNDATED             nothing is dated: counted as known since this data set starts
CREATE TABLE reference.sourced (
  valid_from date,
  valid_to date,
  published_on date NOT NULL,
  published_on_basis text NOT NULL CONSTRAINT published_on_basis_check
    CHECK (published_on_basis IN ('STATED', 'STATED_MONTH', 'ANNOUNCEMENT', 'ANNOUNCEMENT_MONTH', 'SAME_CIRCULAR', 'EFFECTIVE_DAY', 'GATHERED', 'UNDATED')),
  superseded_on date,
  source_title text NOT NULL CONSTRAINT source_title_is_given CHECK (source_title <> ''),
  source_url text NOT NULL CONSTRAINT source_url_check CHECK (source_url ~ '^https?://'),
  source_access text NOT NULL CONSTRAINT source_access_check CHECK (source_access IN ('read', 'via_secondary', 'landing_page', 'not_read')),
  confidence text NOT NULL CONSTRAINT confidence_check CHECK (confidence IN ('confirmed', 'single_source', 'derived', 'memory')),
  notes text,
  CONSTRAINT valid_period_check CHECK (valid_to >= valid_from),
  CONSTRAINT superseded_after_published CHECK (superseded_on > published_on)
);

-- Which files are loaded, as they were: the same files are not loaded again.
CREATE TABLE reference.loaded_file (
  name text PRIMARY KEY,
  hash text NOT NULL,
  rows integer NOT NULL CONSTRAINT loaded_file_rows_check CHECK (rows >= 0),
  loaded_at timestamptz NOT NULL
);

-- At most one figure for a point on a day as known on another. Deferred, because a load may move several rows at once.
CREATE TABLE reference.pay_point (
  nation text NOT NULL CONSTRAINT pay_point_nation_check CHECK (nation IN ('Scotland', 'England', 'Wales', 'Northern Ireland')),
  pay_year text NOT NULL CONSTRAINT pay_point_year_check CHECK (pay_year ~ '^\d{4}/\d{2}$'),
  band text NOT NULL,
  point integer NOT NULL CONSTRAINT pay_point_point_check CHECK (point >= 1),
  point_label text NOT NULL CONSTRAINT pay_point_label_check CHECK (point_label IN ('entry', 'intermediate', 'top', 'single')),
  min_years integer NOT NULL CONSTRAINT pay_point_years_check CHECK (min_years >= 0),
  annual_salary numeric(10, 2) NOT NULL CONSTRAINT pay_point_salary_check CHECK (annual_salary > 0),
  full_time_hours_per_week numeric(5, 2) NOT NULL CONSTRAINT pay_point_hours_check CHECK (full_time_hours_per_week BETWEEN 1 AND 60),
  hourly_rate numeric(8, 2) NOT NULL CONSTRAINT pay_point_hourly_check CHECK (hourly_rate > 0),
  award_reference text NOT NULL,
  record_status text NOT NULL CONSTRAINT pay_point_status_check CHECK (record_status IN ('current', 'final', 'revised_final', 'superseded')),
  LIKE reference.sourced INCLUDING ALL,
  PRIMARY KEY (nation, pay_year, band, point, award_reference),
  CONSTRAINT pay_point_is_dated CHECK (valid_from IS NOT NULL),
  CONSTRAINT pay_point_superseded_has_a_day CHECK ((record_status = 'superseded') = (superseded_on IS NOT NULL)),
  CONSTRAINT pay_point_one_figure_at_a_time EXCLUDE USING gist (
    nation WITH =, band WITH =, point WITH =, daterange(valid_from, valid_to, '[]') WITH &&, daterange(published_on, superseded_on) WITH &&
  ) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE reference.pay_award (
  nation text NOT NULL CONSTRAINT pay_award_nation_check CHECK (nation IN ('Scotland', 'England', 'Wales', 'Northern Ireland')),
  pay_year text NOT NULL CONSTRAINT pay_award_year_check CHECK (pay_year ~ '^\d{4}/\d{2}$'),
  headline text NOT NULL,
  backdated_to date,
  -- As published: a day, or only a month (YYYY-MM).
  announced text NOT NULL CONSTRAINT pay_award_announced_check CHECK (announced ~ '^\d{4}-\d{2}(-\d{2})?$'),
  condition text,
  LIKE reference.sourced INCLUDING ALL,
  PRIMARY KEY (nation, pay_year),
  CONSTRAINT pay_award_is_dated CHECK (valid_from IS NOT NULL)
);

CREATE TABLE reference.standard_hours (
  nation text NOT NULL CONSTRAINT standard_hours_nation_check CHECK (nation IN ('Scotland', 'England', 'Wales', 'Northern Ireland')),
  hours_per_week numeric(5, 2) NOT NULL CONSTRAINT standard_hours_week_check CHECK (hours_per_week BETWEEN 1 AND 60),
  annual_hours numeric(7, 2) NOT NULL,
  standard_day_hours numeric(5, 2) NOT NULL,
  weeks_per_year numeric(6, 3) NOT NULL,
  instrument text NOT NULL,
  LIKE reference.sourced INCLUDING ALL,
  PRIMARY KEY (nation, valid_from),
  CONSTRAINT standard_hours_one_week_at_a_time EXCLUDE USING gist (nation WITH =, daterange(valid_from, valid_to, '[]') WITH &&) DEFERRABLE INITIALLY DEFERRED
);

-- service_years_from is completed years; service_years_to is the first completed year of the next step, none = no next step.
CREATE TABLE reference.annual_leave_step (
  scheme text NOT NULL CONSTRAINT annual_leave_step_scheme_check CHECK (scheme IN ('Agenda for Change', 'Statutory minimum')),
  nation text NOT NULL CONSTRAINT annual_leave_step_nation_check
    CHECK (nation IN ('Scotland', 'England', 'Wales', 'Northern Ireland', 'United Kingdom')),
  service_years_from integer NOT NULL CONSTRAINT annual_leave_step_from_check CHECK (service_years_from >= 0),
  service_years_to integer CONSTRAINT annual_leave_step_to_check CHECK (service_years_to > service_years_from),
  annual_leave_days numeric(5, 2) NOT NULL CONSTRAINT annual_leave_step_days_check CHECK (annual_leave_days BETWEEN 0 AND 366),
  public_holiday_days numeric(5, 2) NOT NULL CONSTRAINT annual_leave_step_holidays_check CHECK (public_holiday_days BETWEEN 0 AND 366),
  total_days numeric(5, 2) NOT NULL,
  standard_day_hours numeric(5, 2),
  total_hours_full_time numeric(6, 2),
  LIKE reference.sourced INCLUDING ALL,
  PRIMARY KEY (scheme, nation, service_years_from, valid_from),
  CONSTRAINT annual_leave_step_adds_up CHECK (total_days = annual_leave_days + public_holiday_days),
  CONSTRAINT annual_leave_step_one_at_a_time EXCLUDE USING gist (
    scheme WITH =, nation WITH =, int4range(service_years_from, service_years_to) WITH &&, daterange(valid_from, valid_to, '[]') WITH &&
  ) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE reference.minimum_rate (
  rate_name text NOT NULL CONSTRAINT minimum_rate_name_check CHECK (rate_name IN ('National Living Wage', 'real Living Wage')),
  geography text NOT NULL CONSTRAINT minimum_rate_geography_check
    CHECK (geography IN ('United Kingdom', 'United Kingdom outside London', 'London')),
  min_age integer NOT NULL CONSTRAINT minimum_rate_age_check CHECK (min_age BETWEEN 16 AND 100),
  hourly_rate numeric(8, 2) NOT NULL CONSTRAINT minimum_rate_hourly_check CHECK (hourly_rate > 0),
  -- As published: a day, or only a month (YYYY-MM). None where it binds at once.
  implement_by text CONSTRAINT minimum_rate_implement_by_check CHECK (implement_by ~ '^\d{4}-\d{2}(-\d{2})?$'),
  LIKE reference.sourced INCLUDING ALL,
  PRIMARY KEY (rate_name, geography, valid_from),
  CONSTRAINT minimum_rate_one_at_a_time EXCLUDE USING gist (rate_name WITH =, geography WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
    DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE reference.on_cost_rate (
  component text NOT NULL CONSTRAINT on_cost_rate_component_check
    CHECK (component IN ('secondary_class_1_nic', 'employment_allowance', 'nhs_pension_employer', 'auto_enrolment_employer_minimum', 'apprenticeship_levy')),
  jurisdiction text NOT NULL CONSTRAINT on_cost_rate_jurisdiction_check
    CHECK (jurisdiction IN ('United Kingdom', 'Scotland', 'England and Wales', 'Northern Ireland')),
  tax_year text,
  rate_pct numeric(5, 2) CONSTRAINT on_cost_rate_pct_check CHECK (rate_pct BETWEEN 0 AND 100),
  annual_threshold numeric(12, 2),
  annual_upper_limit numeric(12, 2),
  annual_allowance numeric(12, 2),
  LIKE reference.sourced INCLUDING ALL,
  PRIMARY KEY (component, jurisdiction, valid_from),
  CONSTRAINT on_cost_rate_says_something CHECK (num_nonnulls(rate_pct, annual_allowance) > 0),
  CONSTRAINT on_cost_rate_limits_check CHECK (annual_upper_limit > annual_threshold),
  CONSTRAINT on_cost_rate_one_at_a_time EXCLUDE USING gist (component WITH =, jurisdiction WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
    DEFERRABLE INITIALLY DEFERRED
);

-- Service in complete months, from the one up to but without the other; dismissals both included.
CREATE TABLE reference.notice_rule (
  kind text NOT NULL CONSTRAINT notice_rule_kind_check
    CHECK (kind IN ('statutory_notice', 'collective_consultation', 'government_notification', 'protective_award_maximum',
                    'individual_consultation', 'tupe', 'contractual_notice')),
  rule text NOT NULL,
  service_months_from integer CONSTRAINT notice_rule_service_check CHECK (service_months_from >= 0),
  service_months_before integer CONSTRAINT notice_rule_service_order_check CHECK (service_months_before > service_months_from),
  dismissals_from integer CONSTRAINT notice_rule_dismissals_check CHECK (dismissals_from >= 1),
  dismissals_to integer CONSTRAINT notice_rule_dismissals_order_check CHECK (dismissals_to >= dismissals_from),
  value numeric(8, 2),
  unit text NOT NULL,
  LIKE reference.sourced INCLUDING ALL,
  CONSTRAINT notice_rule_unique UNIQUE NULLS NOT DISTINCT (kind, rule, service_months_from, dismissals_from, valid_from)
);

CREATE TABLE reference.redundancy_rule (
  parameter text NOT NULL CONSTRAINT redundancy_rule_parameter_check
    CHECK (parameter IN ('weeks_pay_cap', 'maximum_statutory_payment', 'qualifying_service', 'service_counted_maximum', 'multiplier',
                         'afc_contractual_qualifying_service', 'afc_contractual_entitlement', 'fixed_term_to_permanent',
                         'unfair_dismissal_qualifying_service')),
  jurisdiction text NOT NULL,
  value numeric(10, 2) NOT NULL CONSTRAINT redundancy_rule_value_check CHECK (value >= 0),
  unit text NOT NULL,
  -- Age in completed years, both included; none = no bound.
  age_from integer,
  age_to integer CONSTRAINT redundancy_rule_age_check CHECK (age_to >= age_from),
  LIKE reference.sourced INCLUDING ALL,
  CONSTRAINT redundancy_rule_unique UNIQUE NULLS NOT DISTINCT (parameter, jurisdiction, age_from, valid_from)
);

CREATE TABLE reference.sick_pay_step (
  scheme text NOT NULL CONSTRAINT sick_pay_step_scheme_check CHECK (scheme IN ('Agenda for Change section 14', 'Statutory Sick Pay')),
  service_years_from integer NOT NULL CONSTRAINT sick_pay_step_from_check CHECK (service_years_from >= 0),
  service_years_to integer CONSTRAINT sick_pay_step_to_check CHECK (service_years_to > service_years_from),
  full_pay_months numeric(5, 2),
  half_pay_months numeric(5, 2),
  weekly_rate numeric(8, 2),
  waiting_days integer,
  LIKE reference.sourced INCLUDING ALL,
  CONSTRAINT sick_pay_step_unique UNIQUE NULLS NOT DISTINCT (scheme, service_years_from, valid_from),
  CONSTRAINT sick_pay_step_says_something CHECK (num_nonnulls(full_pay_months, weekly_rate) > 0)
);

CREATE TABLE reference.supervision_standard (
  standard_id text PRIMARY KEY,
  jurisdiction text NOT NULL,
  body text NOT NULL,
  supervision_type text NOT NULL CONSTRAINT supervision_standard_type_check
    CHECK (supervision_type IN ('all', 'clinical', 'line_management', 'peer', 'gp_contact', 'caseload', 'contacts', 'room')),
  cadence text NOT NULL,
  max_interval_days integer CONSTRAINT supervision_standard_interval_check CHECK (max_interval_days > 0),
  value_low numeric(8, 2),
  value_high numeric(8, 2) CONSTRAINT supervision_standard_range_check CHECK (value_high >= value_low),
  unit text,
  obligation text NOT NULL CONSTRAINT supervision_standard_obligation_check
    CHECK (obligation IN ('contractual', 'employer_expectation', 'recommended', 'typical', 'observed_practice', 'survey_evidence')),
  LIKE reference.sourced INCLUDING ALL
);

CREATE TABLE reference.banding_guidance (
  jurisdiction text NOT NULL,
  body text NOT NULL,
  -- As published: a day, a year, a financial year, "2019 onward", or none.
  as_at text,
  band text,
  value numeric(12, 2),
  value_unit text,
  status text NOT NULL CONSTRAINT banding_guidance_status_check
    CHECK (status IN ('no_national_prescription', 'practitioner_testimony', 'workforce_request', 'reimbursement_ceiling', 'management_fee', 'grant_condition')),
  statement text NOT NULL,
  LIKE reference.sourced INCLUDING ALL,
  CONSTRAINT banding_guidance_unique UNIQUE NULLS NOT DISTINCT (jurisdiction, body, as_at, status, statement),
  CONSTRAINT banding_guidance_value_has_unit CHECK ((value IS NULL) = (value_unit IS NULL))
);

CREATE TABLE reference.published_wte (
  geography_level text NOT NULL CONSTRAINT published_wte_level_check CHECK (geography_level IN ('country', 'hscp', 'employer')),
  geography_code text,
  geography_name text NOT NULL,
  as_at text NOT NULL,
  as_at_precision text NOT NULL CONSTRAINT published_wte_precision_check CHECK (as_at_precision IN ('day', 'month', 'year')),
  measure text NOT NULL CONSTRAINT published_wte_measure_check
    CHECK (measure IN ('headcount', 'headcount_at_least', 'headcount_more_than', 'headcount_approx', 'wte', 'wte_contract_minimum', 'posts_approx', 'posts_proposed')),
  value numeric(8, 2) NOT NULL CONSTRAINT published_wte_value_check CHECK (value >= 0),
  funding_scope text NOT NULL CONSTRAINT published_wte_scope_check
    CHECK (funding_scope IN ('pcif', 'pcif_manifesto_commitment', 'all_sources', 'programme', 'contract', 'unknown')),
  value_status text NOT NULL CONSTRAINT published_wte_status_check CHECK (value_status IN ('actual', 'projected', 'proposed', 'contracted', 'target_met')),
  LIKE reference.sourced INCLUDING ALL,
  -- The value is part of it: one source may count two parts of the same place on the same day.
  PRIMARY KEY (geography_level, geography_name, as_at, measure, funding_scope, value_status, value)
);
CREATE INDEX published_wte_by_code ON reference.published_wte (geography_code);

CREATE TABLE reference.published_funding_line (
  area text NOT NULL,
  area_code text NOT NULL CONSTRAINT published_funding_line_area_check CHECK (area_code ~ '^S(08|37|92)\d{6}$'),
  instrument text NOT NULL CONSTRAINT published_funding_line_instrument_check
    CHECK (instrument IN ('ministerial_commitment', 'public_contract', 'staff_funding', 'multi_year_funding_pilot')),
  funder text NOT NULL,
  recipient text,
  amount numeric(14, 2) CONSTRAINT published_funding_line_amount_check CHECK (amount >= 0),
  starts_on date,
  ends_on date,
  ends_on_basis text CONSTRAINT published_funding_line_basis_check CHECK (ends_on_basis IN ('stated', 'derived')),
  extendable_to date CONSTRAINT published_funding_line_extension_check CHECK (extendable_to > ends_on),
  identifier text,
  status text NOT NULL CONSTRAINT published_funding_line_status_check CHECK (status IN ('live', 'ended', 'unknown')),
  LIKE reference.sourced INCLUDING ALL,
  CONSTRAINT published_funding_line_unique UNIQUE NULLS NOT DISTINCT (area, instrument, funder, source_title, starts_on),
  CONSTRAINT published_funding_line_period_check CHECK (ends_on >= starts_on),
  CONSTRAINT published_funding_line_end_has_basis CHECK ((ends_on IS NULL) = (ends_on_basis IS NULL))
);

CREATE TABLE reference.statistical_rule (
  rule_id text PRIMARY KEY,
  topic text NOT NULL,
  body text NOT NULL,
  threshold numeric(8, 2),
  unit text,
  rule text NOT NULL,
  LIKE reference.sourced INCLUDING ALL
);

-- Bank holidays of Scotland. Local holidays are not among them.
CREATE TABLE reference.bank_holiday (
  day date PRIMARY KEY,
  name text NOT NULL,
  kind text NOT NULL CONSTRAINT bank_holiday_kind_check CHECK (kind IN ('regular', 'substitute', 'moved', 'one_off')),
  LIKE reference.sourced INCLUDING ALL,
  CONSTRAINT bank_holiday_is_a_weekday CHECK (extract(isodow FROM day) < 6)
);

DROP TABLE reference.sourced;

-- Places have these columns too. A code is an identity, not a rate: known throughout unless the file says since when.
DO $$
DECLARE
  place text;
BEGIN
  FOREACH place IN ARRAY ARRAY['board', 'partnership'] LOOP
    EXECUTE format($sql$
      ALTER TABLE reference.%I
        ADD COLUMN valid_from date,
        ADD COLUMN valid_to date,
        ADD COLUMN published_on date NOT NULL DEFAULT '2021-04-01',
        ADD COLUMN published_on_basis text NOT NULL DEFAULT 'UNDATED'
          CONSTRAINT published_on_basis_check CHECK (published_on_basis IN ('STATED', 'EFFECTIVE_DAY', 'UNDATED')),
        ADD COLUMN superseded_on date,
        ADD CONSTRAINT source_url_check CHECK (source_url ~ '^https?://'),
        ADD CONSTRAINT source_access_check CHECK (source_access IN ('read', 'via_secondary', 'landing_page', 'not_read')),
        ADD CONSTRAINT confidence_check CHECK (confidence IN ('confirmed', 'single_source', 'derived', 'memory'))
      $sql$, place);
  END LOOP;
END $$;

GRANT SELECT ON ALL TABLES IN SCHEMA reference TO tracker_app, tracker_backup;
