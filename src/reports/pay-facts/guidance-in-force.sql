-- Which guidance had each programme adopted on a day? At most one row per programme.
-- $1 uuid[] programmes   $2 the day
SELECT programme_guidance.programme_id AS "programmeId", programme_guidance.nation, programme_guidance.band,
       programme_guidance.point_rule AS "pointRule", programme_guidance.kind, programme_guidance.source,
       programme_guidance.starts_on AS "startsOn"
FROM programme_guidance
WHERE programme_guidance.programme_id = ANY ($1::uuid[])
  AND programme_guidance.starts_on <= $2::date
  AND (programme_guidance.ends_on IS NULL OR programme_guidance.ends_on >= $2::date)
ORDER BY programme_guidance.programme_id
