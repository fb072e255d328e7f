-- Which numbers of statutory redundancy pay in Great Britain were known on a day? One row per number and the days it is for.
-- $1 known on
SELECT parameter, (value * 100)::integer AS value, age_from AS "ageFrom", valid_from AS "validFrom", valid_to AS "validTo",
       source_title || ': ' || source_url AS source
FROM reference.redundancy_rule
WHERE parameter IN ('weeks_pay_cap', 'qualifying_service', 'service_counted_maximum', 'multiplier') AND jurisdiction = 'Great Britain'
  AND published_on <= $1::date AND (superseded_on IS NULL OR superseded_on > $1::date)
ORDER BY parameter, valid_from NULLS FIRST, value
