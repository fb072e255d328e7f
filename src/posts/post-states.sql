-- What were these posts funded to be, from when to when, and since when have they had their status without a break?
-- One row per state of each post, earliest first. A change of hours or cost alone does not begin the status anew.
-- $1 uuid[], the posts
WITH state AS (
  SELECT post_state.id, post_state.version, post_state.recorded_at, post_state.post_id, post_state.funded_wte, post_state.status,
         post_state.annual_cost, post_state.starts_on, post_state.ends_on,
         lag(post_state.status) OVER earlier IS DISTINCT FROM post_state.status
           OR lag(post_state.ends_on) OVER earlier IS DISTINCT FROM post_state.starts_on - 1 AS begins_status
  FROM post_state
  WHERE post_state.post_id = ANY ($1::uuid[])
  WINDOW earlier AS (PARTITION BY post_state.post_id ORDER BY post_state.starts_on)
)
SELECT state.id, state.version, state.recorded_at AS "recordedAt", state.post_id AS "postId", state.funded_wte AS "fundedWte",
       state.status, state.annual_cost AS "annualCost", state.starts_on AS "startsOn", state.ends_on AS "endsOn",
       max(state.starts_on) FILTER (WHERE state.begins_status) OVER (PARTITION BY state.post_id ORDER BY state.starts_on) AS "statusSince"
FROM state
ORDER BY state.post_id, state.starts_on
