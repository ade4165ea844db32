using TypedSqs.Benchmarks.Generator;

// Each benchmark is a name; without one the names are listed.
var benchmarks = new Dictionary<string, Func<string[], Task>>(StringComparer.Ordinal)
{
    ["generator"] = GeneratorBenchmark.RunAsync,
};

if (args is [var name, .. var rest] && benchmarks.TryGetValue(name, out var benchmark))
{
    await benchmark(rest);
    return 0;
}

Console.Error.WriteLine($"usage: TypedSqs.Benchmarks {string.Join('|', benchmarks.Keys)}");
return 2;
