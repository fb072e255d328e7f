-- The health boards of Scotland, by name. One row per board.
-- $1 codes, also old ones, null = all
SELECT code, name, short_name AS "shortName", predecessor_code AS "predecessorCode", code_introduced AS "codeIntroduced",
       source_title AS "sourceTitle", source_url AS "sourceUrl", source_access AS "sourceAccess", confidence, notes,
       published_on AS "publishedOn", published_on_basis AS "publishedOnBasis", superseded_on AS "supersededOn",
       valid_from AS "validFrom", valid_to AS "validTo"
FROM reference.board
WHERE $1::text[] IS NULL OR code = ANY ($1) OR predecessor_code = ANY ($1)
ORDER BY name
