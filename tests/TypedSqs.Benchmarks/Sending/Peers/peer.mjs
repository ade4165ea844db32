// sqs-producer of npm, with the same messages: a line says which client, how many callers, bytes of a body and seconds; a line is the answer.
import { createInterface } from "node:readline";
import { performance } from "node:perf_hooks";
import { SQSClient } from "@aws-sdk/client-sqs";
import { Producer } from "sqs-producer";

const endpoint = process.argv[2];
const sqs = new SQSClient({ endpoint, region: "us-east-1", requestHandler: { httpAgent: { maxSockets: 1000, keepAlive: true } } });
const producer = Producer.create({ queueUrl: `${endpoint}/000000000000/orders`, sqs });

function make(count, bodyBytes) {
  const note = "Please ring twice. ".repeat(bodyBytes / 19 + 1).slice(0, Math.max(bodyBytes - 174, 4));
  return Array.from({ length: count }, (_, number) => ({
    OrderId: `${number.toString(16).padStart(8, "0")}-0002-0003-0405-060708090a0b`,
    CustomerId: "customer-17", Kind: number % 2, Total: 61.5 + number, Lines: 3,
    PlacedAt: "2026-11-30T12:00:00+00:00", IsGift: number % 3 === 0, Note: note,
  }));
}

const messageOf = (order, id) => ({
  id: String(id),
  body: JSON.stringify(order),
  messageAttributes: {
    Kind: { DataType: "String", StringValue: order.Kind === 0 ? "Retail" : "Wholesale" },
    Source: { DataType: "String", StringValue: "shop" },
    SchemaVersion: { DataType: "Number", StringValue: "2" },
  },
});

const clients = {
  "sqs-producer": { perCall: 1, send: (orders, i) => producer.send(messageOf(orders[i % orders.length], 0)) },
  "sqs-producer-batch": { perCall: 100, send: (orders) => producer.send(orders.slice(0, 100).map(messageOf)) },
};

async function measure(name, callers, bodyBytes, seconds) {
  const { perCall, send } = clients[name];
  const orders = make(512, bodyBytes);
  const times = [];
  const computed = process.cpuUsage();
  const start = performance.now();
  await Promise.all(Array.from({ length: callers }, async (_, caller) => {
    for (let i = caller * 1000; performance.now() - start < seconds * 1000; i++) {
      const before = performance.now();
      await send(orders, i);
      times.push((performance.now() - before) * 1000);
    }
  }));
  const elapsed = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(computed);
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.floor(times.length * share)];
  return { messages: times.length * perCall, seconds: elapsed, processorSeconds: (user + system) / 1e6, allocatedBytes: 0, p50: at(0.5), p99: at(0.99) };
}

console.log("ready");
for await (const line of createInterface({ input: process.stdin })) {
  const [name, callers, bytes, seconds] = line.split(" ");
  console.log(JSON.stringify(await measure(name, Number(callers), Number(bytes), Number(seconds))));
}
process.exit(0);
