import { describeFault } from './describe-fault.js';

describe('a fault in the log', () => {
  it('says what failed and where', () => {
    const fault = Object.assign(new TypeError('nothing there'), { code: '42P01', table: 'terms' });
    expect(describeFault(fault)).toMatch(/^TypeError: nothing there code=42P01 table=terms\n\s+at /);
  });

  it.each([
    'invalid input syntax for type numeric: "31365.50"',
    "Unexpected token 'S', SALARY31365 is not valid JSON",
    'value 31365 is out of range',
    'the token clwt_c2VjcmV0 was sent with £31,365',
    'GET /calendar/clwc_c2VjcmV0.ics failed',
    'bad jwt eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.',
  ])('holds no value: %s', (message) => {
    const written = describeFault(new Error(message)).split('\n')[0];
    expect(written).not.toMatch(/31,?365|clw[tc]_c2|eyJhb/);
  });

  it('takes the facts of a failed statement from the driver, not its text or parameters', () => {
    const driverError = Object.assign(new Error('x'), {
      code: '23514',
      constraint: 'terms_pay_check',
      detail: 'Failing row (31365)',
    });
    const fault = Object.assign(new Error('x'), { driverError, query: 'INSERT …', parameters: [31365] });
    expect(describeFault(fault)).toContain('code=23514 constraint=terms_pay_check');
    expect(describeFault(fault)).not.toContain('Failing row');
  });

  it('keeps the words about a statement of ours, which holds no value', () => {
    const fault = Object.assign(new Error('column "annual" does not exist'), { code: '42703' });
    expect(describeFault(fault)).toContain('column "annual" does not exist');
  });

  it('does not print what is no error at all', () => {
    expect(describeFault('31365')).toBe('Something that is not an error was thrown.');
  });
});
