-- Which state are the records and the published facts in? Two questions that are told the same state are told the same of
-- everything that is recorded, so an answer worked out before may be given again, and nobody's rights have to be looked up anew.
-- The seal of the last change stands for all changes before it: entries follow each other in the order in which they commit.
CREATE INDEX entry_of_changes ON audit.entry (seq) WHERE action IN ('INSERT', 'UPDATE', 'DELETE');

-- Always by that index: each connection plans this once, and a plan made while the log was short would go on to read all of it.
CREATE FUNCTION app.state_of_records() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = audit, pg_temp SET enable_seqscan = off SET enable_bitmapscan = off AS $$
  SELECT concat(
    (SELECT encode(entry.hash, 'hex') FROM entry WHERE entry.action IN ('INSERT', 'UPDATE', 'DELETE') ORDER BY entry.seq DESC LIMIT 1),
    (SELECT string_agg(loaded_file.hash, '' ORDER BY loaded_file.name) FROM reference.loaded_file))
$$;
REVOKE ALL ON FUNCTION app.state_of_records() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.state_of_records() TO tracker_app;

-- Asked of nobody, it is not worked out.
ALTER FUNCTION app.describe_actor(uuid) STRICT;
