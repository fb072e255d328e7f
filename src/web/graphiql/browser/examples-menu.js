// The menu of example questions: a button that opens a list for each role.

const ROLES = {
  STRATEGIC_LEAD: 'Strategic lead',
  HR_EDITOR: 'HR editor',
  ANALYST: 'Analyst',
  ADMINISTRATOR: 'Administrator',
};

export function offerExamples({ button, menu, editor, signIn, say }) {
  let examples;

  const close = () => {
    menu.hidden = true;
    button.setAttribute('aria-expanded', 'false');
  };
  const choose = async ({ role, query, variables }) => {
    close();
    await editor.fill(query, variables);
    const asked = signIn.role();
    const whose = asked && asked !== role ? ` It is a question for another role: ${ROLES[role].toLowerCase()}.` : '';
    say(`Filled in: Ctrl+Enter, or ▶, asks it.${whose}`);
  };
  const open = async () => {
    try {
      examples ??= await fetchExamples();
    } catch (error) {
      return say(error.message);
    }
    menu.replaceChildren(...ownRoleFirst(signIn.role()).map((role) => group(role, examples, choose)));
    menu.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    menu.querySelector('button')?.focus();
  };

  button.addEventListener('click', () => (menu.hidden ? open() : close()));
  menu.parentElement.addEventListener('keydown', (event) => {
    if (menu.hidden) return;
    if (event.key === 'Escape') {
      close();
      button.focus();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      moveFocus(menu, step);
    }
  });
  menu.parentElement.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !menu.parentElement.contains(relatedTarget)) close();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (!menu.parentElement.contains(target)) close();
  });
}

async function fetchExamples() {
  const answer = await fetch('/graphiql/examples');
  if (!answer.ok) throw new Error('The examples could not be fetched; try again.');
  return answer.json();
}

function ownRoleFirst(own) {
  const roles = Object.keys(ROLES);
  return own in ROLES ? [own, ...roles.filter((role) => role !== own)] : roles;
}

function group(role, examples, choose) {
  const section = document.createElement('section');
  const heading = document.createElement('h2');
  heading.textContent = ROLES[role];
  const list = document.createElement('ul');
  for (const example of examples.filter((each) => each.role === role)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = example.question;
    button.addEventListener('click', () => choose(example));
    const item = document.createElement('li');
    item.append(button);
    list.append(item);
  }
  section.append(heading, list);
  return section;
}

function moveFocus(menu, step) {
  const buttons = [...menu.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement);
  buttons[(at + step + buttons.length) % buttons.length].focus();
}
