SELECT tracker.forget('scenario_step');
SELECT tracker.forget('scenario');
DROP SCHEMA supposed CASCADE;
DROP FUNCTION tracker.show_supposed(regclass);
DROP FUNCTION app.supposed(text);

CREATE OR REPLACE FUNCTION tracker.reshape(record regclass, changes text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name text := (SELECT relname FROM pg_class WHERE oid = record);
BEGIN
  EXECUTE format('DROP VIEW known.%I', name);
  EXECUTE format('ALTER TABLE tracker.%I %s', name, changes);
  EXECUTE format('ALTER TABLE history.%I %s', name, changes);
  PERFORM tracker.show_known(record);
END $$;
