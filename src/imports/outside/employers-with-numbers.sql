-- Employers that have a registered number, with all of them, and whether they take part in a programme. One row per employer.
-- $1 the programme (uuid)
SELECT employer.id, employer.name,
       EXISTS (SELECT FROM participation
               WHERE participation.employer_id = employer.id AND participation.programme_id = $1::uuid) AS takes_part,
       array_agg(employer_identifier.scheme ORDER BY employer_identifier.scheme, employer_identifier.value) AS schemes,
       array_agg(employer_identifier.value ORDER BY employer_identifier.scheme, employer_identifier.value) AS values
FROM employer
JOIN employer_identifier ON employer_identifier.employer_id = employer.id
GROUP BY employer.id, employer.name
ORDER BY employer.name
