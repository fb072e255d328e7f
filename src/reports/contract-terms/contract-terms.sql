-- Under which terms were people employed in a period? Each version of terms that was in force on one of its days, by employer,
-- contract and first day. Some rows of columns, each column with an entry for some thousands of versions: a number of four bytes
-- (`app.four_bytes`, and the words behind numbers in counted-words.ts), an id of sixteen, or a text in JSON. `position` says which
-- version each is, from 0. A row for each version took longer to hand over than to find, and one row for all would not hold millions.
-- A term that is absent says why in place of its number (`app.four_bytes_or_why`).
-- Money is in pence, days of leave and percentages in hundredths; days are counted from 1 January 1970.
-- $1 uuid[] participations whose people this person may be told about (always given, never null): told by their place here
-- $2 role, null = any   $3 first and $4 last day of the period
WITH version AS (
  SELECT terms.*, part.place,
         row_number() OVER (ORDER BY terms.employer_id, terms.contract_id, terms.starts_on) - 1 AS position
  FROM unnest($1::uuid[]) WITH ORDINALITY AS part (participation_id, place)
  JOIN counted_terms AS terms ON terms.participation_id = part.participation_id
  WHERE ($2::smallint IS NULL OR terms.role = $2::smallint)
    AND terms.starts_on <= $4::date AND terms.ends_on >= $3::date
)
SELECT string_agg(app.four_bytes(version.position::integer), '') AS position,
       string_agg(app.four_bytes(version.place::integer), '') AS place,
       string_agg(uuid_send(version.contract_id), '') AS "contractId", string_agg(uuid_send(version.post_id), '') AS "postId",
       string_agg(uuid_send(version.worker_id), '') AS "workerId", string_agg(uuid_send(version.id), '') AS "termsId",
       string_agg(app.four_bytes(version.role), '') AS role, string_agg(app.four_bytes(version.kind), '') AS kind,
       string_agg(app.four_bytes(version.contract_starts_on - '1970-01-01'), '') AS "contractStartsOn",
       string_agg(app.four_bytes(nullif(version.contract_ends_on, 'infinity') - '1970-01-01'), '') AS "contractEndsOn",
       string_agg(app.four_bytes(version.employer_notice_weeks), '') AS "employerNoticeWeeks",
       string_agg(app.four_bytes(version.role_started_on - '1970-01-01'), '') AS "roleStartedOn",
       string_agg(app.four_bytes(version.continuous_service_on - '1970-01-01'), '') AS "continuousServiceOn",
       string_agg(app.four_bytes(version.starts_on - '1970-01-01'), '') AS "startsOn",
       string_agg(app.four_bytes(nullif(version.ends_on, 'infinity') - '1970-01-01'), '') AS "endsOn",
       string_agg(app.four_bytes_or_why(version.pay_basis, version.not_given, 0), '') AS "payBasis",
       string_agg(app.four_bytes(version.pay_pence), '') AS "payAmountPence",
       string_agg(app.four_bytes(version.scale_nation), '') AS "scaleNation", json_agg(version.scale_band) AS "scaleBand",
       string_agg(app.four_bytes(version.scale_point), '') AS "scalePoint",
       string_agg(app.four_bytes(version.weekly_minutes), '') AS "weeklyMinutes",
       string_agg(app.four_bytes(version.full_time_minutes), '') AS "fullTimeMinutes",
       string_agg(app.four_bytes_or_why(version.leave_days, version.not_given, 1), '') AS "leaveHundredthsOfDays",
       string_agg(app.four_bytes_or_why(version.public_holiday_days, version.not_given, 2), '') AS "publicHolidayHundredthsOfDays",
       string_agg(app.four_bytes_or_why(version.public_holidays_inside::integer, version.not_given, 3), '') AS "publicHolidaysInside",
       string_agg(app.four_bytes_or_why(version.leave_year_starts, version.not_given, 4), '') AS "leaveYearStarts",
       string_agg(app.four_bytes_or_why(version.pension_pct, version.not_given, 5), '') AS "pensionHundredthsOfPercent",
       string_agg(app.four_bytes(version.pension_basis), '') AS "pensionBasis",
       string_agg(app.four_bytes_or_why(version.sick_pay, version.not_given, 6), '') AS "sickPay",
       string_agg(app.four_bytes(version.pay_origin), '') AS "payOrigin", string_agg(app.four_bytes(version.hours_origin), '') AS "hoursOrigin",
       string_agg(app.four_bytes(version.leave_origin), '') AS "leaveOrigin",
       string_agg(app.four_bytes(version.pension_origin), '') AS "pensionOrigin",
       string_agg(app.four_bytes(version.sick_pay_origin), '') AS "sickPayOrigin",
       string_agg(app.four_bytes(version.notice_origin), '') AS "noticeOrigin",
       json_agg(version.transferred_from) AS "transferredFrom",
       string_agg(app.four_bytes(version.transferred_on - '1970-01-01'), '') AS "transferredOn",
       string_agg(app.four_bytes(version.change_reason), '') AS "changeReason"
FROM version
GROUP BY version.position / 50000
