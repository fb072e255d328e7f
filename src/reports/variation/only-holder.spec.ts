import { onlyHolder, onlyHolderOf } from './only-holder.js';

const held = [
  { value: 1800, count: 1, who: 'a' },
  { value: 1900, count: 1, who: 'b' },
  { value: 1900, count: 1, who: 'c' },
  { value: 2000, count: 2, who: 'd and e' },
];

it.each([
  { figure: 1800, who: 'a' },
  { figure: 1900, who: null }, // two contracts have it
  { figure: 2000, who: null }, // so do two that are counted together
  { figure: 1850, who: null }, // between two contracts
])('of $figure is $who', ({ figure, who }) => {
  expect(onlyHolder(held, figure)?.who ?? null).toBe(who);
});

it('is the one there is', () => {
  expect(onlyHolder(held.slice(0, 1), 1800)).toBe(held[0]);
});

it('of a mean is nobody, unless there is one', () => {
  expect(onlyHolderOf(held, { mean: 1800 }, 'mean')).toBeNull();
  expect(onlyHolderOf(held, { minimum: 1800 }, 'minimum')).toBe(held[0]);
  expect(onlyHolderOf(held.slice(0, 1), { mean: 1800 }, 'mean')).toBe(held[0]);
});
