// GraphiQL, with our way of asking, and a way to fill it in from outside.

const FIRST_QUESTION = `# Who am I here, and what may I see?
#
# Ctrl+Enter asks. Ctrl+Space offers what fits.
# Examples, above: questions for each role.
# The book on the left: everything one can ask.
{
  me {
    handle
    inWords
  }
}
`;

const WORKERS = { graphql: 'graphql.worker.js', json: 'json.worker.js' };
const fileOf = (name) => new URL(name, import.meta.url).href;

export function openEditor(root, signIn, answered) {
  const ready = render(root, (question, headers) => ask(question, headers, signIn, answered));
  return {
    ready,
    /** Replaces the question and its variables; Ctrl+Z brings back what was there. */
    async fill(query, variables) {
      await ready;
      replaceText(await textOf('variables.json'), variables ?? '');
      const question = await textOf('operation.graphql');
      replaceText(question, query);
      const editor = globalThis.monaco.editor.getEditors().find((each) => each.getModel() === question);
      editor?.setPosition({ lineNumber: 1, column: 1 });
      editor?.revealLine(1);
      editor?.focus();
    },
  };
}

async function render(root, ask) {
  globalThis.MonacoEnvironment = {
    globalAPI: true,
    getWorkerUrl: (_module, label) => fileOf(WORKERS[label] ?? 'editor.worker.js'),
  };
  await loadScript(fileOf('graphiql.js'));
  const { editor } = globalThis.monaco;
  editor.onDidCreateEditor((each) => each.updateOptions({ wordWrap: 'on' }));
  // Otherwise the Tab key could enter an editor and never leave it. It is one switch for all of them, and an editor
  // that is just being made does not answer to it yet.
  const first = editor.onDidCreateEditor((each) => {
    first.dispose();
    setTimeout(() => each.trigger('strip', 'editor.action.toggleTabFocusMode'));
  });
  globalThis.YogaGraphiQL.renderYogaGraphiQL(root, {
    title: 'Ask the tracker',
    logo: `<img src="${fileOf('icon.svg')}" alt="" width="26" height="26">`,
    defaultQuery: FIRST_QUESTION,
    fetcher: (question, options) => ask(question, options?.headers),
    // A question can name people's contracts: it stays out of the address, and tokens stay off the disk.
    onEditQuery: () => undefined,
    shouldPersistHeaders: false,
    showPersistHeadersSettings: false,
  });
}

async function ask({ query, variables, operationName }, headers, signIn, answered) {
  const sent = new Headers(headers);
  sent.set('content-type', 'application/json');
  sent.set('accept', 'application/graphql-response+json, application/json');
  const token = signIn.token();
  if (token && !sent.has('authorization')) sent.set('authorization', `Bearer ${token}`);
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: sent,
    body: JSON.stringify({ query, variables, operationName }),
  });
  if (answer.status === 401) signIn.refused();
  // The editor asks for the schema by itself; that is nobody's answer.
  else if (operationName !== 'IntrospectionQuery') answered();
  return answer.json();
}

function loadScript(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = resolve;
    script.onerror = () => reject(new Error('one of its files did not arrive; reload the page.'));
    document.head.append(script);
  });
}

/** The text of one of the editor's panes, once GraphiQL has made it. */
function textOf(name) {
  const isIt = (model) => model.uri.path.endsWith(name);
  const { editor } = globalThis.monaco;
  const found = editor.getModels().find(isIt);
  if (found) return found;
  return new Promise((resolve) => {
    const listening = editor.onDidCreateModel((model) => {
      if (!isIt(model)) return;
      listening.dispose();
      resolve(model);
    });
  });
}

function replaceText(model, text) {
  model.pushStackElement();
  model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null);
  model.pushStackElement();
}
