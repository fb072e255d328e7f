DROP TABLE reference.pay_point, reference.pay_award, reference.standard_hours, reference.annual_leave_step, reference.minimum_rate,
  reference.on_cost_rate, reference.notice_rule, reference.redundancy_rule, reference.sick_pay_step, reference.supervision_standard,
  reference.banding_guidance, reference.published_wte, reference.published_funding_line, reference.statistical_rule,
  reference.bank_holiday, reference.loaded_file;

ALTER TABLE reference.board DROP COLUMN valid_from, DROP COLUMN valid_to, DROP COLUMN published_on,
  DROP COLUMN published_on_basis, DROP COLUMN superseded_on, DROP CONSTRAINT source_url_check,
  DROP CONSTRAINT source_access_check, DROP CONSTRAINT confidence_check;
ALTER TABLE reference.partnership DROP COLUMN valid_from, DROP COLUMN valid_to, DROP COLUMN published_on,
  DROP COLUMN published_on_basis, DROP COLUMN superseded_on, DROP CONSTRAINT source_url_check,
  DROP CONSTRAINT source_access_check, DROP CONSTRAINT confidence_check;
