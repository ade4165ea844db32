using System.Collections;
using Microsoft.Extensions.Configuration;

namespace TypedSqs.Registration;

/// <summary>
/// The options of one class by their keys in configuration, and how each is read. .NET's own binder stops at the first fault, does not name the place of
/// an unknown key, and passes over a value where an object should be.
/// </summary>
internal sealed class OptionTable<TOptions> : IEnumerable<string>
{
    private readonly Dictionary<string, Action<TOptions, IConfigurationSection, ICollection<string>>> _readers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a text. <see langword="null"/> takes away what code has set.</summary>
    public void Add(string name, Action<TOptions, string?> set) => Add(name, (options, section, faults) =>
    {
        if (IsOneValue(section, faults))
        {
            set(options, section.Value);
        }
    });

    /// <summary>Adds a value. What is empty leaves the option as it is.</summary>
    /// <param name="name">The option.</param>
    /// <param name="kind">How it is written.</param>
    /// <param name="set">Sets it.</param>
    /// <param name="clear">Takes away what code has set, where an option can be <see langword="null"/>.</param>
    public void Add<TValue>(string name, ValueKind<TValue> kind, Action<TOptions, TValue> set, Action<TOptions>? clear = null) => Add(name, (options, section, faults) =>
    {
        if (!IsOneValue(section, faults))
        {
            return;
        }

        if (section.Value is not { } text)
        {
            clear?.Invoke(options);
        }
        else if (kind.TryRead(text, out var value))
        {
            // Not set: the range would be told beside it.
            if (kind.Misread?.Invoke(text, value) is { } misread)
            {
                faults.Add($"{section.Path}: {misread}");
            }
            else
            {
                set(options, value);
            }
        }
        else if (text.Length > 0)
        {
            faults.Add($"{section.Path}: {kind.Fault}");
        }
    });

    /// <summary>Adds what is read in a way of its own.</summary>
    public void Add(string name, Action<TOptions, IConfigurationSection, ICollection<string>> read) => _readers.Add(name, read);

    /// <summary>Reads all keys, and notes each fault with the full key.</summary>
    public void Read(IConfiguration section, TOptions options, ICollection<string> faults)
    {
        foreach (var child in section.GetChildren())
        {
            if (_readers.TryGetValue(child.Key, out var read))
            {
                read(options, child, faults);
            }
            else
            {
                faults.Add($"{child.Path}: is not an option; there are {this}.");
            }
        }
    }

    public IEnumerator<string> GetEnumerator() => _readers.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => ValueKind.Listed(this, "and");

    private static bool IsOneValue(IConfigurationSection section, ICollection<string> faults)
    {
        var isOne = !section.GetChildren().Any();
        if (!isOne)
        {
            faults.Add($"{section.Path}: must be one value, and is an object or a list.");
        }

        return isOne;
    }
}
