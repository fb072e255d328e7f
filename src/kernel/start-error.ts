/** Something the person at the command line can put right; shown as its sentence, without where in the program it arose. */
export class StartError extends Error {}
