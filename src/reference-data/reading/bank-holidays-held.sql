-- Which bank holidays does Scotland have between two days (both included), and from which day to which do we hold them? One row;
-- null where none is held. Years are held whole.
-- $1 first day   $2 last day   $3 known on
SELECT make_date(extract(year FROM min(bank_holiday.day))::integer, 1, 1) AS "heldFrom",
       make_date(extract(year FROM max(bank_holiday.day))::integer, 12, 31) AS "heldTo",
       string_agg(bank_holiday.day::text, ',') FILTER (
         WHERE bank_holiday.day BETWEEN $1::date AND $2::date
           AND bank_holiday.published_on <= $3::date AND (bank_holiday.superseded_on IS NULL OR bank_holiday.superseded_on > $3::date)) AS days
FROM reference.bank_holiday
