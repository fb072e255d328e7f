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
SELECT pg_temp.rewrite_policies('%IN ( SELECT unnest(app.%', 'IN \( SELECT unnest\(app\.(\w+)\(\)\) AS unnest\)', '= ANY ((SELECT app.\1())::uuid[])');
