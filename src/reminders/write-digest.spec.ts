import { day } from '../kernel/day';
import { writeDigest } from './write-digest';

const today = day('2026-11-22');
const URL = 'https://tracker.example.org';
const aDeadline = (on: string, title = 'Last safe day to decide') => ({ day: day(on), title, sentence: 'And why.' });

it('says each day, how far it is, and what it is about, in text and in HTML', () => {
  const { subject, text, html } = writeDigest([aDeadline('2026-11-20'), aDeadline('2027-01-06')], today, URL);
  expect(subject).toBe('2 deadlines: 20 November 2026 is the first');
  expect(text).toContain('2 deadlines have come near, as recorded on 22 November 2026.');
  expect(text).toContain('20 November 2026 (passed 2 days ago)\n  Last safe day to decide\n  And why.');
  expect(text).toContain('6 January 2027 (in 45 days)');
  expect(html).toContain('<strong>6 January 2027 (in 45 days)</strong><br>Last safe day to decide');
  expect(text).toContain('https://tracker.example.org/graphiql');
});

it.each([
  ['2026-11-22', 'today'],
  ['2026-11-23', 'tomorrow'],
  ['2026-11-21', 'passed yesterday'],
])('says of %s: %s', (on, words) => {
  const { subject, text } = writeDigest([aDeadline(on)], today, URL);
  expect(text).toContain(`(${words})`);
  expect(subject).toMatch(/^One deadline: 2\d November 2026$/);
});

it('takes no markup and no line from anybody’s words, and none of them into the subject', () => {
  const attack = 'Line\r\nBcc: all@example.org\n<script>alert("x")</script> & \u202e';
  const { subject, text, html } = writeDigest([aDeadline('2026-12-01', attack)], today, URL);
  expect(subject).toBe('One deadline: 1 December 2026');
  expect(text).toContain('  Line Bcc: all@example.org <script>alert("x")</script> &\n');
  expect(html).toContain('Line Bcc: all@example.org &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp;<br>');
});

it('shows a hundred, and says how many more there are', () => {
  const { text } = writeDigest(
    Array.from({ length: 103 }, () => aDeadline('2026-12-01')),
    today,
    URL,
  );
  expect(text.match(/And why\./g)).toHaveLength(100);
  expect(text).toContain('And 3 more');
});
