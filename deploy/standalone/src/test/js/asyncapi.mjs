import { readFile } from 'node:fs/promises';
import { Parser } from '@asyncapi/parser';
import { answer } from './program.mjs';

const ERROR = 0;
const { document, diagnostics } = await new Parser().parse(
  await readFile(process.argv[2], 'utf8'));
answer({
  errors: diagnostics
    .filter(found => found.severity === ERROR)
    .map(found => `${found.path.join('/')}: ${found.message}`),
  messages: document?.allMessages().all().map(message => message.name()) ?? []
});
