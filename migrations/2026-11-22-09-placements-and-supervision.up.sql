-- Which practice a contract serves. It carries the post, so that funding questions can reach practices without people.
CREATE TABLE tracker.placement (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  employer_id uuid NOT NULL,
  participation_id uuid NOT NULL,
  programme_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  post_id uuid NOT NULL,
  practice_id uuid NOT NULL REFERENCES tracker.practice (id),
  starts_on date NOT NULL,
  ends_on date,
  days_per_week numeric(3, 2) NOT NULL CONSTRAINT placement_days_check CHECK (days_per_week > 0 AND days_per_week <= 7),
  room text NOT NULL CONSTRAINT placement_room_check CHECK (room IN ('OWN', 'GUARANTEED', 'AD_HOC', 'NONE')),
  guaranteed_room_days numeric(3, 2) CONSTRAINT placement_room_days_check CHECK (guaranteed_room_days >= 0 AND guaranteed_room_days <= 7),
  has_it_access text NOT NULL DEFAULT 'BLANK' CONSTRAINT placement_it_access_check CHECK (has_it_access IN ('YES', 'NO', 'DONT_KNOW', 'BLANK')),
  attends_practice_meetings text NOT NULL DEFAULT 'BLANK' CONSTRAINT placement_meetings_check
    CHECK (attends_practice_meetings IN ('YES', 'NO', 'DONT_KNOW', 'BLANK')),
  CONSTRAINT placement_period_check CHECK (ends_on >= starts_on),
  CONSTRAINT placement_room_days_need_room CHECK (room IN ('OWN', 'GUARANTEED') OR coalesce(guaranteed_room_days, 0) = 0),
  CONSTRAINT placement_of_contract FOREIGN KEY (employer_id, participation_id, contract_id) REFERENCES tracker.contract (employer_id, participation_id, id),
  CONSTRAINT placement_of_post FOREIGN KEY (employer_id, participation_id, post_id) REFERENCES tracker.post (employer_id, participation_id, id),
  CONSTRAINT placement_one_at_a_time EXCLUDE USING gist
    (contract_id WITH =, practice_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&)
);
CREATE INDEX placement_by_practice ON tracker.placement (practice_id);
CREATE INDEX placement_by_post ON tracker.placement (post_id);

-- What was agreed: for one contract, or for everyone an employer has in a programme (contract_id null).
CREATE TABLE tracker.supervision_arrangement (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  employer_id uuid NOT NULL,
  participation_id uuid NOT NULL REFERENCES tracker.participation (id),
  contract_id uuid,
  kind text NOT NULL CONSTRAINT supervision_arrangement_kind_check CHECK (kind IN ('LINE_MANAGEMENT', 'CLINICAL', 'PEER', 'NETWORK_LEAD', 'GP_CONTACT')),
  format text NOT NULL CONSTRAINT supervision_arrangement_format_check CHECK (format IN ('INDIVIDUAL', 'GROUP')),
  provider text NOT NULL CONSTRAINT supervision_arrangement_provider_check CHECK (length(provider) BETWEEN 1 AND 200),
  interval_days integer CONSTRAINT supervision_arrangement_interval_check CHECK (interval_days BETWEEN 1 AND 366),
  in_paid_time text NOT NULL DEFAULT 'BLANK' CONSTRAINT supervision_arrangement_paid_time_check CHECK (in_paid_time IN ('YES', 'NO', 'DONT_KNOW', 'BLANK')),
  funding_line_id uuid REFERENCES tracker.funding_line (id),
  starts_on date NOT NULL,
  ends_on date,
  CONSTRAINT supervision_arrangement_period_check CHECK (ends_on >= starts_on),
  CONSTRAINT supervision_arrangement_has_interval CHECK (kind IN ('PEER', 'GP_CONTACT') OR interval_days IS NOT NULL),
  CONSTRAINT supervision_arrangement_of_contract FOREIGN KEY (employer_id, participation_id, contract_id)
    REFERENCES tracker.contract (employer_id, participation_id, id),
  CONSTRAINT supervision_arrangement_one_at_a_time EXCLUDE USING gist (
    employer_id WITH =, participation_id WITH =, coalesce(contract_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =, kind WITH =,
    daterange(starts_on, ends_on, '[]') WITH &&)
);
CREATE INDEX supervision_arrangement_by_contract ON tracker.supervision_arrangement (contract_id);

-- That it took place, or did not and by whose doing. There is no field that could hold what was said.
CREATE TABLE tracker.supervision_session (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  employer_id uuid NOT NULL,
  participation_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  kind text NOT NULL CONSTRAINT supervision_session_kind_check CHECK (kind IN ('LINE_MANAGEMENT', 'CLINICAL', 'PEER', 'NETWORK_LEAD', 'GP_CONTACT')),
  on_day date NOT NULL,
  minutes integer CONSTRAINT supervision_session_minutes_check CHECK (minutes BETWEEN 1 AND 1440),
  outcome text NOT NULL CONSTRAINT supervision_session_outcome_check
    CHECK (outcome IN ('HELD', 'CANCELLED_BY_WORKER', 'CANCELLED_BY_SUPERVISOR', 'CANCELLED_BY_EMPLOYER')),
  CONSTRAINT supervision_session_held_has_minutes CHECK ((outcome = 'HELD') = (minutes IS NOT NULL)),
  CONSTRAINT supervision_session_one_a_day UNIQUE (contract_id, kind, on_day),
  CONSTRAINT supervision_session_of_contract FOREIGN KEY (employer_id, participation_id, contract_id)
    REFERENCES tracker.contract (employer_id, participation_id, id)
);

DO $$
DECLARE
  all_or_own text := '(SELECT app.sees_everything()) OR employer_id = ANY ((SELECT app.own_employers())::uuid[])';
  people text := all_or_own || ' OR participation_id = ANY ((SELECT app.shared_participations())::uuid[])';
  in_scope text := '(SELECT app.sees_all_programmes()) OR programme_id = ANY ((SELECT app.programmes())::uuid[]) OR employer_id = ANY ((SELECT app.own_employers())::uuid[])';
BEGIN
  PERFORM tracker.keep('tracker.placement', in_scope, all_or_own);
  PERFORM tracker.keep('tracker.supervision_arrangement', people, all_or_own);
  PERFORM tracker.keep('tracker.supervision_session', people, all_or_own);
END $$;
