CREATE OR REPLACE FUNCTION audit.record(
  an_action text, a_table text, a_row uuid, an_employer uuid, an_old jsonb, a_new jsonb
) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = audit, pg_temp AS $$
DECLARE
  last audit.entry;
  e audit.entry;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit.entry'));
  SELECT * INTO last FROM audit.entry ORDER BY seq DESC LIMIT 1;
  e.seq := coalesce(last.seq, 0) + 1;
  e.at := clock_timestamp();
  e.actor_id := app.actor_id();
  e.actor_role := app.role_of_actor();
  e.source := coalesce(nullif(current_setting('app.source', true), ''), 'DATABASE');
  e.request_id := nullif(current_setting('app.request_id', true), '');
  e.action := an_action;
  e.table_name := a_table;
  e.row_id := a_row;
  e.employer_id := an_employer;
  e.old := an_old;
  e.new := a_new;
  e.previous_hash := coalesce(last.hash, '\x00');
  e.hash := audit.seal(e.previous_hash, e);
  INSERT INTO audit.entry SELECT (e).*;
END $$;

DROP FUNCTION audit.record_together(text, text, uuid, uuid[], jsonb[], jsonb[]);
