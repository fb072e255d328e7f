-- $1 as_of date. Funded WTE, filled and vacant, on 31 March of the last financial year and the one before, and the money of the
-- year, by partnership of the programme. Plainer than the question: nobody is moved to where they mainly work, money is spread
-- evenly over a line's days, and nothing says what happened in between.
WITH year AS (
  SELECT (date_trunc('year', $1::timestamp - interval '3 months') + interval '3 months')::date - 1 AS ends_on
),
of_programme AS (
  SELECT programme_id, min(partnership_code) AS code FROM programme_partnership GROUP BY programme_id
),
counted AS (
  SELECT of_programme.code, day.name, sum(state.funded_wte) AS wte,
         sum(state.funded_wte) FILTER (WHERE state.status = 'FILLED') AS filled, sum(state.funded_wte) FILTER (WHERE state.status = 'VACANT') AS vacant,
         sum(in_post.wte) AS wte_in_post
  FROM year
  CROSS JOIN LATERAL (VALUES ('NOW', year.ends_on), ('BEFORE', (year.ends_on - interval '1 year')::date)) AS day (name, is_on)
  JOIN post ON post.opened_on <= day.is_on AND coalesce(post.closed_on, 'infinity') >= day.is_on AND post.role IN ('CLW', 'SENIOR_CLW')
  JOIN post_state AS state ON state.post_id = post.id AND state.starts_on <= day.is_on AND coalesce(state.ends_on, 'infinity') >= day.is_on
  JOIN of_programme ON of_programme.programme_id = post.programme_id
  LEFT JOIN LATERAL (
    SELECT sum(terms.weekly_minutes::numeric / terms.full_time_minutes) AS wte
    FROM contract JOIN terms ON terms.contract_id = contract.id
    WHERE contract.post_id = post.id AND contract.kind <> 'BANK' AND terms.starts_on <= day.is_on AND coalesce(terms.ends_on, 'infinity') >= day.is_on
  ) AS in_post ON true
  GROUP BY of_programme.code, day.name
),
money AS (
  SELECT of_programme.code, sum(line.amount * (least(line.ends_on, year.ends_on) - greatest(line.starts_on, (year.ends_on - interval '1 year')::date + 1) + 1)
                                / (line.ends_on - line.starts_on + 1)) AS spend
  FROM year
  JOIN funding_line AS line ON line.starts_on <= year.ends_on AND line.ends_on > year.ends_on - interval '1 year'
  JOIN of_programme ON of_programme.programme_id = line.programme_id
  GROUP BY of_programme.code
)
SELECT counted.*, money.spend FROM counted LEFT JOIN money ON money.code = counted.code ORDER BY counted.code, counted.name
