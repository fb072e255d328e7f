-- Which part of which posts do these lines pay, and how are the posts recorded on those days? One row per allocation and
-- state of its post.
-- $1 uuid[] funding lines
SELECT allocation.funding_line_id AS line_id, allocation.post_id, (allocation.share_pct * 100)::integer AS share,
       greatest(allocation.starts_on, state.starts_on) AS starts_on,
       least(allocation.ends_on, state.ends_on) AS ends_on, state.status, (state.annual_cost * 100)::integer AS cost
FROM allocation
JOIN post_state AS state ON state.post_id = allocation.post_id
  AND state.starts_on <= coalesce(allocation.ends_on, 'infinity') AND coalesce(state.ends_on, 'infinity') >= allocation.starts_on
WHERE allocation.funding_line_id = ANY ($1::uuid[])
ORDER BY allocation.funding_line_id, allocation.post_id, starts_on
