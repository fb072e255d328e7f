-- Which posts does each funding line pay for in the year before, the year and the year after, and how heavily? One row per line
-- and post: for each year shares (hundredths of a per cent) × funded WTE (hundredths) × days, null where it pays nothing.
-- $1 date[] first days of the years   $2 date[] last days
SELECT used.line_id, used.post_id, sum(used.weight) FILTER (WHERE used.year = 1)::text AS before,
       sum(used.weight) FILTER (WHERE used.year = 2)::text AS now, sum(used.weight) FILTER (WHERE used.year = 3)::text AS next
FROM (
  SELECT allocation.funding_line_id AS line_id, allocation.post_id, year.at AS year,
         (allocation.share_pct * 100)::bigint * (state.funded_wte * 100)::bigint * (
           least(allocation.ends_on, state.ends_on, post.closed_on, year.ends_on)
           - greatest(allocation.starts_on, state.starts_on, post.opened_on, year.starts_on) + 1) AS weight
  FROM unnest($1::date[], $2::date[]) WITH ORDINALITY AS year (starts_on, ends_on, at)
  JOIN allocation ON allocation.starts_on <= year.ends_on AND (allocation.ends_on IS NULL OR allocation.ends_on >= year.starts_on)
  JOIN post ON post.id = allocation.post_id
  JOIN post_state AS state ON state.post_id = post.id
  WHERE greatest(allocation.starts_on, state.starts_on, post.opened_on, year.starts_on)
        <= least(allocation.ends_on, state.ends_on, post.closed_on, year.ends_on)
) AS used
GROUP BY used.line_id, used.post_id
ORDER BY used.line_id, used.post_id
