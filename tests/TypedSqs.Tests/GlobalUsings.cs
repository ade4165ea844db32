global using TypedSqs.GeneratedCode;
global using TypedSqs.Tests.Infrastructure;
global using TypedSqs.Tests.Messages;
