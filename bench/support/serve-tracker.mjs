// The tracker on a port, for a parent that asks for the processor time it has used.
import { startApplication } from './application.mjs';
import { reportUse } from './measured-child.mjs';

const { app } = await startApplication(process.env.URL_OF_DATABASE);
await app.listen(0, '127.0.0.1');
reportUse(app.getHttpServer().address().port);
