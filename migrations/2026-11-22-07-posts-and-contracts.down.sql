SELECT tracker.forget('terms_sheet_leave_step');
SELECT tracker.forget('terms_sheet');
SELECT tracker.forget('absence');
SELECT tracker.forget('terms');
SELECT tracker.forget('worker');
SELECT tracker.forget('contract');
SELECT tracker.forget('post_state');
SELECT tracker.forget('post');
DROP FUNCTION tracker.check_terms_cover_contract();
