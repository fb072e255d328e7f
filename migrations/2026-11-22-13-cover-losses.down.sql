DROP FUNCTION tracker.practices_left(date, date);
DROP FUNCTION tracker.cover_losses(date, date);
DROP FUNCTION tracker.funding_pieces(date);
