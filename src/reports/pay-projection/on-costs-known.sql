-- What do employers pay on top of salary, as known on a day? One row per component and the days it is for.
-- $1 known on
SELECT component, rate_pct AS "ratePct", annual_threshold AS "annualThreshold", annual_upper_limit AS "annualUpperLimit",
       valid_from AS "startsOn", valid_to AS "endsOn"
FROM reference.on_cost_rate
WHERE component IN ('secondary_class_1_nic', 'auto_enrolment_employer_minimum', 'apprenticeship_levy')
  AND valid_from IS NOT NULL
  AND published_on <= $1::date AND (superseded_on IS NULL OR superseded_on > $1::date)
ORDER BY component, valid_from
