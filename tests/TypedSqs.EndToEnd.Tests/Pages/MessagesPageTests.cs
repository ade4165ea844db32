using System.Reflection;

namespace TypedSqs.EndToEnd.Tests.Pages;

/// <summary>The page on messages lists what each attribute can say, and no more.</summary>
public sealed class MessagesPageTests
{
    [Fact]
    public void Each_option_of_a_message_has_a_row() => Assert.Equal(
        NamesOf(typeof(QueueMessageAttribute)).Order(StringComparer.Ordinal),
        Page.Rows("messages.md", "## The message").Select(static row => row[0]).Order(StringComparer.Ordinal));

    [Fact]
    public void What_an_assembly_can_say_is_marked() => Assert.Equal(
        NamesOf(typeof(QueueMessageDefaultsAttribute)).Order(StringComparer.Ordinal),
        Page.Rows("messages.md", "## The message").Where(static row => row[2] == "yes").Select(static row => row[0]).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_attribute_is_told_of()
    {
        string page = Page.Text("messages.md");

        Assert.All(
            typeof(QueueMessageAttribute).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Attribute)) && type.Namespace == "TypedSqs"),
            type => Assert.Contains($"`[{(type == typeof(QueueMessageDefaultsAttribute) ? "assembly: " : "")}{type.Name[..^"Attribute".Length]}", page, StringComparison.Ordinal));
    }

    private static IEnumerable<string> NamesOf(Type attribute) =>
        attribute.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(static property => property.Name);
}
