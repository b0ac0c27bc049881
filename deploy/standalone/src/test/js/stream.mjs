import { HTTP } from 'cloudevents';
import { EventSource } from 'eventsource';
import { answer, events } from './program.mjs';

const { ORIGIN, TYPES, TOTAL } = process.env;
const headers = { 'content-type': 'application/cloudevents+json' };

/** Asks without saying what was heard last. */
function forgetful(url, { headers: { 'Last-Event-ID': _, ...others }, ...init }) {
  return fetch(url, { ...init, headers: others });
}

const heard = [];
const source = new EventSource(
  `${ORIGIN}/feed/agreements`,
  process.argv.includes('--forgetful') ? { fetch: forgetful } : {});
await new Promise((done, failed) => {
  source.onerror = ({ message }) => {
    if (source.readyState === EventSource.CLOSED) failed(new Error(message));
  };
  for (const type of TYPES.split(',')) {
    source.addEventListener(type, ({ data, lastEventId }) => {
      heard.push({ position: Number(lastEventId), data });
      if (heard.length === Number(TOTAL)) done();
    });
  }
});
source.close();
answer({
  positions: heard.map(({ position }) => position),
  events: heard.flatMap(({ data }) => events(HTTP, { headers, body: data }))
});
