-- pg_dump locks every table before it writes the first: one that the backup role may not read, and there is no backup.
GRANT SELECT ON tracker.idempotency_key TO tracker_backup;
