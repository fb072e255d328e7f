-- Which awards raised the bands of a scale up to a day? One row per band and pay year, earliest first, with entry to the band
-- as it was known; the rise from the row before is the award. An award counts as published with the first issue of its
-- rates, whatever was issued later; years of which nothing was out on the day are left out.
-- $1 nations and $2 bands, side by side   $3 the day   $4 known on
WITH asked AS (SELECT DISTINCT * FROM unnest($1::text[], $2::text[]) AS asked (nation, band))
SELECT pay_point.nation, pay_point.band, pay_point.pay_year AS "payYear", pay_point.valid_from AS "effectiveOn",
       min(pay_point.published_on) AS "publishedOn",
       max(pay_point.annual_salary) FILTER (WHERE pay_point.point = 1
         AND (pay_point.superseded_on IS NULL OR pay_point.superseded_on > $4::date)) AS entry,
       max(pay_award.headline) AS headline
FROM asked
JOIN reference.pay_point ON pay_point.nation = asked.nation AND pay_point.band = asked.band
LEFT JOIN reference.pay_award ON pay_award.nation = pay_point.nation AND pay_award.pay_year = pay_point.pay_year
  AND pay_award.published_on <= $4::date AND (pay_award.superseded_on IS NULL OR pay_award.superseded_on > $4::date)
WHERE pay_point.valid_from <= $3::date AND pay_point.published_on <= $4::date
GROUP BY pay_point.nation, pay_point.band, pay_point.pay_year, pay_point.valid_from
HAVING min(pay_point.published_on) <= $3::date
ORDER BY pay_point.nation, pay_point.band, pay_point.valid_from
