-- Leave that someone has taken under a contract, from the start of the leave year or of the contract up to a day. A later statement
-- counts in place of an earlier one; those of earlier leave years say nothing of this one.
CREATE TABLE tracker.leave_taken (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  employer_id uuid NOT NULL,
  participation_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  up_to date NOT NULL,
  taken_minutes integer NOT NULL CONSTRAINT leave_taken_minutes_check CHECK (taken_minutes BETWEEN 0 AND 60000),
  CONSTRAINT leave_taken_once_a_day UNIQUE (contract_id, up_to),
  CONSTRAINT leave_taken_of_contract FOREIGN KEY (employer_id, participation_id, contract_id)
    REFERENCES tracker.contract (employer_id, participation_id, id)
);
CREATE INDEX leave_taken_by_employer ON tracker.leave_taken (employer_id);

DO $$
DECLARE
  all_or_own text := '(SELECT app.sees_everything()) OR employer_id IN (SELECT unnest(app.own_employers()))';
BEGIN
  PERFORM tracker.keep('tracker.leave_taken', all_or_own, all_or_own);
END $$;

-- What was stated up to a day outside the contract goes when its days are cut, as absences do; its history stays.
CREATE FUNCTION tracker.cut_leave_taken_to_contract() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM tracker.leave_taken WHERE contract_id = NEW.id AND (up_to < NEW.starts_on OR up_to > NEW.ends_on);
  RETURN NULL;
END $$;
CREATE TRIGGER contract_cuts_its_leave_taken AFTER UPDATE OF starts_on, ends_on ON tracker.contract
  FOR EACH ROW WHEN (OLD.ends_on IS DISTINCT FROM NEW.ends_on OR OLD.starts_on <> NEW.starts_on)
  EXECUTE FUNCTION tracker.cut_leave_taken_to_contract();
