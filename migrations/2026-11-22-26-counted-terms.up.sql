-- What reports about pay and terms read: one row for each version of terms, with what they count by beside it, all in whole
-- numbers and in one place. Joining contracts, posts, workers and terms under row-level security was most of their cost.
--
--   tracker.counted_terms          kept by the triggers below
--   tracker.counted_terms_afresh   the same rows, worked out from what is recorded now
--   known.counted_terms            worked out from what was recorded at app.known_at()
--
-- Nobody records anything here, so it has no version, no history and no audit entry of its own. Money is in pence, days of
-- leave and percentages in hundredths; words are the places they have in the lists written here (see counted-words.ts);
-- `ends_on` is infinity where there is no end. `holds_several` says that the worker has another contract, on whatever days.
-- `not_given` says why terms are absent: two bits for each, the first term lowest, with the place of the word, or 0 for blank.
-- Nobody writes between the counting and the triggers.
LOCK TABLE tracker.terms, tracker.contract, tracker.post, tracker.worker IN SHARE ROW EXCLUSIVE MODE;

CREATE FUNCTION pg_temp.counted_terms_of(records text) RETURNS text LANGUAGE sql AS $$
  SELECT format('
    SELECT terms.id, terms.contract_id, contract.employer_id, terms.participation_id, contract.post_id, contract.worker_id,
           holder.worker_id IS NOT NULL AS holds_several,
           terms.starts_on, coalesce(terms.ends_on, %2$L::date) AS ends_on,
           contract.starts_on AS contract_starts_on, coalesce(contract.ends_on, %2$L::date) AS contract_ends_on,
           worker.role_started_on, worker.continuous_service_on,
           (terms.pay_amount * 100)::integer AS pay_pence,
           array_position(%3$L::text[], post.role)::smallint AS role,
           array_position(%4$L::text[], contract.kind)::smallint AS kind,
           contract.employer_notice_weeks::smallint AS employer_notice_weeks,
           array_position(%5$L::text[], terms.pay_basis)::smallint AS pay_basis,
           array_position(%6$L::text[], terms.scale_nation)::smallint AS scale_nation, terms.scale_point::smallint AS scale_point,
           terms.weekly_minutes::smallint AS weekly_minutes, terms.full_time_minutes::smallint AS full_time_minutes,
           (terms.leave_days * 100)::smallint AS leave_days, (terms.public_holiday_days * 100)::smallint AS public_holiday_days,
           (left(terms.leave_year_starts, 2) || right(terms.leave_year_starts, 2))::smallint AS leave_year_starts,
           (terms.pension_pct * 100)::smallint AS pension_pct,
           array_position(%7$L::text[], terms.pension_basis)::smallint AS pension_basis,
           array_position(%8$L::text[], terms.sick_pay)::smallint AS sick_pay,
           array_position(%9$L::text[], terms.pay_origin)::smallint AS pay_origin,
           array_position(%9$L::text[], terms.hours_origin)::smallint AS hours_origin,
           array_position(%9$L::text[], terms.leave_origin)::smallint AS leave_origin,
           array_position(%9$L::text[], terms.pension_origin)::smallint AS pension_origin,
           array_position(%9$L::text[], terms.sick_pay_origin)::smallint AS sick_pay_origin,
           array_position(%9$L::text[], terms.notice_origin)::smallint AS notice_origin,
           array_position(%10$L::text[], terms.change_reason)::smallint AS change_reason,
           terms.public_holidays_inside, terms.scale_band, terms.transferred_from, terms.transferred_on,
           CASE WHEN terms.not_given = ''{}'' THEN 0::smallint ELSE (
             SELECT coalesce(sum(array_position(%12$L::text[], said.word) << 2 * (array_position(%11$L::text[], said.term) - 1)), 0)::smallint
             FROM jsonb_each_text(terms.not_given) AS said (term, word)
           ) END AS not_given
    FROM %1$I.terms
    JOIN %1$I.contract ON contract.id = terms.contract_id
    JOIN %1$I.post ON post.id = contract.post_id
    JOIN %1$I.worker ON worker.id = contract.worker_id
    LEFT JOIN (
      SELECT contract.employer_id, contract.worker_id FROM %1$I.contract GROUP BY contract.employer_id, contract.worker_id HAVING count(*) > 1
    ) AS holder ON holder.employer_id = contract.employer_id AND holder.worker_id = contract.worker_id',
    records, 'infinity',
    '{CLW,SENIOR_CLW,NETWORK_LEAD,MANAGER}',
    '{PERMANENT,FIXED_TERM,SECONDMENT,BANK}',
    '{FULL_TIME_ANNUAL,ACTUAL_ANNUAL,HOURLY,SCALE_POINT}',
    '{Scotland,England,Wales,Northern Ireland}',
    '{ALL_PAY,QUALIFYING_EARNINGS}',
    '{STATUTORY_ONLY,AFC_SECTION_14,OWN_SCHEME}',
    '{STANDARD,TRANSFERRED,NEGOTIATED,ERROR,UNRECORDED}',
    '{START,PAY_AWARD,INCREMENT,HOURS_CHANGE,TRANSFER,PROMOTION,HARMONISATION,OTHER}',
    '{PAY,LEAVE_DAYS,PUBLIC_HOLIDAY_DAYS,PUBLIC_HOLIDAYS_INSIDE,LEAVE_YEAR_STARTS,EMPLOYER_PENSION,SICK_PAY}',
    '{DONT_KNOW,NOT_APPLICABLE,REFUSED}')
