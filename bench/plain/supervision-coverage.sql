-- $1 as_of date. Of each kind: people in force, with an arrangement, overdue, and hours held in the year.
WITH subject AS (
  SELECT contract.id, contract.participation_id, kind.kind
  FROM contract CROSS JOIN (VALUES ('LINE_MANAGEMENT'), ('CLINICAL'), ('PEER'), ('NETWORK_LEAD')) AS kind (kind)
  WHERE contract.starts_on <= $1::date AND coalesce(contract.ends_on, 'infinity') >= $1::date
),
held AS (
  SELECT contract_id, kind, max(on_day) AS last_held, sum(minutes) FILTER (WHERE on_day > $1::date - 365) AS minutes
  FROM supervision_session WHERE outcome = 'HELD' AND on_day <= $1::date GROUP BY contract_id, kind
)
SELECT subject.kind, count(*) AS people, count(arranged.interval_days) AS with_arrangement,
       count(*) FILTER (WHERE held.last_held + arranged.interval_days < $1::date) AS overdue, sum(held.minutes) / 60 AS hours
FROM subject
LEFT JOIN supervision_arrangement AS arranged ON arranged.participation_id = subject.participation_id AND arranged.kind = subject.kind
  AND coalesce(arranged.contract_id, subject.id) = subject.id
  AND arranged.starts_on <= $1::date AND coalesce(arranged.ends_on, 'infinity') >= $1::date
LEFT JOIN held ON held.contract_id = subject.id AND held.kind = subject.kind
GROUP BY subject.kind
