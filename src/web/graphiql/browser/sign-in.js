// Who is asking. The token goes into the Authorization header of every question, unless one is written under Headers.

const KEPT = 'clw-tracker.demonstration';

/** `form` is one of two: choose a person of the demonstration, or paste a token of your own. */
export function offerSignIn({ form, who, say }) {
  const way = form.dataset.way === 'demonstration' ? demonstration(form) : ownToken(form);
  let current;
  const become = (person) => {
    current = person;
    who.textContent = person?.is ?? '';
  };
  become(way.restore());
  say(current?.inWords ?? way.hint);

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      become(await way.signIn());
      say(current.inWords);
    } catch (error) {
      say(error.message);
    }
  });

  return {
    ready: way.ready,
    token: () => current?.token,
    /** The role asked as; undefined when nobody is signed in, or only the server knows. */
    role: () => current?.role,
    refused() {
      if (!current) return say(way.hint);
      become(undefined);
      way.forget();
      say('This token lets nobody in any more. Sign in again.');
    },
  };
}

function demonstration(form) {
  const people = form.querySelector('select');
  return {
    hint: 'Nobody is signed in yet: choose a person, press “Sign in”, then pick an example.',
    ready: listPeople(people),
    // For this tab only: invented people, and a token that ends after a day.
    restore: () => JSON.parse(sessionStorage.getItem(KEPT)) ?? undefined,
    forget: () => sessionStorage.removeItem(KEPT),
    async signIn() {
      const answer = await fetch('/demonstration/sign-in', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ person: people.value }),
      });
      const { person, role, inWords, token, message } = await answer.json();
      if (!answer.ok) throw new Error(message);
      const current = { token, role, person, inWords, is: `Signed in as ${person}` };
      sessionStorage.setItem(KEPT, JSON.stringify(current));
      return current;
    },
  };
}

async function listPeople(select) {
  const answer = await fetch('/demonstration/people');
  if (!answer.ok) throw new Error('the people of the demonstration could not be listed.');
  const kept = JSON.parse(sessionStorage.getItem(KEPT));
  for (const { person, inWords } of await answer.json()) {
    const option = new Option(person, person);
    option.title = inWords;
    select.add(option);
  }
  select.value = kept?.person ?? 'lead';
  if (select.selectedIndex < 0) select.selectedIndex = 0;
}

function ownToken(form) {
  const field = form.querySelector('input');
  return {
    hint: 'Nobody is signed in yet: give your token and press “Use it”, then pick an example.',
    ready: Promise.resolve(),
    // A real token is kept nowhere but in this page.
    restore: () => undefined,
    forget: () => undefined,
    async signIn() {
      const token = field.value.trim().replace(/^Bearer\s+/i, '');
      field.value = '';
      return { token, inWords: 'It goes with every question from now on.', is: 'Token in use' };
    },
  };
}
