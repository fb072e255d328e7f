-- What supervision of each kind applies to each contract on a day, and what is known of it?
-- One row per contract and kind, arranged or not. An arrangement for the contract itself goes before one for everyone the
-- employer has in the programme; none applies on a day outside the contract. Cancelled sessions do not count.
-- $1 as_of date   $2 uuid[], the contracts   $3 text[], the kinds
WITH subject AS (
  SELECT contract.id, contract.employer_id, contract.participation_id, contract.starts_on,
         contract.starts_on <= $1::date AND (contract.ends_on IS NULL OR contract.ends_on >= $1::date) AS is_in_force
  FROM contract
  WHERE contract.id = ANY ($2::uuid[])
),
agreed AS (
  SELECT subject.id AS contract_id, true AS is_own, arrangement.id, arrangement.kind, arrangement.provider,
         arrangement.interval_days, arrangement.funding_line_id, arrangement.starts_on, arrangement.ends_on
  FROM subject
  JOIN supervision_arrangement AS arrangement ON arrangement.contract_id = subject.id
  UNION ALL
  SELECT subject.id, false, arrangement.id, arrangement.kind, arrangement.provider,
         arrangement.interval_days, arrangement.funding_line_id, arrangement.starts_on, arrangement.ends_on
  FROM subject
  JOIN supervision_arrangement AS arrangement ON arrangement.contract_id IS NULL
    AND arrangement.employer_id = subject.employer_id AND arrangement.participation_id = subject.participation_id
),
applies AS (
  SELECT DISTINCT ON (agreed.contract_id, agreed.kind) agreed.*
  FROM agreed
  JOIN subject ON subject.id = agreed.contract_id AND subject.is_in_force
  WHERE agreed.starts_on <= $1::date AND (agreed.ends_on IS NULL OR agreed.ends_on >= $1::date)
  ORDER BY agreed.contract_id, agreed.kind, agreed.is_own DESC
),
-- Since when supervision of the kind has been agreed without a break: a new provider does not start the clock anew.
stretches AS (
  SELECT agreed.contract_id, agreed.kind, range_agg(daterange(agreed.starts_on, agreed.ends_on, '[]')) AS days
  FROM agreed
  GROUP BY agreed.contract_id, agreed.kind
),
unbroken AS (
  SELECT stretches.contract_id, stretches.kind, lower(stretch.days) AS since
  FROM stretches
  CROSS JOIN LATERAL unnest(stretches.days) AS stretch (days)
  WHERE stretch.days @> $1::date
),
held AS (
  SELECT session.contract_id, session.kind, max(session.on_day) AS last_held_on,
         coalesce(sum(session.minutes) FILTER (WHERE session.on_day > $1::date - 365), 0)::integer AS minutes_held_in_year
  FROM supervision_session AS session
  WHERE session.contract_id = ANY ($2::uuid[]) AND session.outcome = 'HELD' AND session.on_day <= $1::date
  GROUP BY session.contract_id, session.kind
),
away AS (
  SELECT absence.contract_id,
         jsonb_agg(jsonb_build_object('startsOn', absence.starts_on, 'endsOn', absence.ends_on) ORDER BY absence.starts_on) AS absences
  FROM absence
  WHERE absence.contract_id = ANY ($2::uuid[])
  GROUP BY absence.contract_id
)
SELECT subject.id AS "contractId", kind.name AS kind, applies.id AS "arrangementId", applies.provider,
       applies.interval_days AS "intervalDays", applies.funding_line_id AS "fundingLineId",
       greatest(unbroken.since, subject.starts_on) AS "clockStartsOn", held.last_held_on AS "lastHeldOn",
       coalesce(held.minutes_held_in_year, 0) AS "minutesHeldInYear", coalesce(away.absences, '[]') AS absences
FROM subject
CROSS JOIN unnest($3::text[]) WITH ORDINALITY AS kind (name, place)
LEFT JOIN applies ON applies.contract_id = subject.id AND applies.kind = kind.name
LEFT JOIN unbroken ON unbroken.contract_id = subject.id AND unbroken.kind = kind.name
LEFT JOIN held ON held.contract_id = subject.id AND held.kind = kind.name
LEFT JOIN away ON away.contract_id = subject.id
ORDER BY subject.id, kind.place
