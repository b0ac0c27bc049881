import { HTTP } from 'cloudevents';
import { EventSource } from 'eventsource';
import { answer, events } from './program.mjs';

// With TYPES by the names of the types, as one who wants some of them; without, as everybody else.
const { ORIGIN, TYPES, TOTAL } = process.env;
const headers = { 'content-type': 'application/cloudevents+json' };

/** Asks without saying what was heard last. */
function forgetful(url, { headers: { 'Last-Event-ID': _, ...others }, ...init }) {
  return fetch(url, { ...init, headers: others });
}

const heard = [];
const source = new EventSource(
  `${ORIGIN}/feed/agreements${TYPES ? '?named=true' : ''}`,
  process.argv.includes('--forgetful') ? { fetch: forgetful } : {});
await new Promise((done, failed) => {
  source.onerror = ({ message }) => {
    if (source.readyState === EventSource.CLOSED) failed(new Error(message));
  };
  const hear = ({ data, lastEventId }) => {
    heard.push({ position: Number(lastEventId), data });
    if (heard.length === Number(TOTAL)) done();
  };
  if (TYPES) {
    for (const type of TYPES.split(',')) source.addEventListener(type, hear);
  } else {
    source.onmessage = hear;
  }
});
source.close();
answer({
  positions: heard.map(({ position }) => position),
  events: heard.flatMap(({ data }) => events(HTTP, { headers, body: data }))
});
