DROP VIEW supposed.employer_week;

-- What was supposed of weeks cannot be said any more.
DELETE FROM tracker.scenario_step WHERE kind = 'CHANGE_WEEK';
ALTER TABLE tracker.scenario_step
  DROP CONSTRAINT scenario_step_kind_check,
  ADD CONSTRAINT scenario_step_kind_check
    CHECK (kind IN ('DO_NOT_RENEW', 'RENEW', 'EXERCISE_OPTION', 'DECIDE_LATE', 'CHANGE_SCALE'));
SELECT tracker.narrow('tracker.scenario_step', 'full_time_minutes, part_time_hours');
