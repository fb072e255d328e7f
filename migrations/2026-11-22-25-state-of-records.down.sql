ALTER FUNCTION app.describe_actor(uuid) CALLED ON NULL INPUT;
DROP FUNCTION app.state_of_records();
DROP INDEX audit.entry_of_changes;
