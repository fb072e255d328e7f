-- Which rules for statistics had been published by a day? One row per rule.
-- $1 known on
SELECT rule_id AS "ruleId", topic, body, threshold, unit, rule,
       source_title AS "sourceTitle", source_url AS "sourceUrl", source_access AS "sourceAccess", confidence, notes,
       published_on AS "publishedOn", published_on_basis AS "publishedOnBasis", superseded_on AS "supersededOn",
       valid_from AS "validFrom", valid_to AS "validTo"
FROM reference.statistical_rule
WHERE published_on <= $1::date AND (superseded_on IS NULL OR superseded_on > $1::date)
ORDER BY topic, rule_id
