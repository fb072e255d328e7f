-- What is recorded as the yearly cost of these posts on a day, and which lines pay what part of them?
-- One row per post and line that pays for it on the day; a post that no line pays for has one row, without a line.
-- Declined money does not count, nor an extension that nobody has exercised.
-- $1 uuid[] posts   $2 the day
WITH paying AS (
  SELECT DISTINCT allocation.post_id, allocation.funding_line_id, allocation.share_pct, allocation.given_annual_amount
  FROM allocation
  JOIN funding_stretches($2::date) AS stretch ON stretch.funding_line_id = allocation.funding_line_id
  WHERE allocation.post_id = ANY ($1::uuid[])
    AND allocation.starts_on <= $2::date AND (allocation.ends_on IS NULL OR allocation.ends_on >= $2::date)
    AND stretch.stage NOT IN ('DECLINED', 'EXTENSION_OPTION')
    AND stretch.starts_on <= $2::date AND (stretch.ends_on IS NULL OR stretch.ends_on >= $2::date)
)
SELECT wanted.post_id AS "postId", post_state.annual_cost AS "annualCost", paying.funding_line_id AS "lineId",
       paying.share_pct AS "share", paying.given_annual_amount AS "givenAmount"
FROM unnest($1::uuid[]) AS wanted (post_id)
LEFT JOIN post_state ON post_state.post_id = wanted.post_id
  AND post_state.starts_on <= $2::date AND (post_state.ends_on IS NULL OR post_state.ends_on >= $2::date)
LEFT JOIN paying ON paying.post_id = wanted.post_id
ORDER BY wanted.post_id, paying.funding_line_id
