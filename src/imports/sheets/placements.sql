-- Which contract serves which practice, as the sheet `placements` shows it. $3 is not used.
SELECT placement.id, placement.version, employer.name AS employer, contract.reference AS contract, practice.code AS practice,
       placement.starts_on, placement.ends_on, placement.days_per_week, placement.room, placement.guaranteed_room_days,
       nullif(placement.has_it_access, 'BLANK') AS has_it_access,
       nullif(placement.attends_practice_meetings, 'BLANK') AS attends_practice_meetings
FROM placement
JOIN employer ON employer.id = placement.employer_id
JOIN contract ON contract.id = placement.contract_id
JOIN practice ON practice.id = placement.practice_id
WHERE (placement.programme_id = ANY ($1::uuid[]) OR placement.employer_id = ANY ($2::uuid[]) OR $3::text[] IS NULL)
  -- Rows of people are told apart by the employer's references, which not even a lead with whom terms are shared may see.
  AND ((SELECT app.sees_everything()) OR placement.employer_id = ANY ((SELECT app.own_employers())::uuid[]))
ORDER BY employer.name, contract.reference, practice.code, placement.starts_on
