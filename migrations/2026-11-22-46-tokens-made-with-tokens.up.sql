-- A token can make another, which went on when the first was revoked or at its end: whoever had got hold of one could keep a way in
-- for ever. Now the second ends with the first at the latest, and is revoked with it.
ALTER TABLE tracker.api_token ADD COLUMN made_with uuid REFERENCES tracker.api_token (id);
CREATE INDEX api_token_by_maker ON tracker.api_token (made_with) WHERE made_with IS NOT NULL;
