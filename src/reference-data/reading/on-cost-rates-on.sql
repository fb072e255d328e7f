-- What did employers of a nation pay on top of salary on a day? One row per component.
-- $1 nation, null = all   $2 the day   $3 known on
SELECT component, jurisdiction, tax_year AS "taxYear", rate_pct AS "ratePct", annual_threshold AS "annualThreshold",
       annual_upper_limit AS "annualUpperLimit", annual_allowance AS "annualAllowance",
       source_title AS "sourceTitle", source_url AS "sourceUrl", source_access AS "sourceAccess", confidence, notes,
       published_on AS "publishedOn", published_on_basis AS "publishedOnBasis", superseded_on AS "supersededOn",
       valid_from AS "validFrom", valid_to AS "validTo"
FROM reference.on_cost_rate
WHERE ($1::text IS NULL OR jurisdiction IN ('United Kingdom', $1)
       OR (jurisdiction = 'England and Wales' AND $1 IN ('England', 'Wales')))
  AND (valid_from IS NULL OR valid_from <= $2::date) AND (valid_to IS NULL OR valid_to >= $2::date) AND published_on <= $3::date AND (superseded_on IS NULL OR superseded_on > $3::date)
ORDER BY component, jurisdiction
