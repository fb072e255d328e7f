-- Which employer takes part in which programme, as the sheet `participations` shows it. $3 is not used: both are in scope.
SELECT participation.id, participation.version, employer.name AS employer, programme.name AS programme, participation.sharing_level
FROM participation
JOIN employer ON employer.id = participation.employer_id
JOIN programme ON programme.id = participation.programme_id
WHERE participation.programme_id = ANY ($1::uuid[]) OR participation.employer_id = ANY ($2::uuid[]) OR $3::text[] IS NULL
ORDER BY programme.name, employer.name
