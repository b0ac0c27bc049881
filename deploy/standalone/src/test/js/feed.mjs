import { HTTP } from 'cloudevents';
import { answer, events, refusal } from './program.mjs';

const response = await fetch(`${process.env.ORIGIN}/feed/agreements?limit=1000`);
const headers = Object.fromEntries(response.headers);
const body = await response.text();
const [{ type, ...nameless }] = JSON.parse(body);
answer({
  events: events(HTTP, { headers, body }),
  refused: refusal(() => events(HTTP, { headers, body: JSON.stringify([nameless]) }))
});
