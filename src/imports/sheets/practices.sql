-- Practices with what was counted of them, as the sheet `practices` shows them: one row per profile, or one without.
SELECT practice.id, practice.version, practice_profile.id AS part_id,
       practice.code, practice.name, practice.partnership_code AS partnership, practice.cluster,
       practice_profile.starts_on AS profile_from, practice_profile.list_size, practice_profile.most_deprived_pct,
       practice_profile.simd_version
FROM practice
LEFT JOIN practice_profile ON practice_profile.practice_id = practice.id
WHERE lower(practice.code) = ANY ($3::text[]) OR practice.id = ANY (
  SELECT placement.practice_id FROM placement
  WHERE placement.programme_id = ANY ($1::uuid[]) OR placement.employer_id = ANY ($2::uuid[]))
ORDER BY practice.code, practice_profile.starts_on
