import { compiled } from './compiled.mjs';

const { newApiToken } = compiled('auth/api-token.js');
const { withClient } = compiled('database/embedded/database-roles.js');

const EXPIRES = '2027-01-15';

/** Somebody of that role who may come in; a lead's scope is the nation. */
export async function letIn(ownerUrl, role, handle) {
  const { token, hash } = newApiToken();
  await withClient(ownerUrl, async (owner) => {
    await owner.query('SET search_path = tracker, public');
    const { rows } = await owner.query('INSERT INTO app_user (handle, role) VALUES ($1, $2) RETURNING id', [
      `${handle}-${Date.now().toString(36)}`,
      role,
    ]);
    const userId = rows[0].id;
    if (role === 'STRATEGIC_LEAD') {
      await owner.query(`INSERT INTO user_scope (user_id, kind, area_code) VALUES ($1, 'NATION', 'S92000003')`, [
        userId,
      ]);
    }
    await owner.query(
      `INSERT INTO api_token (user_id, label, hash, created_at, expires_at) VALUES ($1, 'bench', $2, '2026-11-01', $3)`,
      [userId, hash, EXPIRES],
    );
  });
  return token;
}
