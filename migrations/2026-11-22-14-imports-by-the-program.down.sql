DROP INDEX tracker.import_run_by_content;
ALTER POLICY import_run_own ON tracker.import_run
  USING ((SELECT app.sees_everything()) OR actor_id = (SELECT app.actor_id()))
  WITH CHECK (actor_id = (SELECT app.actor_id()));
-- A run without an actor cannot be told of in the older form.
DELETE FROM tracker.import_run WHERE actor_id IS NULL;
ALTER TABLE tracker.import_run ALTER COLUMN actor_id SET NOT NULL;
