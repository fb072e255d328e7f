import { demonstrationPeople } from './demonstration-person.js';

describe('the people of the demonstration', () => {
  const employers = [
    { id: '1', name: 'Bramble Hill Link (invented)' },
    { id: '2', name: 'St Órla’s Trust' },
    { id: '3', name: 'Bramble Hill: Link' },
    { id: '4', name: '???' },
  ];

  it('are an administrator, a lead, an analyst, and an HR editor for each employer', () => {
    expect(demonstrationPeople(employers, ['S37000012'])).toEqual([
      { handle: 'admin', role: 'ADMINISTRATOR', scopes: {} },
      { handle: 'lead', role: 'STRATEGIC_LEAD', scopes: { partnerships: ['S37000012'] } },
      { handle: 'analyst', role: 'ANALYST', scopes: { nation: true } },
      { handle: 'hr-bramble-hill-link', role: 'HR_EDITOR', scopes: { employers: ['1'] } },
      { handle: 'hr-st-orlas-trust', role: 'HR_EDITOR', scopes: { employers: ['2'] } },
      { handle: 'hr-bramble-hill-link-2', role: 'HR_EDITOR', scopes: { employers: ['3'] } },
      { handle: 'hr-employer', role: 'HR_EDITOR', scopes: { employers: ['4'] } },
    ]);
  });

  it('are three while there is no programme yet', () => {
    expect(demonstrationPeople([], []).map((person) => person.handle)).toEqual(['admin', 'lead', 'analyst']);
  });
});
