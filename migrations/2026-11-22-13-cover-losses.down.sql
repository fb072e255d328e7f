DROP FUNCTION tracker.cover_losses(date, date, text[]);
