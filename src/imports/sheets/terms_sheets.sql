-- What employers offer for a role, as the sheet `terms_sheets` shows it. $3 is not used.
SELECT terms_sheet.id, terms_sheet.version, employer.name AS employer, terms_sheet.role, terms_sheet.starts_on,
       terms_sheet.salary_from, terms_sheet.salary_to, terms_sheet.scale_nation, terms_sheet.scale_band,
       terms_sheet.scale_point_from, terms_sheet.scale_point_to, round(terms_sheet.full_time_minutes / 60.0, 2) AS full_time_week,
       (SELECT string_agg(terms_sheet_leave_step.from_completed_years || ':' || trim_scale(terms_sheet_leave_step.leave_days), '; '
                          ORDER BY terms_sheet_leave_step.from_completed_years)
        FROM terms_sheet_leave_step WHERE terms_sheet_leave_step.terms_sheet_id = terms_sheet.id) AS leave_steps,
       terms_sheet.public_holiday_days, terms_sheet.public_holidays_inside, terms_sheet.sick_pay, terms_sheet.pension_pct,
       terms_sheet.pension_basis, terms_sheet.employer_notice_weeks, terms_sheet.clinical_supervision_days,
       terms_sheet.line_management_days, terms_sheet.progression
FROM terms_sheet
JOIN employer ON employer.id = terms_sheet.employer_id
WHERE (terms_sheet.employer_id = ANY ($2::uuid[]) OR $3::text[] IS NULL OR terms_sheet.employer_id = ANY (
    SELECT participation.employer_id FROM participation WHERE participation.programme_id = ANY ($1::uuid[])))
  -- Every row is visible to everyone signed in; those who share nothing keep even this to themselves.
  AND (app.sees_everything() OR terms_sheet.employer_id = ANY (app.own_employers()) OR EXISTS (
    SELECT FROM participation
    WHERE participation.employer_id = terms_sheet.employer_id AND participation.sharing_level <> 'NONE'))
ORDER BY employer.name, terms_sheet.role, terms_sheet.starts_on
