-- Which allocations pay for a post on a day, and how certain is their money for that day?
-- One row per allocation that counts; a post without any has no row. An unused extension option would carry on what the
-- line pays to its end. Money that is declined, or that nobody has said anything of yet, does not count.
-- $1 uuid[] posts   $2 the day
SELECT allocation.id AS allocation_id, allocation.post_id, allocation.share_pct, stretch.stage
FROM allocation
JOIN funding_stretches($2::date) AS stretch ON stretch.funding_line_id = allocation.funding_line_id
WHERE allocation.post_id = ANY ($1::uuid[])
  AND stretch.stage <> 'DECLINED'
  AND stretch.starts_on <= $2::date AND (stretch.ends_on IS NULL OR stretch.ends_on >= $2::date)
  AND CASE WHEN stretch.stage = 'EXTENSION_OPTION'
           THEN allocation.follows_line AND allocation.ends_on = stretch.starts_on - 1
           ELSE allocation.starts_on <= $2::date AND (allocation.ends_on IS NULL OR allocation.ends_on >= $2::date) END
  -- What nobody has said anything of is taken for hoped for too, and pays nobody.
  AND (stretch.stage <> 'HOPED_FOR' OR EXISTS (
    SELECT FROM certainty LEFT JOIN instalment ON instalment.id = certainty.instalment_id
    WHERE certainty.funding_line_id = stretch.funding_line_id AND certainty.stage = 'HOPED_FOR' AND certainty.said_on <= $2::date
      AND (certainty.instalment_id IS NULL OR instalment.starts_on = stretch.starts_on)))
ORDER BY allocation.post_id, allocation.share_pct DESC, allocation.id
