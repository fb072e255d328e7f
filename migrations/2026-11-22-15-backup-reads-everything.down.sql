REVOKE SELECT ON tracker.idempotency_key FROM tracker_backup;
