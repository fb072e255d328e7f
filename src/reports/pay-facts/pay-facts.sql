-- What are the terms of the contracts in force on a day? One row per distinct combination, with how many contracts have it.
-- $1 uuid[] participations whose people this person may be told about (always given, never null)
-- $2 role, null = any   $3 one contract, null = all   $4 the day   $5 known on (published rates)
-- $8 which terms matter, of PAY, LEAVE, PENSION: the others are null, so that people who differ only in them are one row
-- $6, $7 date[] ascending: who started in the role, or the service, on or after one of these has not reached its step of years
WITH in_force AS MATERIALIZED (
  SELECT contract.participation_id, contract.worker_id, post.role,
         CASE WHEN 'PAY' = ANY ($8::text[]) THEN terms.pay_basis END AS pay_basis,
         CASE WHEN 'PAY' = ANY ($8::text[]) THEN coalesce(terms.pay_amount, pay_point.annual_salary) END AS pay_amount,
         CASE WHEN 'PAY' = ANY ($8::text[]) THEN terms.pay_origin END AS pay_origin,
         -- Part-time hours matter only where pay is recorded for them.
         CASE WHEN 'PAY' = ANY ($8::text[]) AND terms.pay_basis = 'ACTUAL_ANNUAL' THEN terms.weekly_minutes END AS contracted_minutes,
         terms.full_time_minutes,
         CASE WHEN 'LEAVE' = ANY ($8::text[]) THEN terms.leave_days END AS leave_days,
         CASE WHEN 'LEAVE' = ANY ($8::text[]) THEN terms.public_holiday_days END AS public_holiday_days,
         CASE WHEN 'LEAVE' = ANY ($8::text[]) THEN terms.public_holidays_inside END AS public_holidays_inside,
         CASE WHEN 'LEAVE' = ANY ($8::text[]) THEN terms.leave_origin END AS leave_origin,
         CASE WHEN 'PENSION' = ANY ($8::text[]) THEN terms.pension_pct END AS pension_pct,
         CASE WHEN 'PENSION' = ANY ($8::text[]) THEN terms.pension_basis END AS pension_basis,
         cardinality($6::date[]) - width_bucket(worker.role_started_on, $6::date[]) AS role_step,
         cardinality($7::date[]) - width_bucket(worker.continuous_service_on, $7::date[]) AS service_step
  FROM contract
  JOIN post ON post.id = contract.post_id
  JOIN worker ON worker.id = contract.worker_id
  JOIN terms ON terms.contract_id = contract.id
    AND terms.starts_on <= $4::date AND (terms.ends_on IS NULL OR terms.ends_on >= $4::date)
  LEFT JOIN reference.pay_point ON pay_point.nation = terms.scale_nation AND pay_point.band = terms.scale_band
    AND pay_point.point = terms.scale_point
    AND pay_point.valid_from <= $4::date AND (pay_point.valid_to IS NULL OR pay_point.valid_to >= $4::date)
    AND pay_point.published_on <= $5::date AND (pay_point.superseded_on IS NULL OR pay_point.superseded_on > $5::date)
  WHERE contract.participation_id = ANY ($1::uuid[])
    AND ($2::text IS NULL OR post.role = $2::text)
    AND ($3::uuid IS NULL OR contract.id = $3::uuid)
    AND contract.starts_on <= $4::date AND (contract.ends_on IS NULL OR contract.ends_on >= $4::date)
),
holder_of_several AS (
  SELECT in_force.worker_id FROM in_force GROUP BY in_force.worker_id HAVING count(*) > 1
)
SELECT in_force.participation_id AS "participationId", in_force.role,
       in_force.pay_basis AS "payBasis", in_force.pay_amount AS "payAmount",
       in_force.contracted_minutes AS "contractedMinutes", in_force.full_time_minutes AS "fullTimeMinutes",
       in_force.leave_days AS "leaveDays", in_force.public_holiday_days AS "publicHolidayDays",
       in_force.public_holidays_inside AS "publicHolidaysInside",
       in_force.pension_pct AS "pensionPct", in_force.pension_basis AS "pensionBasis",
       in_force.pay_origin AS "payOrigin", in_force.leave_origin AS "leaveOrigin",
       in_force.role_step AS "roleStep", in_force.service_step AS "serviceStep",
       count(*)::integer AS contracts,
       coalesce(array_agg(holder_of_several.worker_id) FILTER (WHERE holder_of_several.worker_id IS NOT NULL), '{}') AS "workersWithSeveral"
FROM in_force
LEFT JOIN holder_of_several ON holder_of_several.worker_id = in_force.worker_id
GROUP BY in_force.pay_amount, in_force.participation_id, in_force.role_step, in_force.service_step, in_force.leave_days,
         in_force.full_time_minutes, in_force.contracted_minutes, in_force.pension_pct, in_force.role, in_force.pay_basis,
         in_force.public_holiday_days, in_force.public_holidays_inside, in_force.pension_basis, in_force.pay_origin,
         in_force.leave_origin
