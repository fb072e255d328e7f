-- The ids a person may see are looked up in a hash table, once for each row, instead of being compared one after the other:
-- a lead of the nation is shared some thousand participations, and each row of people's terms was held against them all.
-- Policies of later tables are to be written this way: `employer_id IN (SELECT unnest(app.own_employers()))`.
CREATE FUNCTION pg_temp.rewrite_policies(is_like text, pattern text, replacement text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  policy record;
BEGIN
  FOR policy IN
    SELECT pg_policies.schemaname, pg_policies.tablename, pg_policies.policyname,
           ' USING (' || regexp_replace(pg_policies.qual, pattern, replacement, 'g') || ')' AS may_see,
           ' WITH CHECK (' || regexp_replace(pg_policies.with_check, pattern, replacement, 'g') || ')' AS may_leave
    FROM pg_policies
    WHERE concat(pg_policies.qual, pg_policies.with_check) LIKE is_like
  LOOP
    EXECUTE format('ALTER POLICY %I ON %I.%I', policy.policyname, policy.schemaname, policy.tablename)
      || coalesce(policy.may_see, '') || coalesce(policy.may_leave, '');
  END LOOP;
  IF EXISTS (SELECT FROM pg_policies WHERE concat(pg_policies.qual, pg_policies.with_check) LIKE is_like) THEN
    RAISE EXCEPTION 'A policy is not written as expected, and was left as it was.';
  END IF;
END $$;
SELECT pg_temp.rewrite_policies('%= ANY (( SELECT app.%', '= ANY \(\( SELECT app\.(\w+)\(\) AS \w+\)::uuid\[\]\)', 'IN (SELECT unnest(app.\1()))');
