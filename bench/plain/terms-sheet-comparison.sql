-- $1 as_of date. What is offered a link worker: by the hour, week, pension and notice, and the widest difference of the first.
WITH offer AS (
  SELECT employer.name, coalesce(sheet.salary_from, point.annual_salary) AS salary, sheet.full_time_minutes, sheet.pension_pct, sheet.employer_notice_weeks,
         coalesce(sheet.salary_from, point.annual_salary) / 52.143 / sheet.full_time_minutes * 60 AS hourly,
         (SELECT max(step.leave_days) FROM terms_sheet_leave_step AS step WHERE step.terms_sheet_id = sheet.id AND step.from_completed_years <= 5) AS leave_days
  FROM terms_sheet AS sheet
  JOIN employer ON employer.id = sheet.employer_id
  LEFT JOIN reference.pay_point AS point ON point.nation = sheet.scale_nation AND point.band = sheet.scale_band AND point.point = sheet.scale_point_from
    AND point.valid_from <= $1::date AND coalesce(point.valid_to, 'infinity') >= $1::date
    AND point.published_on <= $1::date AND coalesce(point.superseded_on, 'infinity') > $1::date
  WHERE sheet.role = 'CLW' AND sheet.starts_on <= $1::date AND coalesce(sheet.ends_on, 'infinity') >= $1::date
  ORDER BY employer.name
  LIMIT 100
)
SELECT offer.*, rank() OVER (ORDER BY hourly) AS rank, max(hourly) OVER () - min(hourly) OVER () AS widest FROM offer
