-- What are the terms of the contracts in force on a day? One row per distinct combination, with how many contracts have it.
-- $1 uuid[] employers, $2 uuid[] programmes: a contract is with one of each (always given, never null)
-- $3 role, null = any   $4 the day   $5 known on (published rates)   $6 one contract, null = all
WITH in_force AS (
  SELECT contract.employer_id, contract.programme_id, contract.worker_id, post.role,
         terms.pay_basis, coalesce(terms.pay_amount, pay_point.annual_salary) AS pay_amount,
         -- Part-time hours matter only where pay is recorded for them.
         CASE WHEN terms.pay_basis = 'ACTUAL_ANNUAL' THEN terms.weekly_minutes END AS contracted_minutes,
         terms.full_time_minutes, terms.leave_days, terms.public_holiday_days, terms.public_holidays_inside,
         terms.pension_pct, terms.pension_basis, terms.pay_origin, terms.leave_origin,
         -- Complete years at the end of the day, as kernel/day.ts counts them.
         greatest(0, extract(year FROM age(($4::date + 1)::timestamp, worker.role_started_on::timestamp)))::integer AS years_in_role,
         greatest(0, extract(year FROM age(($4::date + 1)::timestamp, worker.continuous_service_on::timestamp)))::integer AS years_of_service,
         count(*) OVER (PARTITION BY contract.worker_id) > 1 AS worker_has_several
  FROM contract
  JOIN post ON post.id = contract.post_id
  JOIN worker ON worker.id = contract.worker_id
  JOIN terms ON terms.contract_id = contract.id
    AND terms.starts_on <= $4::date AND (terms.ends_on IS NULL OR terms.ends_on >= $4::date)
  LEFT JOIN reference.pay_point ON pay_point.nation = terms.scale_nation AND pay_point.band = terms.scale_band
    AND pay_point.point = terms.scale_point
    AND pay_point.valid_from <= $4::date AND (pay_point.valid_to IS NULL OR pay_point.valid_to >= $4::date)
    AND pay_point.published_on <= $5::date AND (pay_point.superseded_on IS NULL OR pay_point.superseded_on > $5::date)
  WHERE contract.employer_id = ANY ($1::uuid[]) AND contract.programme_id = ANY ($2::uuid[])
    AND ($3::text IS NULL OR post.role = $3::text)
    AND ($6::uuid IS NULL OR contract.id = $6::uuid)
    AND contract.starts_on <= $4::date AND (contract.ends_on IS NULL OR contract.ends_on >= $4::date)
)
SELECT in_force.employer_id AS employer, in_force.programme_id AS programme, in_force.role,
       in_force.pay_basis AS "payBasis", in_force.pay_amount AS "payAmount",
       in_force.contracted_minutes AS "contractedMinutes", in_force.full_time_minutes AS "fullTimeMinutes",
       in_force.leave_days AS "leaveDays", in_force.public_holiday_days AS "publicHolidayDays",
       in_force.public_holidays_inside AS "publicHolidaysInside",
       in_force.pension_pct AS "pensionPct", in_force.pension_basis AS "pensionBasis",
       in_force.pay_origin AS "payOrigin", in_force.leave_origin AS "leaveOrigin",
       in_force.years_in_role AS "yearsInRole", in_force.years_of_service AS "yearsOfService",
       count(*)::integer AS contracts,
       coalesce(array_agg(in_force.worker_id) FILTER (WHERE in_force.worker_has_several), '{}') AS "workersWithSeveral"
FROM in_force
GROUP BY in_force.employer_id, in_force.programme_id, in_force.role, in_force.pay_basis, in_force.pay_amount,
         in_force.contracted_minutes, in_force.full_time_minutes, in_force.leave_days, in_force.public_holiday_days,
         in_force.public_holidays_inside, in_force.pension_pct, in_force.pension_basis, in_force.pay_origin,
         in_force.leave_origin, in_force.years_in_role, in_force.years_of_service
