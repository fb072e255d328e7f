DROP TABLE tracker.idempotency_key;
DROP TABLE tracker.import_run;
