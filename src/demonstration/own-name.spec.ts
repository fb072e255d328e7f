import { isOwnName } from './own-name';

describe('isOwnName', () => {
  it.each([
    'localhost:3000',
    '127.0.0.1:3000',
    '[::1]:3000',
    '192.168.1.7',
    'tracker',
    'LOCALHOST',
    'clw.localhost:80',
  ])('takes %s for our own', (host) => expect(isOwnName(host, null)).toBe(true));

  it.each(['elsewhere.example:3000', 'localhost.elsewhere.example', '127.0.0.1.nip.example', 'a b', '', undefined])(
    'does not take %p for our own',
    (host) => expect(isOwnName(host, null)).toBe(false),
  );

  it('takes the name under which people reach the tracker, and no other with a dot', () => {
    const publicUrl = 'https://tracker.example.org';
    expect(isOwnName('tracker.example.org', publicUrl)).toBe(true);
    expect(isOwnName('tracker.example.org.elsewhere.example', publicUrl)).toBe(false);
  });
});
