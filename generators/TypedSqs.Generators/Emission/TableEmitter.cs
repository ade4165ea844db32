using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;

namespace TypedSqs.Generators.Emission;

/// <summary>Writes the static fields of a producer: names of enums, and what a <c>JsonSerializerContext</c> knows.</summary>
internal static class TableEmitter
{
    public static void Write(IndentedWriter writer, ResolvedMessage message, EmittedNames names)
    {
        var used = new UsedTables(message);
        foreach (var model in message.Model.Enums.Where(model => used.Enums.Contains(model.TypeName)))
        {
            writer.Write($"private static readonly {RunTime.EnumNames}<{model.TypeName}> {names.EnumTable(model.TypeName)} = new(");
            writer.Write($"    isFlags: {CSharpLiteral.Bool(model.IsFlags)},");
            writer.Write("    [");
            foreach (var member in model.Members)
            {
                writer.Write($"        ({member.Value}, {CSharpLiteral.String(member.WireName)}),");
            }

            writer.Write("    ]);");
            writer.WriteBlank();
        }

        foreach (string typeName in used.ContextTypes)
        {
            writer.Write($"private static readonly {RunTime.JsonTypeInfo}<{typeName}> {names.TypeInfo(typeName)} =");
            writer.Write($"    {RunTime.ContextTypeInfo}.Of<{typeName}>({message.JsonContext}.Default);");
            writer.WriteBlank();
        }
    }
}
