import { Table } from '../reading/read-tables';
import { grantsOfTables } from './grants-of-tables';
import { REQUIRED, titleOfName } from './grant-fields';

function sheet(name: string, header: readonly string[], ...rows: readonly string[][]): Table {
  return {
    file: 'grants.xlsx',
    sheet: name,
    header,
    rows: rows.map((cells, at) => ({ row: at + 2, cells })),
    formulas: [],
    errors: [],
  };
}

const HEADS = REQUIRED.map(titleOfName);
const grant = (id: string): string[] => [id, ...HEADS.slice(1)];

describe('sheets of a 360Giving workbook', () => {
  it('hold grants, each fact with its cell', () => {
    const { grants, missing, otherColumns } = grantsOfTables([sheet('grants', HEADS, grant('a'), grant('b'))]);
    expect(missing).toEqual([]);
    expect(otherColumns).toEqual([]);
    expect(grants.map((facts) => facts.text('id'))).toEqual(['a', 'b']);
    expect(grants[1]!.placeOf('awardDate')).toEqual({
      file: 'grants.xlsx',
      sheet: 'grants',
      row: 3,
      column: 'Award Date',
    });
  });

  it('may say more of a grant in a sheet of its own, with the place there', () => {
    const dates = ['Identifier', 'Planned Dates:0:Start Date', 'Planned Dates:0:Duration (months)'];
    const { grants } = grantsOfTables([
      sheet('grants', HEADS, grant('a'), grant('b')),
      sheet('Planned Dates', dates, ['b', '2026-04-01', '12']),
    ]);
    expect(grants.map((facts) => facts.text('plannedDates/0/duration'))).toEqual(['', '12']);
    expect(grants[1]!.placeOf('plannedDates/0/startDate')).toMatchObject({ sheet: 'Planned Dates', row: 2 });
  });

  it('say in Meta where the file is from and under which licence', () => {
    const meta = sheet(
      'Meta',
      ['Version', '1.4'],
      ['License', 'https://licence.example'],
      ['Download URL', 'https://fund.example'],
    );
    expect(grantsOfTables([meta, sheet('grants', HEADS, grant('a'))]).about).toEqual({
      licence: 'https://licence.example',
      url: 'https://fund.example',
    });
  });

  it('are told once which columns they lack, and which are not of the standard', () => {
    const heads = [...HEADS.filter((title) => title !== 'Currency'), 'Surname of applicant'];
    const { missing, otherColumns } = grantsOfTables([sheet('grants', heads, grant('a'), grant('b'))]);
    expect(missing).toEqual([{ file: 'grants.xlsx', sheet: 'grants', row: 1, column: 'Currency' }]);
    expect(otherColumns).toMatchObject([{ row: 1, column: 'Surname of applicant' }]);
  });

  it('are told of a column that is there twice, under its title and its JSON name', () => {
    const { doubled } = grantsOfTables([sheet('grants', [...HEADS, 'awardDate'], grant('a'))]);
    expect(doubled).toEqual([{ file: 'grants.xlsx', sheet: 'grants', row: 1, column: 'awardDate' }]);
  });

  it('need no recipient organisation where grants go to individuals too', () => {
    const heads = [...HEADS.filter((title) => !title.startsWith('Recipient Org')), 'Recipient Ind:Name'];
    expect(grantsOfTables([sheet('grants', heads, grant('a'))]).missing).toEqual([]);
  });

  it('are passed over where they are no grants, and so are rows of notes', () => {
    const { grants } = grantsOfTables([
      sheet('Notes', ['What we do'], ['Much']),
      sheet('grants', HEADS, ['# hashcomment'], grant('a')),
    ]);
    expect(grants).toHaveLength(1);
  });
});
