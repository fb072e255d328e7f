CREATE OR REPLACE FUNCTION tracker.find_longest_notice(as_of date, employers uuid[])
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
