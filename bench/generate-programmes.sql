-- Invented programmes of any size, the same for the same seed: :contracts contracts, about 25 to a programme over nine
-- employers. Run by bench/support/programmes.mjs as the superuser of a throw-away database, with triggers off: the rows are what the
-- triggers would have let through, and their cost is not what is measured here.
SET session_replication_role = replica;
SET search_path = tracker, public;
SET client_min_messages = warning;
SELECT setseed(:seed);

CREATE TEMPORARY TABLE size AS
SELECT :contracts::integer AS contracts, greatest(1, :contracts / 25)::integer AS programmes;

CREATE TEMPORARY TABLE new_programme AS
SELECT n, gen_random_uuid() AS id, (ARRAY['S37000012', 'S37000034', 'S37000001', 'S37000024', 'S37000032', 'S37000016'])[1 + n % 6] AS place
FROM size, generate_series(0, size.programmes - 1) AS n;
INSERT INTO programme (id, name, commissioner, employment_model)
SELECT id, 'Invented programme ' || n, 'Invented commissioner', 'THIRD_SECTOR_HOSTS' FROM new_programme;
INSERT INTO programme_partnership (programme_id, partnership_code) SELECT id, place FROM new_programme;
INSERT INTO programme_guidance (programme_id, nation, band, point_rule, kind, source, starts_on)
SELECT id, 'Scotland', '5', 'BY_COMPLETED_YEARS', 'EXPECTATION', 'Invented', '2020-04-01' FROM new_programme;

-- Nine employers to a programme.
CREATE TEMPORARY TABLE new_employer AS
SELECT p.n * 9 + k AS n, gen_random_uuid() AS id, p.n AS programme_n, (ARRAY[2100, 2160, 2220, 2250])[1 + (p.n + k) % 4] AS week
FROM new_programme AS p, generate_series(0, 8) AS k;
INSERT INTO employer (id, name, sector) SELECT id, 'Invented employer ' || n, 'THIRD_SECTOR' FROM new_employer;
INSERT INTO employer_week (employer_id, full_time_minutes, starts_on) SELECT id, week, '2020-04-01' FROM new_employer;
-- Two employers in three have a terms sheet: a range of salaries, and leave by service.
INSERT INTO terms_sheet (employer_id, role, starts_on, salary_from, salary_to, full_time_minutes, public_holiday_days, public_holidays_inside,
                         sick_pay, pension_pct, pension_basis, employer_notice_weeks)
SELECT id, 'CLW', '2025-04-01', 28000 + 100 * (n % 40), 31000 + 100 * (n % 40), week, 8, false, 'OWN_SCHEME', (ARRAY[3, 5, 8])[1 + n % 3], 'ALL_PAY', 4
FROM new_employer WHERE n % 3 <> 0;
INSERT INTO terms_sheet_leave_step (employer_id, terms_sheet_id, from_completed_years, leave_days)
SELECT sheet.employer_id, sheet.id, years, 25 + years FROM terms_sheet AS sheet CROSS JOIN (VALUES (0), (5)) AS step (years);
CREATE TEMPORARY TABLE new_part AS
SELECT gen_random_uuid() AS id, e.id AS employer_id, e.n AS employer_n, e.programme_n, p.id AS programme_id, e.week
FROM new_employer AS e JOIN new_programme AS p ON p.n = e.programme_n;
CREATE INDEX ON new_part (employer_n);
INSERT INTO participation (id, employer_id, programme_id, sharing_level)
SELECT id, employer_id, programme_id, 'PSEUDONYMISED_TERMS' FROM new_part;

INSERT INTO funder (name, kind) SELECT 'Invented funder ' || n, 'TRUST_OR_FOUNDATION' FROM generate_series(0, 19) AS n;
CREATE TEMPORARY TABLE new_funder AS SELECT id, row_number() OVER (ORDER BY name) - 1 AS n FROM funder WHERE name LIKE 'Invented funder %';

-- Twelve practices to a programme. Of more than 200,000 contracts they are smaller, and posts cheaper: their patients would not fit
-- into GraphQL's Int, nor their pounds, to the millionth, into a whole number that is exact.
CREATE TEMPORARY TABLE new_practice AS
SELECT p.n AS programme_n, k, gen_random_uuid() AS id, p.place FROM new_programme AS p, generate_series(0, 11) AS k;
INSERT INTO practice (id, code, name, partnership_code)
SELECT id, 'X' || programme_n || '-' || k, 'Invented practice ' || programme_n || '-' || k, place FROM new_practice;
INSERT INTO practice_profile (practice_id, list_size, most_deprived_pct, simd_version, starts_on)
SELECT id, ((3000 + (random() * 9000)::integer) / greatest(1, size.contracts / 200000.0))::integer, round((random() * 60)::numeric, 1), 'SIMD 2020v2', '2020-04-01'
FROM new_practice, size;

