import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { HTTP } from 'cloudevents';
import { Webhook } from 'standardwebhooks';
import { answer, events, refusal } from './program.mjs';

const { ORIGIN, TOKEN, TOTAL } = process.env;
const calls = [];
const server = createServer(async (request, response) => {
  calls.push({ headers: request.headers, body: await text(request) });
  response.end();
  if (calls.length === Number(TOTAL)) server.emit('all');
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');

async function post(path, wish) {
  const response = await fetch(ORIGIN + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify(wish)
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

const all = once(server, 'all');
const { id, secret } = await post('/api/v1/webhooks', {
  url: `http://127.0.0.1:${server.address().port}/`,
  from: 0
});
await all;
await post(`/api/v1/webhooks/${id}/remove`, {});
server.close();
server.closeAllConnections();

const ours = new Webhook(secret);
const another = new Webhook(Buffer.alloc(32).toString('base64'));
const refused = {
  secret: ({ headers, body }) => another.verify(body, headers),
  body: ({ headers, body }) => ours.verify(`${body} `, headers),
  id: ({ headers, body }) => ours.verify(body, { ...headers, 'webhook-id': 'another' }),
  signature: ({ headers, body }) =>
    ours.verify(body, { ...headers, 'webhook-signature': 'v1,' + '0'.repeat(44) })
};
calls.forEach(({ headers, body }) => ours.verify(body, headers));
answer({
  events: calls.flatMap(call => events(HTTP, call)),
  refused: Object.fromEntries(Object.entries(refused).map(([spoiled, verify]) =>
    [spoiled, calls.filter(call => refusal(() => verify(call))).length]))
});
