-- $1 as_of date. Hours of leave in the leave year in course for people's own weeks, of terms that do not change within it.
WITH leave AS (
  SELECT (terms.leave_days + CASE WHEN terms.public_holidays_inside THEN 0 ELSE coalesce(terms.public_holiday_days, 0) END)
         * terms.weekly_minutes / 300 AS hours, 5.6 * terms.weekly_minutes / 60 AS statute,
         (SELECT (max(step.annual_leave_days) + max(step.public_holiday_days)) * terms.weekly_minutes / 300 FROM reference.annual_leave_step AS step
          WHERE step.scheme = 'Agenda for Change' AND step.nation = 'Scotland'
            AND step.service_years_from <= extract(year FROM age($1::date + 1, worker.continuous_service_on))) AS afc
  FROM contract
  JOIN post ON post.id = contract.post_id AND post.role = 'CLW'
  JOIN worker ON worker.id = contract.worker_id
  JOIN terms ON terms.contract_id = contract.id AND terms.starts_on <= $1::date AND coalesce(terms.ends_on, 'infinity') >= $1::date
  WHERE contract.starts_on <= $1::date AND coalesce(contract.ends_on, 'infinity') >= $1::date AND terms.leave_year_starts IS NOT NULL
)
SELECT count(*), count(*) FILTER (WHERE hours < statute) AS below_statute, count(*) FILTER (WHERE hours < afc) AS below_afc FROM leave
