-- $1 as_of date. How many days before the end of its money did each funder sign what came after it? Plainer than the question:
-- later lines of the same funder for the same post, and nothing about extensions, instalments or last safe days.
WITH renewal AS (
  SELECT DISTINCT before.funder_id, before.id AS line_id, before.ends_on,
         (SELECT min(word.said_on) FROM certainty AS word WHERE word.funding_line_id = after.id AND word.stage = 'SIGNED') AS signed_on
  FROM funding_line AS before
  JOIN allocation AS paid ON paid.funding_line_id = before.id
  JOIN allocation AS next ON next.post_id = paid.post_id AND next.starts_on BETWEEN before.ends_on + 1 AND before.ends_on + 366
  JOIN funding_line AS after ON after.id = next.funding_line_id AND after.funder_id = before.funder_id AND after.id <> before.id
  WHERE before.ends_on <= $1::date
)
SELECT funder_id, count(*) AS renewed, min(ends_on - signed_on) AS worst,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY ends_on - signed_on) AS median,
       count(*) FILTER (WHERE signed_on > ends_on) AS after_the_end
FROM renewal GROUP BY funder_id ORDER BY median
