ALTER FUNCTION tracker.practices_left(date, date) ROWS 5000;
ALTER FUNCTION tracker.cover_losses(date, date) ROWS 10000;
