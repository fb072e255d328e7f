ALTER TABLE tracker.api_token DROP COLUMN made_with;
