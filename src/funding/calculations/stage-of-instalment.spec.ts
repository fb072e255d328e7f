import { day } from '../../kernel/day';
import { CertaintyStage } from './certainty-at-least';
import { stageOfInstalment } from './stage-of-instalment';

const said = (...words: readonly [stage: CertaintyStage, on: string][]) =>
  words.map(([stage, on]) => ({ stage, on: day(on) }));

it.each([
  { own: said(), ofLine: said(), stage: null },
  { own: said(), ofLine: said(['SAID', '2026-01-05'], ['SIGNED', '2026-03-12']), stage: 'SIGNED' },
  { own: said(['ANNOUNCED', '2026-03-12']), ofLine: said(['SIGNED', '2026-11-20']), stage: 'ANNOUNCED' },
  { own: said(['DECLINED', '2026-03-12']), ofLine: said(['SIGNED', '2026-11-20']), stage: 'DECLINED' },
  { own: said(['SIGNED', '2026-03-12']), ofLine: said(['DECLINED', '2026-11-20']), stage: 'DECLINED' },
  { own: said(['SIGNED', '2026-11-20']), ofLine: said(['DECLINED', '2026-11-20']), stage: 'DECLINED' },
  { own: said(['SIGNED', '2026-11-21']), ofLine: said(['DECLINED', '2026-11-20']), stage: 'SIGNED' },
])('is $stage where $own was said of it and $ofLine of its line', ({ own, ofLine, stage }) => {
  expect(stageOfInstalment(own, ofLine)).toBe(stage);
});

it('is what its line is once that is no longer declined, whatever was said of it before', () => {
  const ofLine = said(['SIGNED', '2026-01-05'], ['DECLINED', '2026-11-20'], ['SAID', '2026-12-01']);
  expect(stageOfInstalment(said(['SIGNED', '2026-03-12']), ofLine)).toBe('SAID');
});
