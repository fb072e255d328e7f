-- A worker's band of ages and the day on which it held, as the employer states it: statutory redundancy pay depends on age, and a
-- birth date is never recorded. One for each worker: two bands with their days, side by side, could give a birth date away.
-- In a table of its own, because a lead with whom terms are shared sees the row of the worker and may not see this.
CREATE TABLE tracker.age_band (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  employer_id uuid NOT NULL,
  worker_id uuid NOT NULL,
  band text NOT NULL CONSTRAINT age_band_band_check
    CHECK (band IN ('FROM_16_TO_19', 'FROM_20_TO_24', 'FROM_25_TO_29', 'FROM_30_TO_34', 'FROM_35_TO_39', 'FROM_40_TO_44',
                    'FROM_45_TO_49', 'FROM_50_TO_54', 'FROM_55_TO_59', 'FROM_60_TO_64', 'FROM_65')),
  held_on date NOT NULL,
  CONSTRAINT age_band_one_of_a_worker UNIQUE (employer_id, worker_id),
  CONSTRAINT age_band_of_worker FOREIGN KEY (employer_id, worker_id) REFERENCES tracker.worker (employer_id, id)
);
CREATE INDEX age_band_by_worker ON tracker.age_band (worker_id);

DO $$
DECLARE
  all_or_own text := '(SELECT app.sees_everything()) OR employer_id IN (SELECT unnest(app.own_employers()))';
BEGIN
  PERFORM tracker.keep('tracker.age_band', all_or_own, all_or_own);
END $$;
