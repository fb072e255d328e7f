-- Which bank holidays does Scotland have between two days (both included), and do we hold all of those years?
-- One row per bank holiday, at least one row: without a bank holiday its day is null.
-- $1 first day   $2 last day   $3 known on
WITH held AS (
  SELECT extract(year FROM min(day)) <= extract(year FROM $1::date)
         AND extract(year FROM max(day)) >= extract(year FROM $2::date) AS all_years
  FROM reference.bank_holiday
)
SELECT coalesce(held.all_years, false) AS "holdsAllYears", bank_holiday.day, bank_holiday.name, bank_holiday.kind,
       bank_holiday.source_title AS "sourceTitle", bank_holiday.source_url AS "sourceUrl",
       bank_holiday.source_access AS "sourceAccess", bank_holiday.confidence, bank_holiday.notes,
       bank_holiday.published_on AS "publishedOn", bank_holiday.published_on_basis AS "publishedOnBasis",
       bank_holiday.superseded_on AS "supersededOn",
       bank_holiday.valid_from AS "validFrom", bank_holiday.valid_to AS "validTo"
FROM held
LEFT JOIN reference.bank_holiday
  ON bank_holiday.day BETWEEN $1::date AND $2::date
  AND bank_holiday.published_on <= $3::date AND (bank_holiday.superseded_on IS NULL OR bank_holiday.superseded_on > $3::date)
ORDER BY bank_holiday.day
