using TypedSqs.Benchmarks.Endpoint;

return args switch
{
    ["serve"] => await EndpointProcess.ServeAsync(),
    ["endpoint", .. var rest] => await EndpointLoad.RunAsync(rest is [var seconds] ? int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture) : 5),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/TypedSqs.Benchmarks -- endpoint [seconds per measurement]");
    return 1;
}
