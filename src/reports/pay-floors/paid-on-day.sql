-- What are the people paid whom funding lines pay on a day, or whom employers have? One row per subject, post and contract
-- that this person may see.
-- $1 uuid[] funding lines   $2 uuid[] employers   $3 the day   $4 known on (published rates)
WITH filled AS (
  SELECT DISTINCT allocation.funding_line_id AS subject_id, allocation.post_id
  FROM allocation
  WHERE allocation.funding_line_id = ANY ($1::uuid[])
    AND allocation.starts_on <= $3::date AND (allocation.ends_on IS NULL OR allocation.ends_on >= $3::date)
  UNION ALL
  SELECT post.employer_id, post.id FROM post WHERE post.employer_id = ANY ($2::uuid[])
)
SELECT filled.subject_id AS "subjectId", filled.post_id AS "postId", contract.employer_id AS "employerId",
       terms.pay_basis AS "payBasis", coalesce(terms.pay_amount, pay_point.annual_salary) AS "payAmount",
       terms.weekly_minutes AS "contractedMinutes", terms.full_time_minutes AS "fullTimeMinutes"
FROM filled
JOIN contract ON contract.post_id = filled.post_id
  AND contract.starts_on <= $3::date AND (contract.ends_on IS NULL OR contract.ends_on >= $3::date)
JOIN terms ON terms.contract_id = contract.id
  AND terms.starts_on <= $3::date AND (terms.ends_on IS NULL OR terms.ends_on >= $3::date)
LEFT JOIN reference.pay_point ON pay_point.nation = terms.scale_nation AND pay_point.band = terms.scale_band
  AND pay_point.point = terms.scale_point
  AND pay_point.valid_from <= $3::date AND (pay_point.valid_to IS NULL OR pay_point.valid_to >= $3::date)
  AND pay_point.published_on <= $4::date AND (pay_point.superseded_on IS NULL OR pay_point.superseded_on > $4::date)
