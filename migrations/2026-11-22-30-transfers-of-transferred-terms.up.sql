-- From whom and when terms were carried over is said only of terms of which one was: it stayed behind when the last of them
-- was recorded otherwise. What was recorded before is in the history.
UPDATE tracker.terms SET transferred_from = NULL, transferred_on = NULL, version = version + 1
WHERE num_nonnulls(transferred_from, transferred_on) > 0
  AND NOT ('TRANSFERRED' = ANY (ARRAY[pay_origin, hours_origin, leave_origin, pension_origin, sick_pay_origin, notice_origin]));

-- What waits to be checked at the end of a transaction would keep the table from being changed.
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE tracker.terms ADD CONSTRAINT terms_transfer_is_of_transferred_terms CHECK (
  num_nonnulls(transferred_from, transferred_on) = 0
  OR 'TRANSFERRED' = ANY (ARRAY[pay_origin, hours_origin, leave_origin, pension_origin, sick_pay_origin, notice_origin]));
