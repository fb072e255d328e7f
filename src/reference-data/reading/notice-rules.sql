-- Which rules on notice and consultation were known on a day? One row per rule.
-- $1 the day they are in force, null = any   $2 known on
SELECT kind, rule, service_months_from AS "serviceMonthsFrom", service_months_before AS "serviceMonthsBefore",
       dismissals_from AS "dismissalsFrom", dismissals_to AS "dismissalsTo", value, unit,
       source_title AS "sourceTitle", source_url AS "sourceUrl", source_access AS "sourceAccess", confidence, notes,
       published_on AS "publishedOn", published_on_basis AS "publishedOnBasis", superseded_on AS "supersededOn",
       valid_from AS "validFrom", valid_to AS "validTo"
FROM reference.notice_rule
WHERE ($1::date IS NULL OR ((valid_from IS NULL OR valid_from <= $1::date) AND (valid_to IS NULL OR valid_to >= $1::date))) AND published_on <= $2::date AND (superseded_on IS NULL OR superseded_on > $2::date)
ORDER BY kind, service_months_from, dismissals_from, rule, valid_from NULLS FIRST
