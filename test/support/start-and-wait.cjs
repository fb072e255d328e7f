// A process of its own that starts the embedded database, so that a spec can kill it.
// Arguments: the compiled folder, the data directory. Prints one line of JSON when up; stops when its input closes.
const { join } = require('node:path');

const [, , compiled, dataDirectory] = process.argv;
const { startEmbeddedDatabase } = require(join(compiled, 'embedded-database.js'));

startEmbeddedDatabase({ dataDirectory, log: (sentence) => process.stderr.write(`${sentence}\n`), forTests: true }).then(
  (database) => {
    process.stdout.write(`${JSON.stringify(database)}\n`);
    process.stdin.resume().on('end', () => database.stop().then(() => process.exit()));
  },
  (error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
