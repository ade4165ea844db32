using System.Globalization;
using System.Text;

namespace TypedSqs.CodeFixes.Editing;

/// <summary>The name that SQS takes and that is nearest to one that it refuses.</summary>
internal static class LegalNames
{
    private static readonly string[] Reserved = ["AWS.", "Amazon."];

    /// <summary><see langword="null"/> where nothing of the name is left.</summary>
    public static string? Nearest(string name)
    {
        string legal = WithoutReserved(string.Join(".", Spell(name).Split(['.'], StringSplitOptions.RemoveEmptyEntries)).Trim('-', '.'));
        if (legal.Length > SqsLimits.MaxAttributeNameLength)
        {
            legal = legal.Substring(0, SqsLimits.MaxAttributeNameLength).TrimEnd('.');
        }

        return AttributeNameRules.Check(legal) is null ? legal : null;
    }

    /// <summary>Letters without their accents, and a hyphen for each run of anything else.</summary>
    private static string Spell(string name)
    {
        var result = new StringBuilder();
        foreach (char c in name.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
        {
            if (AttributeNameRules.Check(c.ToString()) is null || c == '.')
            {
                result.Append(c);
            }
            else if (result.Length > 0 && result[result.Length - 1] != '-')
            {
                result.Append('-');
            }
        }

        return result.ToString();
    }

    private static string WithoutReserved(string name)
        => Reserved.FirstOrDefault(word => name.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } word ? WithoutReserved(name.Substring(word.Length)) : name;
}
