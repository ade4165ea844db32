using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TypedSqs.Registration;

namespace TypedSqs.Tests.Registration;

/// <summary>The tables of options are written by hand: they have each option, in its order, and set that one.</summary>
public class OptionsReaderTests
{
    [Fact]
    public void The_tables_have_each_option()
    {
        Assert.Equal(OptionsOf<TypedSqsOptions>().Select(NameOf), OptionsReader.All);
        Assert.Equal(OptionsOf<QueueOptions>().Select(NameOf), OptionsReader.Queue);
        Assert.Equal(OptionsOf<BufferOptions>().Select(NameOf), OptionsReader.Buffer);
    }

    [Fact]
    public void Each_value_gets_into_its_option_and_no_other()
    {
        AssertSetsEach(new TypedSqsOptions(), OptionsReader.All);
        AssertSetsEach(new QueueOptions(), OptionsReader.Queue);
        AssertSetsEach(new BufferOptions(), OptionsReader.Buffer);
    }

    [Theory]
    [InlineData("1.00:00:00", 24 * 60 * 60)]
    [InlineData("00:00:05", 5)]
    [InlineData("0:5", 300)]
    [InlineData("0", 0)]
    public void A_time_with_a_unit_is_taken_and_zero_needs_none(string text, int seconds)
    {
        var section = new ConfigurationBuilder().AddInMemoryCollection([new("MaxPause", text)]).Build();
        var options = new BufferOptions();

        List<string> faults = [];
        OptionsReader.Buffer.Read(section, options, faults);

        Assert.Empty(faults);
        Assert.Equal(TimeSpan.FromSeconds(seconds), options.MaxPause);
    }

    [Fact]
    public void A_monitor_sees_what_is_loaded_again()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("TypedSqs:QueueNamePrefix", "old-")]).Build();
        using var provider = new ServiceCollection().AddTypedSqs(configuration.GetSection("TypedSqs")).BuildServiceProvider();
        var monitor = provider.GetRequiredService<IOptionsMonitor<TypedSqsOptions>>();
        Assert.Equal("old-", monitor.CurrentValue.QueueNamePrefix);

        configuration["TypedSqs:QueueNamePrefix"] = "new-";
        configuration.Reload();

        Assert.Equal("new-", monitor.CurrentValue.QueueNamePrefix);
    }

    /// <summary>Sets one option after the other, by a key in capitals, to what it is not by default.</summary>
    private static void AssertSetsEach<TOptions>(TOptions options, OptionTable<TOptions> table)
    {
        foreach (var option in OptionsOf<TOptions>().Where(static option => option.PropertyType.IsValueType || option.PropertyType == typeof(string)))
        {
            var others = OptionsOf<TOptions>().Where(other => other != option).ToList();
            var (before, value) = (others.Select(other => other.GetValue(options)).ToList(), Another(option.GetValue(options), option.PropertyType));
            var section = new ConfigurationBuilder()
                .AddInMemoryCollection([new(option.Name.ToUpperInvariant(), Convert.ToString(value, CultureInfo.InvariantCulture))])
                .Build();

            List<string> faults = [];
            table.Read(section, options, faults);

            Assert.Empty(faults);
            Assert.Equal((option.Name, value), (option.Name, option.GetValue(options)));
            Assert.Equal(before, others.Select(other => other.GetValue(options)));
        }
    }

    private static object Another(object? value, Type type) => value switch
    {
        bool flag => !flag,
        int number => number + 1,
        long number => number + 1,
        TimeSpan time => time + TimeSpan.FromMilliseconds(1),
        Enum => Enum.GetValues(type).GetValue(1)!, // each has two at least
        null when type == typeof(int?) => 1,
        null when type == typeof(string) => "x",
        _ => throw new NotSupportedException($"A kind of option that is new here: {type}."),
    };

    private static PropertyInfo[] OptionsOf<TOptions>() =>
        typeof(TOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);

    private static string NameOf(PropertyInfo option) => option.Name;
}
