import { types } from 'pg';

// A day stays the text it is; the driver would make it a moment at local midnight.
const DATE = 1082;
types.setTypeParser(DATE, (text) => text);
