namespace TypedSqs.Generators.Model;

/// <summary>The values of <c>JsonKnownNamingPolicy</c>.</summary>
internal enum NamingPolicy
{
    Unspecified,
    CamelCase,
    SnakeCaseLower,
    SnakeCaseUpper,
    KebabCaseLower,
    KebabCaseUpper,
}
