-- Under which terms were people employed in a period? One row per version of terms that was in force on one of its days. Amounts are
-- whole pence and hundredths, which is exact and spares reading thousands of decimals.
-- $1 uuid[] participations whose people this person may be told about (always given, never null)
-- $2 role, null = any   $3 first and $4 last day of the period
SELECT contract.id AS "contractId", contract.employer_id AS "employerId", contract.programme_id AS "programmeId",
       contract.participation_id AS "participationId", contract.post_id AS "postId", contract.worker_id AS "workerId", post.role,
       contract.kind, contract.starts_on AS "contractStartsOn", contract.ends_on AS "contractEndsOn",
       contract.employer_notice_weeks AS "employerNoticeWeeks", worker.role_started_on AS "roleStartedOn",
       worker.continuous_service_on AS "continuousServiceOn", terms.id AS "termsId", terms.starts_on AS "startsOn",
       terms.ends_on AS "endsOn", terms.pay_basis AS "payBasis", (terms.pay_amount * 100)::integer AS "payAmountPence",
       terms.scale_nation AS "scaleNation", terms.scale_band AS "scaleBand", terms.scale_point AS "scalePoint",
       terms.weekly_minutes AS "weeklyMinutes", terms.full_time_minutes AS "fullTimeMinutes", (terms.leave_days * 100)::integer AS "leaveHundredthsOfDays",
       (terms.public_holiday_days * 100)::integer AS "publicHolidayHundredthsOfDays", terms.public_holidays_inside AS "publicHolidaysInside",
       terms.leave_year_starts AS "leaveYearStarts", (terms.pension_pct * 100)::integer AS "pensionHundredthsOfPercent", terms.pension_basis AS "pensionBasis",
       terms.sick_pay AS "sickPay", terms.pay_origin AS "payOrigin", terms.hours_origin AS "hoursOrigin",
       terms.leave_origin AS "leaveOrigin", terms.pension_origin AS "pensionOrigin", terms.sick_pay_origin AS "sickPayOrigin",
       terms.notice_origin AS "noticeOrigin", terms.transferred_from AS "transferredFrom", terms.transferred_on AS "transferredOn",
       terms.change_reason AS "changeReason"
FROM contract
JOIN post ON post.id = contract.post_id
JOIN worker ON worker.id = contract.worker_id
JOIN terms ON terms.contract_id = contract.id
WHERE contract.participation_id = ANY ($1::uuid[])
  AND ($2::text IS NULL OR post.role = $2::text)
  AND terms.starts_on <= $4::date AND (terms.ends_on IS NULL OR terms.ends_on >= $3::date)
ORDER BY contract.employer_id, contract.id, terms.starts_on
