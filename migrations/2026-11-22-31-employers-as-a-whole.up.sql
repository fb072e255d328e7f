-- What decides about collective consultation and notice at an employer, whatever part of it the person asking may see: the 20
-- and the 100 count at the employer over all its posts, and where contracts are not shown the longest notice stands for them.
-- Both are read with the rights of the owner, and tell one number for each employer (and each 90 days): no row, no reference,
-- no post. Funding is no personal data; how many people are in posts that lose it says nothing about anyone's terms.
-- As recorded now, as recorded earlier and as supposed: the same names in `tracker`, `known` and `supposed`, each with a search
-- path of its own, because with the owner's rights nothing may be looked up on the caller's.

-- How many people are in filled posts that lose money within 90 days, of whom the person asking is shown nothing? One row for
-- each of these employers, and each last paid day of any of its filled posts for the first of the 90 days, on which there is
-- somebody. A filled post in which nobody is recorded holds one person; somebody in two posts is one person. Whoever may see
-- the contract and the line counts them by what they see.
-- `level`: 1 signed, 2 offered too, 3 everything said. Names are looked up on the path of the three functions below.
CREATE FUNCTION tracker.count_people_going_unseen(as_of date, until date, level integer, employers uuid[])
RETURNS TABLE (employer_id uuid, from_day date, people integer)
LANGUAGE plpgsql STABLE ROWS 1000 AS $$
#variable_conflict use_column
DECLARE
  sees_all boolean := app.sees_all_programmes();
BEGIN
  IF app.sees_everything() OR employers = '{}' THEN
    RETURN;
  END IF;
  IF sees_all AND NOT EXISTS (
    SELECT FROM participation
    WHERE participation.employer_id = ANY (employers) AND participation.employer_id NOT IN (SELECT unnest(app.own_employers()))
      AND participation.id NOT IN (SELECT unnest(app.shared_participations()))
  ) THEN
    RETURN;
  END IF;
  RETURN QUERY
  WITH going AS MATERIALIZED (
    SELECT post.employer_id, post.id AS post_id, lost.on_day - 1 AS last_day,
           (post.employer_id IN (SELECT unnest(app.own_employers())) OR post.participation_id IN (SELECT unnest(app.shared_participations())))
           AND (sees_all OR line.programme_id IN (SELECT unnest(app.programmes())) OR line.employer_id IN (SELECT unnest(app.own_employers()))) AS is_seen
    FROM cover_losses(as_of, until) AS lost
    JOIN post ON post.id = lost.post_id
    JOIN post_state AS state ON state.post_id = lost.post_id
      AND state.starts_on < lost.on_day AND (state.ends_on IS NULL OR state.ends_on >= lost.on_day - 1)
    JOIN funding_line AS line ON line.id = lost.funding_line_id
    WHERE CASE level WHEN 1 THEN lost.lost_1 WHEN 2 THEN lost.lost_2 ELSE lost.lost_3 END > 0
      AND post.employer_id IN (SELECT unnest(employers)) AND state.status = 'FILLED'
  ),
  person AS MATERIALIZED (
    SELECT DISTINCT going.employer_id, going.last_day, coalesce(contract.worker_id, going.post_id) AS id
    FROM going
    LEFT JOIN contract ON contract.post_id = going.post_id
      AND contract.starts_on <= going.last_day AND (contract.ends_on IS NULL OR contract.ends_on >= going.last_day)
    WHERE going.is_seen IS NOT TRUE
  )
  SELECT first.employer_id, first.last_day, count(DISTINCT person.id)::integer
  FROM (SELECT DISTINCT going.employer_id, going.last_day FROM going) AS first
  JOIN person ON person.employer_id = first.employer_id AND person.last_day BETWEEN first.last_day AND first.last_day + 89
  GROUP BY first.employer_id, first.last_day;
END $$;

CREATE FUNCTION tracker.people_going_unseen(as_of date, until date, level integer, employers uuid[])
RETURNS TABLE (employer_id uuid, from_day date, people integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = tracker, pg_temp AS $$
  SELECT * FROM tracker.count_people_going_unseen(as_of, until, level, employers)
$$;
CREATE FUNCTION known.people_going_unseen(as_of date, until date, level integer, employers uuid[])
RETURNS TABLE (employer_id uuid, from_day date, people integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = known, tracker, pg_temp AS $$
  SELECT * FROM tracker.count_people_going_unseen(as_of, until, level, employers)
$$;
-- Without an instant `known` shows what is recorded now.
CREATE FUNCTION supposed.people_going_unseen(as_of date, until date, level integer, employers uuid[])
RETURNS TABLE (employer_id uuid, from_day date, people integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = supposed, known, tracker, pg_temp AS $$
  SELECT * FROM tracker.count_people_going_unseen(as_of, until, level, employers)
$$;

-- What is the longest notice in weeks that each of these employers has agreed, in a contract that has not ended or in a terms
-- sheet? One row for each that has agreed more than twelve weeks, the longest of the statute: nothing else is told.
CREATE INDEX contract_by_long_notice ON tracker.contract (employer_id) WHERE employer_notice_weeks > 12;
CREATE FUNCTION tracker.find_longest_notice(as_of date, employers uuid[])
RETURNS TABLE (employer_id uuid, weeks integer)
LANGUAGE plpgsql STABLE ROWS 100 AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  SELECT agreed.employer_id, max(agreed.weeks)
  FROM (
    SELECT contract.employer_id, contract.employer_notice_weeks AS weeks FROM contract
    WHERE contract.employer_id = ANY (employers) AND contract.employer_notice_weeks > 12
      AND (contract.ends_on IS NULL OR contract.ends_on >= as_of)
    UNION ALL
    SELECT sheet.employer_id, sheet.employer_notice_weeks FROM terms_sheet AS sheet
    WHERE sheet.employer_id = ANY (employers) AND sheet.employer_notice_weeks > 12
      AND (sheet.ends_on IS NULL OR sheet.ends_on >= as_of)
  ) AS agreed
  GROUP BY agreed.employer_id;
END $$;

CREATE FUNCTION tracker.longest_notice(as_of date, employers uuid[])
RETURNS TABLE (employer_id uuid, weeks integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = tracker, pg_temp AS $$
  SELECT * FROM tracker.find_longest_notice(as_of, employers)
$$;
CREATE FUNCTION known.longest_notice(as_of date, employers uuid[])
RETURNS TABLE (employer_id uuid, weeks integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = known, tracker, pg_temp AS $$
  SELECT * FROM tracker.find_longest_notice(as_of, employers)
$$;

REVOKE ALL ON FUNCTION tracker.count_people_going_unseen(date, date, integer, uuid[]), tracker.find_longest_notice(date, uuid[]),
  tracker.people_going_unseen(date, date, integer, uuid[]), known.people_going_unseen(date, date, integer, uuid[]),
  supposed.people_going_unseen(date, date, integer, uuid[]),
  tracker.longest_notice(date, uuid[]), known.longest_notice(date, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tracker.people_going_unseen(date, date, integer, uuid[]), known.people_going_unseen(date, date, integer, uuid[]),
  supposed.people_going_unseen(date, date, integer, uuid[]),
  tracker.longest_notice(date, uuid[]), known.longest_notice(date, uuid[]) TO tracker_app;
