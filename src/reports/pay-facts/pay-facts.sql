-- What are the terms of the contracts in force on a day? One row of columns: comma-joined texts, each with one entry for each
-- distinct combination of terms and how many contracts have it; thousands of rows took longer to hand over than to find.
-- Null is an empty entry; money is in pence, days and percentages in hundredths.
-- $1 uuid[] participations whose people this person may be told about (always given, never null): told by their place here
-- $2 role, null = any   $3 one contract, null = all   $4 the day   $5 known on (published rates)
-- $6, $7 date[] ascending: who started in the role, or the service, on or after one of these has not reached its step of years
-- $8 which terms matter, of PAY, LEAVE, PENSION: the others are null, so that people who differ only in them are one entry
WITH in_force AS MATERIALIZED (
  SELECT part.place, contract.worker_id, post.role,
         CASE WHEN 'PAY' = ANY ($8::text[]) THEN terms.pay_basis END AS pay_basis,
         CASE WHEN 'PAY' = ANY ($8::text[]) THEN (coalesce(terms.pay_amount, pay_point.annual_salary) * 100)::integer END AS pay_pence,
         CASE WHEN 'PAY' = ANY ($8::text[]) THEN terms.pay_origin END AS pay_origin,
         -- Part-time hours matter only where pay is recorded for them.
         CASE WHEN 'PAY' = ANY ($8::text[]) AND terms.pay_basis = 'ACTUAL_ANNUAL' THEN terms.weekly_minutes END AS contracted_minutes,
         terms.full_time_minutes,
         CASE WHEN 'LEAVE' = ANY ($8::text[]) THEN (terms.leave_days * 100)::integer END AS leave_days,
         CASE WHEN 'LEAVE' = ANY ($8::text[]) THEN (terms.public_holiday_days * 100)::integer END AS public_holiday_days,
         CASE WHEN 'LEAVE' = ANY ($8::text[]) THEN terms.public_holidays_inside END AS public_holidays_inside,
         CASE WHEN 'LEAVE' = ANY ($8::text[]) THEN terms.leave_origin END AS leave_origin,
         CASE WHEN 'PENSION' = ANY ($8::text[]) THEN (terms.pension_pct * 100)::integer END AS pension_pct,
         CASE WHEN 'PENSION' = ANY ($8::text[]) THEN terms.pension_basis END AS pension_basis,
         cardinality($6::date[]) - width_bucket(worker.role_started_on, $6::date[]) AS role_step,
         cardinality($7::date[]) - width_bucket(worker.continuous_service_on, $7::date[]) AS service_step
  FROM unnest($1::uuid[]) WITH ORDINALITY AS part (participation_id, place)
  JOIN contract ON contract.participation_id = part.participation_id
  JOIN post ON post.id = contract.post_id
  JOIN worker ON worker.id = contract.worker_id
  JOIN terms ON terms.contract_id = contract.id
    AND terms.starts_on <= $4::date AND (terms.ends_on IS NULL OR terms.ends_on >= $4::date)
  LEFT JOIN reference.pay_point ON pay_point.nation = terms.scale_nation AND pay_point.band = terms.scale_band
    AND pay_point.point = terms.scale_point
    AND pay_point.valid_from <= $4::date AND (pay_point.valid_to IS NULL OR pay_point.valid_to >= $4::date)
    AND pay_point.published_on <= $5::date AND (pay_point.superseded_on IS NULL OR pay_point.superseded_on > $5::date)
  WHERE ($2::text IS NULL OR post.role = $2::text)
    AND ($3::uuid IS NULL OR contract.id = $3::uuid)
    AND contract.starts_on <= $4::date AND (contract.ends_on IS NULL OR contract.ends_on >= $4::date)
),
holder_of_several AS (
  SELECT in_force.worker_id FROM in_force GROUP BY in_force.worker_id HAVING count(*) > 1
),
alike AS (
  SELECT in_force.place, in_force.role, in_force.pay_basis, in_force.pay_pence, in_force.contracted_minutes,
         in_force.full_time_minutes, in_force.leave_days, in_force.public_holiday_days, in_force.public_holidays_inside,
         in_force.pension_pct, in_force.pension_basis, in_force.pay_origin, in_force.leave_origin, in_force.role_step,
         in_force.service_step, count(*) AS contracts, string_agg(holder_of_several.worker_id::text, ' ') AS with_several
  FROM in_force
  LEFT JOIN holder_of_several ON holder_of_several.worker_id = in_force.worker_id
  GROUP BY in_force.pay_pence, in_force.place, in_force.role_step, in_force.service_step, in_force.leave_days,
           in_force.full_time_minutes, in_force.contracted_minutes, in_force.pension_pct, in_force.role, in_force.pay_basis,
           in_force.public_holiday_days, in_force.public_holidays_inside, in_force.pension_basis, in_force.pay_origin,
           in_force.leave_origin
)
SELECT string_agg(alike.place::text, ',') AS place, string_agg(alike.role, ',') AS role,
       string_agg(coalesce(alike.pay_basis, ''), ',') AS "payBasis",
       string_agg(coalesce(alike.pay_pence::text, ''), ',') AS "payPence",
       string_agg(coalesce(alike.contracted_minutes::text, ''), ',') AS "contractedMinutes",
       string_agg(alike.full_time_minutes::text, ',') AS "fullTimeMinutes",
       string_agg(coalesce(alike.leave_days::text, ''), ',') AS "leaveDays",
       string_agg(coalesce(alike.public_holiday_days::text, ''), ',') AS "publicHolidayDays",
       string_agg(coalesce(alike.public_holidays_inside::text, ''), ',') AS "publicHolidaysInside",
       string_agg(coalesce(alike.pension_pct::text, ''), ',') AS "pensionPct",
       string_agg(coalesce(alike.pension_basis, ''), ',') AS "pensionBasis",
       string_agg(coalesce(alike.pay_origin, ''), ',') AS "payOrigin",
       string_agg(coalesce(alike.leave_origin, ''), ',') AS "leaveOrigin",
       string_agg(coalesce(alike.role_step::text, ''), ',') AS "roleStep",
       string_agg(coalesce(alike.service_step::text, ''), ',') AS "serviceStep",
       string_agg(alike.contracts::text, ',') AS contracts,
       string_agg(coalesce(alike.with_several, ''), ',') AS "workersWithSeveral"
FROM alike
