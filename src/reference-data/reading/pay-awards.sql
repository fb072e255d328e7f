-- Which Agenda for Change awards had been announced by a day? One row per award, the latest first.
-- $1 nation, null = all   $2 known on
SELECT nation, pay_year AS "payYear", headline, backdated_to AS "backdatedTo", announced, condition,
       source_title AS "sourceTitle", source_url AS "sourceUrl", source_access AS "sourceAccess", confidence, notes,
       published_on AS "publishedOn", published_on_basis AS "publishedOnBasis", superseded_on AS "supersededOn",
       valid_from AS "validFrom", valid_to AS "validTo"
FROM reference.pay_award
WHERE ($1::text IS NULL OR nation = $1) AND published_on <= $2::date AND (superseded_on IS NULL OR superseded_on > $2::date)
ORDER BY valid_from DESC, nation
