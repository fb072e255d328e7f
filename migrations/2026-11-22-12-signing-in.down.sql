DROP FUNCTION app.note_token_use(bytea, date);
DROP FUNCTION app.user_of_subject(text, text);
DROP FUNCTION app.user_of_token(bytea, timestamptz);
DROP FUNCTION app.describe_actor(uuid);
