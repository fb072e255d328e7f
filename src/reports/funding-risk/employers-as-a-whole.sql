-- What is known of employers as a whole, whoever asks? One row for each employer and first of 90 days in which people go of whom
-- the person asking is shown nothing (how many), and one (from_day null) for each that has agreed a long notice (how many weeks).
-- $1 as_of date   $2 until date   $3 level of certainty: 1 signed, 2 offered too, 3 everything said   $4 uuid[] employers
SELECT going.employer_id, going.from_day, going.people, NULL::integer AS weeks
FROM people_going_unseen($1::date, $2::date, $3::integer, $4::uuid[]) AS going
UNION ALL
SELECT notice.employer_id, NULL, NULL, notice.weeks
FROM longest_notice($1::date, $4::uuid[]) AS notice
