DROP TRIGGER contract_cuts_its_leave_taken ON tracker.contract;
DROP FUNCTION tracker.cut_leave_taken_to_contract();
SELECT tracker.forget('leave_taken');