CREATE TEMPORARY TABLE new_contract AS
SELECT n, n / 25 AS programme_n, part.id AS participation_id, part.employer_id, part.programme_id, part.week,
       gen_random_uuid() AS post_id, gen_random_uuid() AS worker_id, gen_random_uuid() AS contract_id,
       (ARRAY[1, 1, 0.8, 0.6])[1 + n % 4]::numeric AS wte, date '2014-01-01' + (random() * 4300)::integer AS started_on,
       random() AS chance, random() AS luck
FROM size, generate_series(0, size.contracts - 1) AS n
JOIN new_part AS part ON part.employer_n = least(n / 25, (SELECT programmes - 1 FROM size)) * 9 + n % 9;
INSERT INTO post (id, employer_id, programme_id, participation_id, reference, role, opened_on)
SELECT post_id, employer_id, programme_id, participation_id, 'P' || n, CASE WHEN n % 12 = 0 THEN 'SENIOR_CLW' ELSE 'CLW' END, '2014-01-01' FROM new_contract;
INSERT INTO post_state (employer_id, participation_id, programme_id, post_id, funded_wte, status, annual_cost, starts_on)
SELECT employer_id, participation_id, programme_id, post_id, wte, 'FILLED',
       round((44000 + 9000 * chance)::numeric * wte / greatest(1, size.contracts / 200000.0)::numeric, 2), '2014-01-01'
FROM new_contract, size;
INSERT INTO worker (id, employer_id, reference, continuous_service_on, role_started_on)
SELECT worker_id, employer_id, 'W' || n, started_on, started_on FROM new_contract;
INSERT INTO contract (id, employer_id, participation_id, programme_id, post_id, worker_id, reference, kind, fixed_term_reason, starts_on, ends_on, employer_notice_weeks, worker_notice_weeks)
SELECT contract_id, employer_id, participation_id, programme_id, post_id, worker_id, 'C' || n,
       CASE WHEN n % 5 = 0 THEN 'FIXED_TERM' ELSE 'PERMANENT' END, CASE WHEN n % 5 = 0 THEN 'FUNDING_ENDS' END,
       started_on, CASE WHEN n % 5 = 0 THEN date '2027-03-31' END, 4, 4 FROM new_contract;

-- Two versions of terms: to March 2026, and since; one in four on a point of band 5, the rest in pounds.
INSERT INTO terms (employer_id, participation_id, programme_id, contract_id, starts_on, ends_on, pay_basis, pay_amount, scale_nation, scale_band, scale_point,
                   weekly_minutes, full_time_minutes, leave_days, public_holiday_days, public_holidays_inside, pension_pct, pension_basis, sick_pay,
                   pay_origin, transferred_from, transferred_on, change_reason)
SELECT c.employer_id, c.participation_id, c.programme_id, c.contract_id, v.starts_on, v.ends_on,
       CASE WHEN c.n % 4 = 0 THEN 'SCALE_POINT' ELSE 'FULL_TIME_ANNUAL' END,
       CASE WHEN c.n % 4 <> 0 THEN round((26500 + 9500 * c.chance + v.raise)::numeric, 0) END,
       CASE WHEN c.n % 4 = 0 THEN 'Scotland' END, CASE WHEN c.n % 4 = 0 THEN '5' END, CASE WHEN c.n % 4 = 0 THEN 1 + c.n % 3 END,
       round(c.week * c.wte), c.week, 22 + c.n % 9, 8 + c.n % 3, false, (ARRAY[3, 5, 8, 22.5])[1 + c.n % 4],
       CASE WHEN c.n % 4 = 0 THEN 'QUALIFYING_EARNINGS' ELSE 'ALL_PAY' END, 'OWN_SCHEME',
       CASE WHEN c.luck < 0.1 THEN 'TRANSFERRED' WHEN c.luck < 0.6 THEN 'STANDARD' ELSE 'UNRECORDED' END,
       CASE WHEN c.luck < 0.1 THEN 'Invented former employer' END, CASE WHEN c.luck < 0.1 THEN c.started_on END, 'START'
FROM new_contract AS c
CROSS JOIN LATERAL (
  SELECT c.started_on AS starts_on, date '2026-03-31' AS ends_on, 0 AS raise WHERE c.started_on < '2026-04-01'
  UNION ALL
  SELECT greatest(c.started_on, date '2026-04-01'), CASE WHEN c.n % 5 = 0 THEN date '2027-03-31' END, 900
) AS v;

INSERT INTO placement (employer_id, participation_id, programme_id, contract_id, post_id, practice_id, starts_on, days_per_week, room, guaranteed_room_days)
SELECT c.employer_id, c.participation_id, c.programme_id, c.contract_id, c.post_id, p.id, c.started_on, 2.5, CASE WHEN c.n % 3 = 0 THEN 'GUARANTEED' ELSE 'AD_HOC' END,
       CASE WHEN c.n % 3 = 0 THEN 1 END
FROM new_contract AS c CROSS JOIN generate_series(0, 1) AS s
JOIN new_practice AS p ON p.programme_n = least(c.programme_n, (SELECT programmes - 1 FROM size)) AND p.k = (c.n + 6 * s) % 12;

