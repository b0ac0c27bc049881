import { Kafka } from 'cloudevents';
import { Kafka as Broker, logLevel } from 'kafkajs';
import { answer, events, refusal } from './program.mjs';

const { BOOTSTRAP, TOTAL } = process.env;
const consumer = new Broker({ brokers: [BOOTSTRAP], logLevel: logLevel.ERROR })
  .consumer({ groupId: 'public-tools' });
const messages = [];
await consumer.connect();
await consumer.subscribe({ topic: 'mesa.agreements', fromBeginning: true });
await new Promise(done => consumer.run({
  eachMessage: async ({ message: { key, value, headers } }) => {
    messages.push({
      key: key.toString(),
      value,
      headers: Object.fromEntries(Object.entries(headers).map(([n, v]) => [n, v.toString()]))
    });
    if (messages.length === Number(TOTAL)) done();
  }
}));
await consumer.disconnect();

const [{ headers: { ce_type, ...nameless }, ...first }] = messages;
answer({
  events: messages.flatMap(message => events(Kafka, message)),
  refused: refusal(() => events(Kafka, { ...first, headers: nameless }))
});
