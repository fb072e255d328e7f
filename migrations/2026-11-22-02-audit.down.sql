DROP TABLE audit.entry CASCADE;
DROP FUNCTION audit.move_head();
DROP TABLE audit.head CASCADE;
DROP FUNCTION audit.refuse_change();
DROP FUNCTION audit.first_break();
DROP FUNCTION audit.record(text, text, uuid, uuid, jsonb, jsonb);