-- Ten lines to a programme, of different length and certainty; each post is paid by two of them, or two thirds of it. One of the
-- ten went on from an earlier line of the same funder, in some programmes signed long before that had ended, in some after.
CREATE TEMPORARY TABLE new_line AS
SELECT p.n AS programme_n, k, gen_random_uuid() AS id, p.id AS programme_id,
       CASE WHEN k = 4 THEN gen_random_uuid() END AS renewed_id,
       CASE WHEN k = 4 THEN date '2025-04-01' ELSE '2020-04-01' END AS starts_on,
       CASE WHEN k = 4 THEN date '2024-12-01' + (p.n * 37 + k * 11) % 180 ELSE '2025-02-01' END AS said_on,
       (ARRAY['2027-03-31', '2027-03-31', '2027-06-30', '2027-03-31', '2027-09-30', '2028-03-31', '2027-03-31', '2026-12-31', '2027-03-31', '2029-03-31'])[k + 1]::date AS ends_on
FROM new_programme AS p, generate_series(0, 9) AS k;
INSERT INTO funding_line (id, programme_id, funder_id, reference, title, kind, amount, starts_on, ends_on, cycle, decision_lead_days)
SELECT l.id, l.programme_id, f.id, 'F' || l.programme_n || '-' || l.k, 'Invented line', CASE WHEN l.k % 2 = 0 THEN 'GRANT' ELSE 'CONTRACT' END, 150000,
       l.starts_on, l.ends_on, CASE WHEN l.k % 3 = 0 THEN 'ANNUAL' ELSE 'MULTI_YEAR' END, 14
FROM new_line AS l JOIN new_funder AS f ON f.n = (l.programme_n + l.k) % 20;
INSERT INTO funding_line (id, programme_id, funder_id, reference, title, kind, amount, starts_on, ends_on, cycle, decision_lead_days)
SELECT l.renewed_id, l.programme_id, f.id, 'F' || l.programme_n || '-' || l.k || '-before', 'Invented line', 'GRANT', 150000,
       '2020-04-01', l.starts_on - 1, 'MULTI_YEAR', 14
FROM new_line AS l JOIN new_funder AS f ON f.n = (l.programme_n + l.k) % 20
WHERE l.renewed_id IS NOT NULL;
INSERT INTO certainty (programme_id, funding_line_id, stage, said_on, said_by)
SELECT programme_id, id, CASE WHEN k = 9 THEN 'ANNOUNCED' WHEN k = 8 THEN 'OFFERED' ELSE 'SIGNED' END, said_on, 'Invented funder' FROM new_line
UNION ALL SELECT programme_id, renewed_id, 'SIGNED', '2020-02-01', 'Invented funder' FROM new_line WHERE renewed_id IS NOT NULL;
INSERT INTO allocation (employer_id, programme_id, funding_line_id, post_id, share_pct, starts_on, ends_on)
SELECT c.employer_id, c.programme_id, paid.line_id, c.post_id, CASE WHEN s = 0 THEN 60 ELSE 40 END, paid.starts_on, paid.ends_on
FROM new_contract AS c CROSS JOIN generate_series(0, 1) AS s
JOIN new_line AS l ON l.programme_n = least(c.programme_n, (SELECT programmes - 1 FROM size)) AND l.k = (c.n + 3 * s) % 10
CROSS JOIN LATERAL (
  SELECT l.id AS line_id, l.starts_on, l.ends_on
  UNION ALL SELECT l.renewed_id, date '2020-04-01', l.starts_on - 1 WHERE l.renewed_id IS NOT NULL
) AS paid
WHERE NOT (s = 1 AND c.n % 3 = 0);

-- What the triggers keep ready.
INSERT INTO funding_piece SELECT * FROM work_out_pieces(NULL, NULL, NULL) AS piece ORDER BY piece.post_id;

INSERT INTO supervision_arrangement (employer_id, participation_id, kind, format, provider, interval_days, starts_on)
SELECT employer_id, id, 'LINE_MANAGEMENT', 'INDIVIDUAL', 'Employer', 42, '2024-04-01' FROM new_part;
INSERT INTO supervision_arrangement (employer_id, participation_id, contract_id, kind, format, provider, interval_days, starts_on)
SELECT employer_id, participation_id, contract_id, 'CLINICAL', 'INDIVIDUAL', 'Invented psychology service', 31, '2024-04-01' FROM new_contract WHERE n % 3 <> 0;
INSERT INTO supervision_session (employer_id, participation_id, contract_id, kind, on_day, minutes, outcome)
SELECT c.employer_id, c.participation_id, c.contract_id, k.kind, date '2026-11-01' - (s * k.every + c.n % 20), 60, 'HELD'
FROM new_contract AS c, generate_series(0, 5) AS s, (VALUES ('LINE_MANAGEMENT', 42), ('CLINICAL', 31)) AS k (kind, every)
WHERE k.kind = 'LINE_MANAGEMENT' OR c.n % 3 <> 0;

SET session_replication_role = origin;
SELECT tracker.recount_all_terms();
ANALYZE;
