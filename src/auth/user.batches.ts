import { findInList } from '../web/list.js';
import { Batch, grouped } from '../web/tracker-request.js';
import { ApiTokenModel } from './token.model.js';
import { USERS } from './user.list.js';
import { UserModel, UserScopeModel } from './user.model.js';

export const userById: Batch<string, UserModel | null> = (request, moment, ids) =>
  findInList(request, moment, USERS, ids);

export const scopesOfUser: Batch<string, UserScopeModel[]> = async (request, moment, ids) => {
  const rows = await request.reader.rows<UserScopeModel & { user_id: string }>(
    moment,
    `SELECT user_scope.user_id, user_scope.kind, user_scope.area_code AS "areaCode", user_scope.employer_id AS "employerId",
            coalesce(employer.name, partnership.name, board.name, 'Scotland') AS name
     FROM user_scope
     LEFT JOIN employer ON employer.id = user_scope.employer_id
     LEFT JOIN reference.partnership ON user_scope.kind = 'PARTNERSHIP' AND partnership.code = user_scope.area_code
     LEFT JOIN reference.board ON user_scope.kind = 'BOARD' AND board.code = user_scope.area_code
     WHERE user_scope.user_id = ANY ($1::uuid[])
     ORDER BY user_scope.kind, name, user_scope.id`,
    [ids],
  );
  return grouped(
    ids,
    rows.map((row) => Object.assign(row, { moment })),
    (row) => row.user_id,
  );
};

/** Tokens that have not expired; the others are of no use to anyone. */
export const tokensOfUser: Batch<string, ApiTokenModel[]> = async (request, _moment, ids) => {
  const rows = await request.reader.rows<ApiTokenModel & { user_id: string }>(
    null,
    `SELECT api_token.id, api_token.user_id, api_token.label, api_token.kind, api_token.created_at AS "createdAt",
            api_token.expires_at AS "expiresAt", api_token.last_used_on AS "lastUsedOn", api_token.revoked_at AS "revokedAt"
     FROM api_token
     WHERE api_token.user_id = ANY ($1::uuid[]) AND api_token.expires_at > $2
     ORDER BY api_token.created_at DESC, api_token.id`,
    [ids, request.now],
  );
  return grouped(ids, rows, (row) => row.user_id);
};
