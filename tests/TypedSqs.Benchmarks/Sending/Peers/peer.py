"""boto3, with the same messages: a line says which client, how many callers, bytes of a body and seconds; a line is the answer."""
import json
import sys
import threading
import time

import boto3
from botocore.config import Config

ENDPOINT = sys.argv[1]
SQS = boto3.client("sqs", endpoint_url=ENDPOINT, config=Config(max_pool_connections=100))
URL = f"{ENDPOINT}/000000000000/orders"


def make(count, body_bytes):
    note = ("Please ring twice. " * (body_bytes // 19 + 1))[: max(body_bytes - 174, 4)]
    return [
        {
            "OrderId": f"{number:08x}-0002-0003-0405-060708090a0b",
            "CustomerId": "customer-17",
            "Kind": number % 2,
            "Total": 61.5 + number,
            "Lines": 3,
            "PlacedAt": "2026-11-30T12:00:00+00:00",
            "IsGift": number % 3 == 0,
            "Note": note,
        }
        for number in range(count)
    ]


def message_of(order):
    return {
        "MessageBody": json.dumps(order, separators=(",", ":")),
        "MessageAttributes": {
            "Kind": {"DataType": "String", "StringValue": "Wholesale" if order["Kind"] else "Retail"},
            "Source": {"DataType": "String", "StringValue": "shop"},
            "SchemaVersion": {"DataType": "Number", "StringValue": "2"},
        },
    }


def send_one(orders, number):
    SQS.send_message(QueueUrl=URL, **message_of(orders[number % len(orders)]))


def send_ten(orders, number):
    start = number * 10 % (len(orders) - 10)
    entries = [{"Id": str(i), **message_of(orders[start + i])} for i in range(10)]
    SQS.send_message_batch(QueueUrl=URL, Entries=entries)


CLIENTS = {"boto3": (1, send_one), "boto3-batch": (10, send_ten)}


def measure(name, callers, body_bytes, seconds):
    per_call, send = CLIENTS[name]
    orders = make(512, body_bytes)
    times = []
    start = time.perf_counter()
    computed = time.process_time()

    def call(number):
        while time.perf_counter() - start < seconds:
            before = time.perf_counter()
            send(orders, number)
            times.append((time.perf_counter() - before) * 1e6)
            number += 1

    threads = [threading.Thread(target=call, args=(caller * 1000,)) for caller in range(callers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    elapsed = time.perf_counter() - start
    computed = time.process_time() - computed
    times.sort()
    return {
        "messages": len(times) * per_call,
        "seconds": elapsed,
        "processorSeconds": computed,
        "allocatedBytes": 0,
        "p50": times[len(times) // 2],
        "p99": times[len(times) * 99 // 100],
    }


print("ready", flush=True)
for line in sys.stdin:
    name, callers, body_bytes, seconds = line.split()
    print(json.dumps(measure(name, int(callers), int(body_bytes), float(seconds))), flush=True)