$$;

DO $$
DECLARE
  schema_and_view text[];
BEGIN
  FOREACH schema_and_view SLICE 1 IN ARRAY ARRAY[['tracker', 'counted_terms_afresh'], ['known', 'counted_terms']] LOOP
    EXECUTE format('CREATE VIEW %I.%I WITH (security_invoker = true) AS ', schema_and_view[1], schema_and_view[2])
      || pg_temp.counted_terms_of(schema_and_view[1]);
  END LOOP;
END $$;
GRANT SELECT ON known.counted_terms TO tracker_app;

-- A record table is reshaped under the views that are made of its view.
CREATE OR REPLACE FUNCTION tracker.reshape(record regclass, changes text) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  name text := (SELECT relname FROM pg_class WHERE oid = record);
  is_supposed boolean := to_regclass(format('supposed.%I', name)) IS NOT NULL;
  views_of_it jsonb;
  view_name text;
  definition text;
BEGIN
  IF is_supposed THEN
    EXECUTE format('DROP VIEW supposed.%I', name);
  END IF;
  views_of_it := (
    SELECT coalesce(jsonb_object_agg(pg_rewrite.ev_class::regclass::text, pg_get_viewdef(pg_rewrite.ev_class)), '{}')
    FROM pg_depend JOIN pg_rewrite ON pg_rewrite.oid = pg_depend.objid
    WHERE pg_depend.classid = 'pg_rewrite'::regclass AND pg_depend.refobjid = format('known.%I', name)::regclass
      AND pg_rewrite.ev_class <> pg_depend.refobjid);
  FOR view_name IN SELECT jsonb_object_keys(views_of_it) LOOP
    EXECUTE 'DROP VIEW ' || view_name;
  END LOOP;
  EXECUTE format('DROP VIEW known.%I', name);
  EXECUTE format('ALTER TABLE tracker.%I %s', name, changes);
  EXECUTE format('ALTER TABLE history.%I %s', name, changes);
  PERFORM tracker.show_known(record);
  FOR view_name, definition IN SELECT * FROM jsonb_each_text(views_of_it) LOOP
    EXECUTE format('CREATE VIEW %s WITH (security_invoker = true) AS %s', view_name, definition);
    EXECUTE format('GRANT SELECT ON %s TO tracker_app', view_name);
  END LOOP;
  IF is_supposed THEN
    PERFORM tracker.show_supposed(record);
  END IF;
END $$;

CREATE TABLE tracker.counted_terms AS TABLE tracker.counted_terms_afresh WITH NO DATA;

-- All of a worker's rows stand together: they are taken out and put back as one.
ALTER TABLE tracker.counted_terms ADD PRIMARY KEY (worker_id, id),
  ALTER employer_id SET NOT NULL, ALTER participation_id SET NOT NULL, ALTER contract_id SET NOT NULL,
  ALTER role SET NOT NULL, ALTER not_given SET NOT NULL, ALTER starts_on SET NOT NULL, ALTER ends_on SET NOT NULL;
CREATE INDEX counted_terms_by_participation ON tracker.counted_terms (participation_id);

-- Seen by whoever sees the terms.
ALTER TABLE tracker.counted_terms ENABLE ROW LEVEL SECURITY;
ALTER TABLE tracker.counted_terms FORCE ROW LEVEL SECURITY;
CREATE POLICY counted_terms_read ON tracker.counted_terms FOR SELECT TO tracker_app USING (
  (SELECT app.sees_everything()) OR employer_id IN (SELECT unnest(app.own_employers()))
  OR participation_id IN (SELECT unnest(app.shared_participations())));
