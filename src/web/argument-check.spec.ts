import { ArgumentMetadata } from '@nestjs/common';
import { getMetadataStorage, IsInt, Max } from 'class-validator';
import { ArgumentCheck } from './argument-check';

class Page {
  @IsInt()
  @Max(100)
  first: number;
}

class PageAfter extends Page {
  @IsInt()
  after: number;
}

const check = (metatype: ArgumentMetadata['metatype'], value: object) =>
  new ArgumentCheck().transform(value, { type: 'body', metatype });

describe('the check of arguments', () => {
  // Asked twice, for rules are gathered the first time only.
  it.each(['first', 'second'])('holds each class to its own rules and those above it, the %s time', async () => {
    await expect(check(Page, { first: 100 })).resolves.toEqual({ first: 100 });
    await expect(check(Page, { first: 101 })).rejects.toThrow('Bad Request');
    await expect(check(PageAfter, { first: 1, after: 2 })).resolves.toEqual({ first: 1, after: 2 });
    await expect(check(PageAfter, { first: 1 })).rejects.toThrow('Bad Request');
    await expect(check(PageAfter, { first: 101, after: 2 })).rejects.toThrow('Bad Request');
  });

  it('overlooks what belongs to another class, and what was left out as a whole', async () => {
    await expect(check(Page, { first: 1, after: 2 })).resolves.toEqual({ first: 1 });
    const leftOut = new ArgumentCheck().transform(undefined, { type: 'body', metatype: Page, data: 'page' });
    await expect(leftOut).resolves.toBeUndefined();
  });

  it('gathers the rules of a class once', () => {
    const rules = () => getMetadataStorage().getTargetValidationMetadatas(Page, '', false, false);
    expect(rules()).toBe(rules());
    expect(rules()).toHaveLength(2);
  });
});
