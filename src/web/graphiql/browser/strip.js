import { offerExamples } from './examples-menu.js';
import { openEditor } from './open-editor.js';
import { offerSignIn } from './sign-in.js';

const byId = (id) => document.getElementById(id);
const say = (sentence) => {
  byId('status').textContent = sentence;
};

try {
  const signIn = offerSignIn({ form: byId('sign-in'), who: byId('who'), say });
  const editor = openEditor(byId('root'), signIn, () => say(''));
  offerExamples({ button: byId('examples-button'), menu: byId('examples'), editor, signIn, say });
  await Promise.all([signIn.ready, editor.ready]);
} catch (error) {
  say(`The editor did not open: ${error.message}`);
}
