-- One question about pay may read that of one person at each of many employers, with an audit entry for each of these: theirs
-- to find, and nobody else's. Entered one by one, they were most of what such a question cost. Together the log is locked,
-- its end looked up and its tail written once. See migration 02 for the lock.
CREATE FUNCTION audit.record_together(
  an_action text, a_table text, a_row uuid, employers uuid[], olds jsonb[], news jsonb[]
) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = audit, pg_temp AS $$
DECLARE
  last audit.entry;
  e audit.entry;
  entries audit.entry[] := '{}';
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit.entry'));
  SELECT * INTO last FROM audit.entry ORDER BY seq DESC LIMIT 1;
  e.seq := coalesce(last.seq, 0);
  e.hash := coalesce(last.hash, '\x00');
  e.actor_id := app.actor_id();
  e.actor_role := app.role_of_actor();
  e.source := coalesce(nullif(current_setting('app.source', true), ''), 'DATABASE');
  e.request_id := nullif(current_setting('app.request_id', true), '');
  e.action := an_action;
  e.table_name := a_table;
  e.row_id := a_row;
  FOR place IN 1 .. cardinality(employers) LOOP
    e.seq := e.seq + 1;
    e.at := clock_timestamp();
    e.employer_id := employers[place];
    e.old := olds[place];
    e.new := news[place];
    e.previous_hash := e.hash;
    e.hash := audit.seal(e.previous_hash, e);
    entries := entries || e;
  END LOOP;
  INSERT INTO audit.entry SELECT (entered).* FROM unnest(entries) AS entered;
END $$;
REVOKE ALL ON FUNCTION audit.record_together(text, text, uuid, uuid[], jsonb[], jsonb[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit.record_together(text, text, uuid, uuid[], jsonb[], jsonb[]) TO tracker_app;

CREATE OR REPLACE FUNCTION audit.record(
  an_action text, a_table text, a_row uuid, an_employer uuid, an_old jsonb, a_new jsonb
) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = audit, pg_temp AS $$
BEGIN
  PERFORM record_together(an_action, a_table, a_row, ARRAY[an_employer], ARRAY[an_old], ARRAY[a_new]);
END $$;
