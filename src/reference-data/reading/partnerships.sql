-- The health and social care partnerships of Scotland, by name. One row per partnership.
-- $1 codes, also old ones, null = all   $2 codes of boards, also old ones, null = any
SELECT partnership.code, partnership.name, partnership.board_code AS "boardCode", partnership.council_areas AS "councilAreas",
       partnership.predecessor_code AS "predecessorCode", partnership.code_introduced AS "codeIntroduced",
       partnership.source_title AS "sourceTitle", partnership.source_url AS "sourceUrl",
       partnership.source_access AS "sourceAccess", partnership.confidence, partnership.notes,
       partnership.published_on AS "publishedOn", partnership.published_on_basis AS "publishedOnBasis",
       partnership.superseded_on AS "supersededOn",
       partnership.valid_from AS "validFrom", partnership.valid_to AS "validTo"
FROM reference.partnership
JOIN reference.board ON board.code = partnership.board_code
WHERE ($1::text[] IS NULL OR partnership.code = ANY ($1) OR partnership.predecessor_code = ANY ($1))
  AND ($2::text[] IS NULL OR board.code = ANY ($2) OR board.predecessor_code = ANY ($2))
ORDER BY partnership.name
