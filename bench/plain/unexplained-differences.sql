-- $1 as_of date. Pay by the hour, leave and notice that are 5 % from the commonest of the employer, with no origin. Plainer than
-- the question: no sheets, no service, no scale, no pension, nothing of a year before.
WITH terms_of AS (
  SELECT contract.employer_id, contract.id, term.name, term.value, term.origin
  FROM contract
  JOIN post ON post.id = contract.post_id AND post.role = 'CLW'
  JOIN terms ON terms.contract_id = contract.id AND terms.starts_on <= $1::date AND coalesce(terms.ends_on, 'infinity') >= $1::date
  LEFT JOIN reference.pay_point AS point ON point.nation = terms.scale_nation AND point.band = terms.scale_band AND point.point = terms.scale_point
    AND point.valid_from <= $1::date AND coalesce(point.valid_to, 'infinity') >= $1::date
    AND point.published_on <= $1::date AND coalesce(point.superseded_on, 'infinity') > $1::date
  CROSS JOIN LATERAL (VALUES
    ('PAY', coalesce(terms.pay_amount, point.annual_salary) / 52.143 / terms.full_time_minutes * 60, terms.pay_origin),
    ('LEAVE', (terms.leave_days + CASE WHEN terms.public_holidays_inside THEN 0 ELSE terms.public_holiday_days END) * terms.full_time_minutes / 300, terms.leave_origin),
    ('NOTICE', contract.employer_notice_weeks::numeric, terms.notice_origin)) AS term (name, value, origin)
  WHERE contract.starts_on <= $1::date AND coalesce(contract.ends_on, 'infinity') >= $1::date
),
usual AS (SELECT employer_id, name, mode() WITHIN GROUP (ORDER BY value DESC) AS value FROM terms_of GROUP BY employer_id, name)
SELECT terms_of.name, terms_of.id, terms_of.value, usual.value AS usual, abs(terms_of.value - usual.value) / least(terms_of.value, usual.value) AS apart
FROM terms_of
JOIN usual USING (employer_id, name)
WHERE terms_of.origin IN ('UNRECORDED', 'ERROR') AND abs(terms_of.value - usual.value) >= 0.05 * least(terms_of.value, usual.value)
ORDER BY apart DESC, terms_of.id
