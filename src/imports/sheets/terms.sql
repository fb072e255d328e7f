-- Versions of the terms of contracts, as the sheet `terms` shows them. A term that is not given shows the word for why. $3 is not used.
SELECT terms.id, terms.version, employer.name AS employer, contract.reference AS contract, terms.starts_on,
       coalesce(terms.pay_basis, terms.not_given ->> 'PAY') AS pay_basis, terms.pay_amount,
       terms.scale_nation, terms.scale_band, terms.scale_point,
       round(terms.weekly_minutes / 60.0, 2) AS weekly_hours, round(terms.full_time_minutes / 60.0, 2) AS full_time_week,
       coalesce(terms.leave_days::text, terms.not_given ->> 'LEAVE_DAYS') AS leave_days,
       coalesce(terms.public_holiday_days::text, terms.not_given ->> 'PUBLIC_HOLIDAY_DAYS') AS public_holiday_days,
       coalesce(terms.public_holidays_inside::text, terms.not_given ->> 'PUBLIC_HOLIDAYS_INSIDE') AS public_holidays_inside,
       coalesce(terms.leave_year_starts, terms.not_given ->> 'LEAVE_YEAR_STARTS') AS leave_year_starts,
       coalesce(terms.pension_pct::text, terms.not_given ->> 'EMPLOYER_PENSION') AS pension_pct, terms.pension_basis,
       coalesce(terms.sick_pay, terms.not_given ->> 'SICK_PAY') AS sick_pay,
       terms.pay_origin, terms.hours_origin, terms.leave_origin, terms.pension_origin, terms.sick_pay_origin, terms.notice_origin,
       terms.transferred_from, terms.transferred_on, terms.change_reason
FROM terms
JOIN contract ON contract.id = terms.contract_id
JOIN employer ON employer.id = terms.employer_id
WHERE (terms.programme_id = ANY ($1::uuid[]) OR terms.employer_id = ANY ($2::uuid[]) OR $3::text[] IS NULL)
  -- Rows of people are told apart by the employer's references, which not even a lead with whom terms are shared may see.
  AND ((SELECT app.sees_everything()) OR terms.employer_id = ANY ((SELECT app.own_employers())::uuid[]))
ORDER BY employer.name, contract.reference, terms.starts_on