DO $$ BEGIN EXECUTE format('CREATE POLICY counted_terms_kept_by_owner ON tracker.counted_terms TO %I USING (true) WITH CHECK (true)', current_user); END $$;
GRANT SELECT ON tracker.counted_terms TO tracker_app, tracker_backup;

-- Everything at once: after the table is made, and after rows were written with triggers off.
CREATE FUNCTION tracker.recount_all_terms() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = tracker, pg_temp AS $$
BEGIN
  -- Not truncated: a question that is under way would find nobody.
  DELETE FROM counted_terms;
  INSERT INTO counted_terms TABLE counted_terms_afresh;
  ANALYZE counted_terms;
END $$;
SELECT tracker.recount_all_terms();

-- Triggers of one table fire in the order of their names, so these come after `…_keep`, which has taken the lock of the audit
-- log and holds it to the end. Whoever comes here has therefore waited for everyone who came before, and its statements, each
-- of which begins after that, see what they committed (read committed, as the application writes): two people who change a
-- worker and the terms of one of their contracts at the same time cannot each miss what the other did.
--
-- The employer is named beside the worker because contracts are found by both together in the index of a constraint, which
-- the planner prefers to that of workers, and which searched for a worker alone is read from end to end.
CREATE FUNCTION tracker.recount_terms(whose uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = tracker, pg_temp AS $$
DECLARE
  at_employer uuid := (SELECT employer_id FROM worker WHERE id = whose);
BEGIN
  DELETE FROM counted_terms WHERE worker_id = whose;
  INSERT INTO counted_terms SELECT * FROM counted_terms_afresh WHERE worker_id = whose AND employer_id = at_employer;
END $$;

CREATE FUNCTION tracker.recount_terms_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = tracker, pg_temp AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'worker' THEN PERFORM recount_terms(NEW.id);
    WHEN 'contract' THEN PERFORM recount_terms(id) FROM (SELECT OLD.worker_id UNION SELECT NEW.worker_id) AS holder (id) WHERE id IS NOT NULL;
    WHEN 'post' THEN PERFORM recount_terms(id) FROM (SELECT DISTINCT worker_id FROM contract WHERE post_id = NEW.id) AS holder (id);
    WHEN 'terms' THEN PERFORM recount_terms(id) FROM (SELECT DISTINCT worker_id FROM contract WHERE contract.id IN (OLD.contract_id, NEW.contract_id)) AS holder (id);
  END CASE;
  RETURN NULL;
END $$;

CREATE TRIGGER terms_recount AFTER INSERT OR UPDATE OR DELETE ON tracker.terms FOR EACH ROW EXECUTE FUNCTION tracker.recount_terms_changed();
CREATE TRIGGER contract_recount AFTER INSERT OR UPDATE OR DELETE ON tracker.contract FOR EACH ROW EXECUTE FUNCTION tracker.recount_terms_changed();
-- A worker or a post that is new has no terms yet, and one that goes has none left.
CREATE TRIGGER worker_recount AFTER UPDATE ON tracker.worker FOR EACH ROW
  WHEN (ROW(OLD.role_started_on, OLD.continuous_service_on) IS DISTINCT FROM ROW(NEW.role_started_on, NEW.continuous_service_on))
  EXECUTE FUNCTION tracker.recount_terms_changed();
CREATE TRIGGER post_recount AFTER UPDATE ON tracker.post FOR EACH ROW
  WHEN (OLD.role IS DISTINCT FROM NEW.role) EXECUTE FUNCTION tracker.recount_terms_changed();

REVOKE ALL ON FUNCTION tracker.recount_all_terms(), tracker.recount_terms(uuid), tracker.recount_terms_changed() FROM PUBLIC;

-- One number of a column that is handed over as bytes, four to a number: a text of numbers took longer to write and to read
-- than the rows to find. What is not recorded is the least number there is.
CREATE FUNCTION app.four_bytes(number integer) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT int4send(coalesce(number, -2147483648)) $$;

-- The same of a term that may be absent: where it is, one of the four least numbers says why. 0, the least, is blank; the others
-- stand for the words of `not_given`, in which the term has the place from 0 that it has in the list above.
CREATE FUNCTION app.four_bytes_or_why(number integer, not_given smallint, place integer) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT int4send(coalesce(number, -2147483648 + ((not_given::integer >> 2 * place) & 3))) $$;
GRANT EXECUTE ON FUNCTION app.four_bytes(integer), app.four_bytes_or_why(integer, smallint, integer) TO tracker_app;
