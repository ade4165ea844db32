using TypedSqs.Generators.Infrastructure;

namespace TypedSqs.Generators.Model;

/// <summary>An enum that is written by name.</summary>
/// <param name="TypeName">Its full name.</param>
/// <param name="Name">Its simple name, from which the name of its table is made.</param>
/// <param name="IsFlags">Whether its values combine.</param>
/// <param name="Members">Its members in the order of declaration.</param>
internal sealed record EnumModel(string TypeName, string Name, bool IsFlags, EquatableArray<EnumMemberModel> Members);

/// <summary>A member of an enum.</summary>
/// <param name="Value">Its value in C#: by name, or by number where the name cannot be used.</param>
/// <param name="WireName">Its name in JSON, in attributes and in ids.</param>
internal sealed record EnumMemberModel(string Value, string WireName);
