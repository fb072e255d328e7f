-- Programmes with the guidance they adopted, as the sheet `programmes` shows them: one row per guidance, or one without.
SELECT programme.id, programme.version, programme_guidance.id AS part_id,
       programme.name, programme.commissioner, programme.employment_model,
       (SELECT string_agg(programme_partnership.partnership_code, '; ' ORDER BY programme_partnership.partnership_code)
        FROM programme_partnership WHERE programme_partnership.programme_id = programme.id) AS partnerships,
       programme_guidance.starts_on AS guidance_from,
       programme_guidance.nation AS guidance_nation, programme_guidance.band AS guidance_band,
       programme_guidance.point_rule AS guidance_point_rule, programme_guidance.kind AS guidance_kind,
       programme_guidance.source AS guidance_source
FROM programme
LEFT JOIN programme_guidance ON programme_guidance.programme_id = programme.id
WHERE programme.id = ANY ($1::uuid[]) OR lower(programme.name) = ANY ($3::text[]) OR programme.id = ANY (
  SELECT participation.programme_id FROM participation WHERE participation.employer_id = ANY ($2::uuid[]))
ORDER BY programme.name, programme_guidance.starts_on
