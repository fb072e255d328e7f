DROP FUNCTION tracker.funding_stretches(date);
SELECT tracker.forget('allocation');
SELECT tracker.forget('certainty');
SELECT tracker.forget('instalment');
SELECT tracker.forget('funding_line');
DROP FUNCTION tracker.check_instalment();
DROP FUNCTION tracker.check_line_holds_its_parts();
DROP FUNCTION tracker.check_allocation();
