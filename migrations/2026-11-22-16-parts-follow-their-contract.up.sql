-- What hangs on a contract does not outlive it: when its days are cut, placements, supervision and absences end with it,
-- and those that had not begun are taken out (their history stays). Money questions reach practices through placements,
-- so a placement left open would keep a practice served by nobody.
CREATE FUNCTION tracker.cut_parts_to_contract() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['placement', 'supervision_arrangement', 'absence'] LOOP
    EXECUTE format('DELETE FROM tracker.%I WHERE contract_id = $1 AND (starts_on > $3 OR ends_on < $2)', part)
      USING NEW.id, NEW.starts_on, NEW.ends_on;
    EXECUTE format('UPDATE tracker.%I SET ends_on = $2, version = version + 1 WHERE contract_id = $1 AND (ends_on IS NULL OR ends_on > $2)', part)
      USING NEW.id, NEW.ends_on;
    EXECUTE format('UPDATE tracker.%I SET starts_on = $2, version = version + 1 WHERE contract_id = $1 AND starts_on < $2', part)
      USING NEW.id, NEW.starts_on;
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER contract_cuts_its_parts AFTER UPDATE OF starts_on, ends_on ON tracker.contract
  FOR EACH ROW WHEN (OLD.ends_on IS DISTINCT FROM NEW.ends_on OR OLD.starts_on <> NEW.starts_on)
  EXECUTE FUNCTION tracker.cut_parts_to_contract();
