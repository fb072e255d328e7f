-- A scenario may suppose another full-time week: what it says of one, and the view that shows it in place of those recorded.
SELECT tracker.widen('tracker.scenario_step', 'full_time_minutes integer, part_time_hours text');
ALTER TABLE tracker.scenario_step
  ADD CONSTRAINT scenario_step_full_time_minutes_check CHECK (full_time_minutes BETWEEN 60 AND 3600),
  ADD CONSTRAINT scenario_step_part_time_hours_check CHECK (part_time_hours IN ('KEPT', 'IN_PROPORTION')),
  DROP CONSTRAINT scenario_step_kind_check,
  ADD CONSTRAINT scenario_step_kind_check
    CHECK (kind IN ('DO_NOT_RENEW', 'RENEW', 'EXERCISE_OPTION', 'DECIDE_LATE', 'CHANGE_SCALE', 'CHANGE_WEEK'));

SELECT tracker.show_supposed('tracker.employer_week');
