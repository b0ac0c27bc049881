import { Kafka as Broker, logLevel } from 'kafkajs';
import { answer } from './program.mjs';

const { BOOTSTRAP, TOTAL } = process.env;
const consumer = new Broker({ brokers: [BOOTSTRAP], logLevel: logLevel.ERROR })
  .consumer({ groupId: 'public-tools-journal' });
const events = [];
await consumer.connect();
await consumer.subscribe({ topic: 'mesa.journal', fromBeginning: true });
await new Promise(done => consumer.run({
  eachMessage: async ({ message: { value, headers } }) => {
    events.push({
      position: Number(headers.position.toString()),
      type: headers.ce_type.toString(),
      payload: JSON.parse(value.toString())
    });
    if (events.length === Number(TOTAL)) done();
  }
}));
await consumer.disconnect();
answer({ events });
