import { Person, TestApplication } from './application';
import { Builders } from './builders';

/** A programme with an employer in it, a funder, and a person of each role whose scope it is. */
export interface FundingScene {
  readonly partnership: string;
  readonly programme: string;
  readonly employer: string;
  readonly participation: string;
  readonly funder: string;
  readonly lead: Person;
  readonly hr: Person;
  readonly analyst: Person;
}

let scenes = 0;

export async function aFundingScene(tracker: TestApplication, make: Builders): Promise<FundingScene> {
  scenes += 1;
  const partnership = await make.partnership(`S379${String(scenes).padStart(5, '0')}`);
  const programme = await make.programme({ partnership });
  const employer = await make.employer();
  const participation = await make.participation(employer, programme);
  return {
    partnership,
    programme,
    employer,
    participation,
    funder: await make.funder(),
    lead: await tracker.person('STRATEGIC_LEAD', { partnerships: [partnership] }),
    hr: await tracker.person('HR_EDITOR', { employers: [employer] }),
    analyst: await tracker.person('ANALYST', { partnerships: [partnership] }),
  };
}

/** Sends one mutation with one input and gives its payload. */
export function mutation(name: string, input: string, result: string) {
  const document = `mutation ($input: ${input}!) { ${name}(input: $input) { ${result} userErrors { code path message } } }`;
  return async (person: Person, values: object) => {
    const answer = await person.ask(document, { input: values });
    if (answer.errors) throw new Error(answer.errors.map(({ message }) => message).join(' '));
    return answer.data[name];
  };
}
