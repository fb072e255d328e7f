DROP FUNCTION tracker.forget(text);
DROP FUNCTION tracker.keep(regclass, text, text);
DROP FUNCTION tracker.keep_record();
DROP FUNCTION tracker.stamp_record();
