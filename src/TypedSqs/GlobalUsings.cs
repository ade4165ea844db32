global using TypedSqs.Batching;
global using TypedSqs.Failures;
global using TypedSqs.GeneratedCode;
global using TypedSqs.Queues;
global using TypedSqs.Registration;
global using TypedSqs.Sending;
global using TypedSqs.Telemetry;
