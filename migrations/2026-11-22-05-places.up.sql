-- Boards and partnerships are published facts; practices are kept by the people who use this tracker.
CREATE TABLE reference.board (
  code text PRIMARY KEY CONSTRAINT board_code_check CHECK (code ~ '^S08\d{6}$'),
  name text NOT NULL,
  short_name text NOT NULL,
  predecessor_code text CONSTRAINT board_predecessor_unique UNIQUE,
  code_introduced text,
  source_title text NOT NULL,
  source_url text NOT NULL,
  source_access text NOT NULL,
  confidence text NOT NULL,
  notes text
);

CREATE TABLE reference.partnership (
  code text PRIMARY KEY CONSTRAINT partnership_code_check CHECK (code ~ '^S37\d{6}$'),
  name text NOT NULL,
  board_code text NOT NULL REFERENCES reference.board (code),
  council_areas text NOT NULL,
  predecessor_code text CONSTRAINT partnership_predecessor_unique UNIQUE,
  code_introduced text,
  source_title text NOT NULL,
  source_url text NOT NULL,
  source_access text NOT NULL,
  confidence text NOT NULL,
  notes text
);
CREATE INDEX partnership_by_board ON reference.partnership (board_code);
GRANT SELECT ON reference.board, reference.partnership TO tracker_app, tracker_backup;

CREATE TABLE tracker.practice (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  code text NOT NULL CONSTRAINT practice_code_unique UNIQUE,
  name text NOT NULL,
  partnership_code text NOT NULL REFERENCES reference.partnership (code),
  cluster text
);
CREATE INDEX practice_by_partnership ON tracker.practice (partnership_code);

-- What is counted of a practice, and when it was so.
CREATE TABLE tracker.practice_profile (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  practice_id uuid NOT NULL REFERENCES tracker.practice (id),
  list_size integer NOT NULL CONSTRAINT practice_profile_list_size_check CHECK (list_size BETWEEN 0 AND 200000),
  most_deprived_pct numeric(5, 2) CONSTRAINT practice_profile_most_deprived_check CHECK (most_deprived_pct BETWEEN 0 AND 100),
  simd_version text,
  starts_on date NOT NULL,
  ends_on date,
  CONSTRAINT practice_profile_period_check CHECK (ends_on >= starts_on),
  CONSTRAINT practice_profile_names_simd_version CHECK (most_deprived_pct IS NULL OR simd_version IS NOT NULL),
  CONSTRAINT practice_profile_one_at_a_time EXCLUDE USING gist (practice_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&)
);

CREATE INDEX practice_profile_by_practice ON tracker.practice_profile (practice_id, starts_on);

SELECT tracker.keep('tracker.practice', '(SELECT app.is_signed_in())', $$(SELECT app.role_of_actor()) IN ('ADMINISTRATOR', 'STRATEGIC_LEAD')$$);
SELECT tracker.keep('tracker.practice_profile', '(SELECT app.is_signed_in())', $$(SELECT app.role_of_actor()) IN ('ADMINISTRATOR', 'STRATEGIC_LEAD')$$);
