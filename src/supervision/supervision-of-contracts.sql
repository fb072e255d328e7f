-- What is recorded of the supervision of contracts, up to a day? One row of columns: texts with an entry for each contract,
-- arrangement, kind with a session held, or absence, split by commas (free text: a JSON list). Thousands of rows took longer to
-- hand over than to find. Null is an empty entry. Which arrangement applies on the day is worked out by who asked; sessions
-- that were cancelled do not count.
-- $1 as_of date   $2 uuid[], these contracts   $3 uuid[], those in force on the day in these participations
-- One of $2 and $3 is null.
WITH subject AS MATERIALIZED (
  SELECT contract.id, contract.participation_id, contract.worker_id, contract.starts_on,
         contract.starts_on <= $1::date AND (contract.ends_on IS NULL OR contract.ends_on >= $1::date) AS is_in_force,
         row_number() OVER (ORDER BY contract.id) AS place
  FROM contract
  WHERE ($2::uuid[] IS NULL OR contract.id = ANY ($2::uuid[]))
    AND ($3::uuid[] IS NULL OR (contract.participation_id IN (SELECT unnest($3::uuid[]))
      AND contract.starts_on <= $1::date AND (contract.ends_on IS NULL OR contract.ends_on >= $1::date)))
),
arranged AS (
  SELECT subject.place, arrangement.*
  FROM subject
  JOIN supervision_arrangement AS arrangement ON arrangement.contract_id = subject.id
  UNION ALL
  -- For everyone an employer has in a programme.
  SELECT NULL, arrangement.*
  FROM (SELECT DISTINCT subject.participation_id FROM subject) AS everyone
  JOIN supervision_arrangement AS arrangement
    ON arrangement.participation_id = everyone.participation_id AND arrangement.contract_id IS NULL
),
held AS (
  SELECT session.contract_id, session.kind, max(session.on_day) AS last_held_on,
         coalesce(sum(session.minutes) FILTER (WHERE session.on_day > $1::date - 365), 0) AS minutes
  FROM supervision_session AS session
  WHERE session.contract_id IN (SELECT subject.id FROM subject) AND session.outcome = 'HELD' AND session.on_day <= $1::date
  GROUP BY session.contract_id, session.kind
)
SELECT contracts.*, arrangements.*, sessions.*, absences.*
FROM (
  SELECT string_agg(subject.place::text, ',') AS "placeOfContract", string_agg(subject.id::text, ',') AS "contractId",
         string_agg(subject.worker_id::text, ',') AS "workerId", string_agg(subject.participation_id::text, ',') AS participation,
         string_agg(subject.starts_on::text, ',') AS "startsOn",
         string_agg(CASE WHEN subject.is_in_force THEN 'true' ELSE '' END, ',') AS "isInForce"
  FROM subject
) AS contracts
CROSS JOIN (
  SELECT string_agg(coalesce(arranged.place::text, ''), ',') AS "placeArranged",
         string_agg(arranged.participation_id::text, ',') AS "participationArranged",
         string_agg(arranged.id::text, ',') AS "arrangementId", string_agg(arranged.kind, ',') AS "kindArranged",
         json_agg(arranged.provider) AS provider, string_agg(coalesce(arranged.interval_days::text, ''), ',') AS "intervalDays",
         string_agg(coalesce(arranged.funding_line_id::text, ''), ',') AS "fundingLineId",
         string_agg(arranged.starts_on::text, ',') AS "arrangedFrom",
         string_agg(coalesce(arranged.ends_on::text, ''), ',') AS "arrangedUntil"
  FROM arranged
) AS arrangements
CROSS JOIN (
  SELECT string_agg(subject.place::text, ',') AS "placeHeld", string_agg(held.kind, ',') AS "kindHeld",
         string_agg(held.last_held_on::text, ',') AS "lastHeldOn", string_agg(held.minutes::text, ',') AS "minutesHeldInYear"
  FROM held
  JOIN subject ON subject.id = held.contract_id
) AS sessions
CROSS JOIN (
  SELECT string_agg(subject.place::text, ',' ORDER BY absence.starts_on) AS "placeAway",
         string_agg(absence.starts_on::text, ',' ORDER BY absence.starts_on) AS "awayFrom",
         string_agg(coalesce(absence.ends_on::text, ''), ',' ORDER BY absence.starts_on) AS "awayUntil"
  FROM subject
  JOIN absence ON absence.contract_id = subject.id
) AS absences
