DROP TABLE tracker.api_token;
SELECT tracker.forget('user_scope');
SELECT tracker.forget('app_user');
