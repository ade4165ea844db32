using TypedSqs.Local.Tool;

return await LocalSqsCommand.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
