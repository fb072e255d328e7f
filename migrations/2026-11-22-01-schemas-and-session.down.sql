DROP SCHEMA app CASCADE;
DROP SCHEMA audit CASCADE;
DROP SCHEMA reference CASCADE;
DROP SCHEMA known CASCADE;
DROP SCHEMA history CASCADE;
DROP SCHEMA tracker CASCADE;
DROP EXTENSION IF EXISTS btree_gist;
-- The roles belong to the whole server, where other databases may use them; they stay.
