using System.Text.Json;
using System.Text.Json.Serialization;

namespace TypedSqs.Generators.Tests.Differential;

/// <summary>A message with all types that it reaches, as C# source, and the JSON options that it declares.</summary>
internal sealed record TypeGraph(
    int Seed, string Namespace, string Source, JsonKnownNamingPolicy NamingPolicy, JsonIgnoreCondition IgnoreCondition)
{
    public string MessageType => Namespace + ".Message";

    /// <summary>What the user would pass to <see cref="JsonSerializer"/> for the same body.</summary>
    public JsonSerializerOptions Options() => new()
    {
        DefaultIgnoreCondition = IgnoreCondition,
        PropertyNamingPolicy = NamingPolicy switch
        {
            JsonKnownNamingPolicy.CamelCase => JsonNamingPolicy.CamelCase,
            JsonKnownNamingPolicy.SnakeCaseLower => JsonNamingPolicy.SnakeCaseLower,
            JsonKnownNamingPolicy.SnakeCaseUpper => JsonNamingPolicy.SnakeCaseUpper,
            JsonKnownNamingPolicy.KebabCaseLower => JsonNamingPolicy.KebabCaseLower,
            JsonKnownNamingPolicy.KebabCaseUpper => JsonNamingPolicy.KebabCaseUpper,
            _ => null,
        },
    };
}
