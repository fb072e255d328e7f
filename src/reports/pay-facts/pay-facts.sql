-- What are the terms of the contracts in force on a day? One row of columns, each with a number of four bytes for every contract
-- (`app.four_bytes`, and the words behind numbers in counted-words.ts): a row for each took longer to hand over than to find.
-- A term that is absent says why in place of its number (`app.four_bytes_or_why`).
-- Money is in pence, days of leave and percentages in hundredths; days are counted from 1 January 1970.
-- $1 uuid[] participations whose people this person may be told about (always given, never null): told by their place here
-- $2 role, null = any   $3 one contract, null = all   $4 the day   $5 known on (published rates)
-- $6 which terms matter, of PAY, LEAVE, PENSION: the columns of the others are null, and so is service where it does not matter
-- $7 whether service matters: the role's, $8 the continuous one
-- $9 text[] the nations, in the order of their numbers   $10 the number of pay recorded as it is got
WITH point_in_force AS MATERIALIZED (
  SELECT array_position($9::text[], pay_point.nation)::smallint AS nation,
         pay_point.band, pay_point.point::smallint AS point, (pay_point.annual_salary * 100)::integer AS pence
  FROM reference.pay_point
  WHERE pay_point.valid_from <= $4::date AND (pay_point.valid_to IS NULL OR pay_point.valid_to >= $4::date)
    AND pay_point.published_on <= $5::date AND (pay_point.superseded_on IS NULL OR pay_point.superseded_on > $5::date)
)
SELECT count(*)::integer AS contracts,
       string_agg(app.four_bytes(part.place::integer), '') AS place,
       string_agg(uuid_send(terms.contract_id), '') AS "contractIds",
       string_agg(app.four_bytes(terms.role), '') FILTER (WHERE $2::smallint IS NULL) AS role,
       string_agg(app.four_bytes(terms.full_time_minutes), '') AS "fullTimeMinutes",
       string_agg(app.four_bytes_or_why(terms.pay_basis, terms.not_given, 0), '') FILTER (WHERE 'PAY' = ANY ($6::text[])) AS "payBasis",
       string_agg(app.four_bytes(coalesce(terms.pay_pence, point_in_force.pence)), '') FILTER (WHERE 'PAY' = ANY ($6::text[])) AS "payPence",
       string_agg(app.four_bytes(terms.pay_origin), '') FILTER (WHERE 'PAY' = ANY ($6::text[])) AS "payOrigin",
       -- Part-time hours matter only where pay is recorded for them.
       string_agg(app.four_bytes(CASE WHEN terms.pay_basis = $10::smallint THEN terms.weekly_minutes END), '')
         FILTER (WHERE 'PAY' = ANY ($6::text[])) AS "contractedMinutes",
       string_agg(app.four_bytes_or_why(terms.leave_days, terms.not_given, 1), '') FILTER (WHERE 'LEAVE' = ANY ($6::text[])) AS "leaveDays",
       string_agg(app.four_bytes_or_why(terms.public_holiday_days, terms.not_given, 2), '') FILTER (WHERE 'LEAVE' = ANY ($6::text[])) AS "publicHolidayDays",
       string_agg(app.four_bytes_or_why(terms.public_holidays_inside::integer, terms.not_given, 3), '') FILTER (WHERE 'LEAVE' = ANY ($6::text[])) AS "publicHolidaysInside",
       string_agg(app.four_bytes(terms.leave_origin), '') FILTER (WHERE 'LEAVE' = ANY ($6::text[])) AS "leaveOrigin",
       string_agg(app.four_bytes_or_why(terms.pension_pct, terms.not_given, 5), '') FILTER (WHERE 'PENSION' = ANY ($6::text[])) AS "pensionPct",
       string_agg(app.four_bytes(terms.pension_basis), '') FILTER (WHERE 'PENSION' = ANY ($6::text[])) AS "pensionBasis",
       string_agg(app.four_bytes(terms.role_started_on - '1970-01-01'), '') FILTER (WHERE $7::boolean) AS "roleStartedOn",
       string_agg(app.four_bytes(terms.continuous_service_on - '1970-01-01'), '') FILTER (WHERE $8::boolean) AS "continuousServiceOn",
       string_agg(terms.holds_several::integer::text, '') AS "holdsSeveral",
       array_agg(terms.worker_id) FILTER (WHERE terms.holds_several) AS "holdersOfSeveral"
FROM unnest($1::uuid[]) WITH ORDINALITY AS part (participation_id, place)
JOIN counted_terms AS terms ON terms.participation_id = part.participation_id
LEFT JOIN point_in_force ON point_in_force.nation = terms.scale_nation AND point_in_force.band = terms.scale_band
  AND point_in_force.point = terms.scale_point
WHERE terms.starts_on <= $4::date AND terms.ends_on >= $4::date
  AND ($2::smallint IS NULL OR terms.role = $2::smallint)
  AND ($3::uuid IS NULL OR terms.contract_id = $3::uuid)
