DROP FUNCTION tracker.main_partnerships(date);
