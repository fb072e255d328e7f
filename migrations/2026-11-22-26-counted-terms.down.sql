DROP FUNCTION app.four_bytes_or_why(integer, smallint, integer);
DROP FUNCTION app.four_bytes(integer);
DROP TRIGGER post_recount ON tracker.post;
DROP TRIGGER worker_recount ON tracker.worker;
DROP TRIGGER contract_recount ON tracker.contract;
DROP TRIGGER terms_recount ON tracker.terms;
DROP FUNCTION tracker.recount_terms_changed();
DROP FUNCTION tracker.recount_terms(uuid);
DROP FUNCTION tracker.recount_all_terms();
DROP TABLE tracker.counted_terms;
DROP VIEW known.counted_terms;
DROP VIEW tracker.counted_terms_afresh;

-- A column that is added later shows here too.
CREATE OR REPLACE FUNCTION tracker.reshape(record regclass, changes text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name text := (SELECT relname FROM pg_class WHERE oid = record);
  is_supposed boolean := to_regclass(format('supposed.%I', name)) IS NOT NULL;
BEGIN
  IF is_supposed THEN
    EXECUTE format('DROP VIEW supposed.%I', name);
  END IF;
  EXECUTE format('DROP VIEW known.%I', name);
  EXECUTE format('ALTER TABLE tracker.%I %s', name, changes);
  EXECUTE format('ALTER TABLE history.%I %s', name, changes);
  PERFORM tracker.show_known(record);
  IF is_supposed THEN
    PERFORM tracker.show_supposed(record);
  END IF;
END $$;
