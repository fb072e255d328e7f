import { offerExamples } from './examples-menu.js';
import { openEditor } from './open-editor.js';
import { offerSignIn } from './sign-in.js';

const status = document.getElementById('status');
const say = (sentence) => {
  status.textContent = sentence;
};

try {
  const signIn = offerSignIn(document.getElementById('sign-in'), say);
  const editor = openEditor(document.getElementById('root'), signIn);
  offerExamples({ button: document.getElementById('examples-button'), editor, signIn, say });
  await Promise.all([signIn.ready, editor.ready]);
} catch (error) {
  say(`The editor did not open: ${error.message}`);
}
