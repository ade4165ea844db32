namespace TypedSqs.Generators.Model;

/// <summary>A property that is sent as a message attribute.</summary>
/// <param name="Name">The given name, or <see langword="null"/> for the property's name put through the naming policy.</param>
/// <param name="DataType">The data type with its label.</param>
/// <param name="Value">The property.</param>
internal sealed record MessageAttributeModel(string? Name, string DataType, ScalarModel Value);

/// <summary>A message attribute that is the same for each message of the type.</summary>
internal sealed record ConstantAttributeModel(string Name, string DataType, string Value);
