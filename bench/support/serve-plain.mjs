// The same answer as simply as it can be given: one statement, node:http, no sign-in, no rules, no GraphQL.
import { createServer } from 'node:http';
import pg from 'pg';
import { TODAY } from './application.mjs';
import { reportUse } from './measured-child.mjs';

pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
const pool = new pg.Pool({
  connectionString: process.env.URL_OF_DATABASE,
  max: 4,
  options: '-c search_path=tracker,public -c jit=off -c timezone=Europe/London',
});
const LIST = {
  name: 'list',
  text: `SELECT contract.id, contract.reference, contract.kind, contract.starts_on, contract.ends_on, employer.name,
                terms.starts_on AS terms_start, terms.weekly_minutes, terms.full_time_minutes, terms.sick_pay
         FROM contract
         JOIN employer ON employer.id = contract.employer_id
         LEFT JOIN terms ON terms.contract_id = contract.id AND terms.starts_on <= $1::date AND (terms.ends_on IS NULL OR terms.ends_on >= $1::date)
         ORDER BY contract.starts_on, contract.id LIMIT 100`,
  values: [TODAY],
};

const server = createServer((request, response) => {
  request.resume();
  request.on('end', async () => {
    const { rows } = await pool.query(LIST);
    const nodes = rows.map((row) => ({
      id: row.id,
      reference: row.reference,
      kind: row.kind,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      employer: { name: row.name },
      terms: row.terms_start && {
        startsOn: row.terms_start,
        weeklyHours: row.weekly_minutes / 60,
        fullTimeWeek: row.full_time_minutes / 60,
        sickPay: row.sick_pay,
      },
    }));
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(JSON.stringify({ data: { contracts: { nodes } } }));
  });
});
server.listen(0, '127.0.0.1', () => reportUse(server.address().port));
