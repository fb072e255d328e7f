DROP TRIGGER contract_cuts_its_parts ON tracker.contract;
DROP FUNCTION tracker.cut_parts_to_contract();
