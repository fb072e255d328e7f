-- Funding lines with the latest word on each, as the sheet `funding_lines` shows them. $3 is not used.
-- A derived end is shown as the length it was reckoned from; where no number of months from the first day comes to it
-- (the first day was corrected since), as the day itself.
SELECT line.id, line.version, programme.name AS programme, line.reference, funder.name AS funder, employer.name AS employer,
       line.title, line.kind, line.amount, line.starts_on,
       CASE WHEN length.months IS NULL THEN line.ends_on END AS ends_on, length.months AS duration_months,
       line.agreed_ends_on, line.cycle,
       CASE WHEN line.agreed_ends_on IS NULL THEN line.extension_to END AS extension_to,
       CASE WHEN line.agreed_ends_on IS NULL THEN line.extension_decided_by END AS extension_decided_by,
       CASE WHEN line.agreed_ends_on IS NULL THEN line.extension_decide_by END AS extension_decide_by,
       line.uplift_pct, line.uplift_clause,
       line.decision_lead_days, line.external_scheme, line.external_id, line.source,
       nullif(line.requires_real_living_wage, 'BLANK') AS requires_real_living_wage,
       latest.stage, latest.said_on, latest.said_by
FROM funding_line AS line
JOIN programme ON programme.id = line.programme_id
JOIN funder ON funder.id = line.funder_id
LEFT JOIN employer ON employer.id = line.employer_id
LEFT JOIN LATERAL (
  -- The months from the first day to the day after the last, whatever their dates: a day that its month lacks became its last.
  SELECT apart.months FROM (
    SELECT ((extract(year FROM line.ends_on + 1) - extract(year FROM line.starts_on)) * 12
            + extract(month FROM line.ends_on + 1) - extract(month FROM line.starts_on))::integer AS months
  ) AS apart
  WHERE line.ends_on_is_derived AND line.starts_on + make_interval(months => apart.months) = line.ends_on + 1
) AS length ON true
LEFT JOIN LATERAL (
  SELECT certainty.stage, certainty.said_on, certainty.said_by FROM certainty
  WHERE certainty.funding_line_id = line.id AND certainty.instalment_id IS NULL
  ORDER BY certainty.said_on DESC LIMIT 1
) AS latest ON true
WHERE line.programme_id = ANY ($1::uuid[]) OR line.employer_id = ANY ($2::uuid[]) OR $3::text[] IS NULL
ORDER BY programme.name, line.reference
