using System.Text.Json;

namespace TypedSqs.Benchmarks.Generator;

/// <summary>The costs of each size, kept in a file where one run does not measure them all.</summary>
internal sealed class CostResults
{
    private readonly string? _path;
    private readonly SortedDictionary<int, GeneratorCost> _costs;

    private CostResults(string? path, IEnumerable<GeneratorCost> costs)
        => (_path, _costs) = (path, new SortedDictionary<int, GeneratorCost>(costs.ToDictionary(cost => cost.Messages)));

    public IReadOnlyCollection<GeneratorCost> All => _costs.Values;

    public static CostResults Load(string? path)
        => new(path, File.Exists(path) ? JsonSerializer.Deserialize<GeneratorCost[]>(File.ReadAllBytes(path))! : []);

    public void Add(GeneratorCost cost)
    {
        _costs[cost.Messages] = cost;
        if (_path is not null)
        {
            File.WriteAllBytes(_path, JsonSerializer.SerializeToUtf8Bytes(_costs.Values));
        }
    }
}
