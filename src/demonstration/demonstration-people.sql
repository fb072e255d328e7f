-- As whom can one sign in while the demonstration is on, and what is in their scope, by name?
-- One row per person; someone without a scope appears with an empty list.
-- $1 text, only the person of this handle; null for all
SELECT app_user.id, app_user.handle, app_user.role,
       coalesce(array_agg(place.name ORDER BY place.name) FILTER (WHERE place.name IS NOT NULL), '{}') AS scopes
FROM app_user
LEFT JOIN user_scope ON user_scope.user_id = app_user.id
LEFT JOIN employer ON employer.id = user_scope.employer_id
LEFT JOIN reference.partnership ON partnership.code = user_scope.area_code
CROSS JOIN LATERAL (
  SELECT coalesce(employer.name, partnership.name, CASE user_scope.kind WHEN 'NATION' THEN 'Scotland' END) AS name
) AS place
WHERE app_user.is_demonstration AND app_user.is_active AND app_user.handle = coalesce($1::text, app_user.handle)
GROUP BY app_user.id
ORDER BY app_user.role = 'HR_EDITOR', app_user.handle
