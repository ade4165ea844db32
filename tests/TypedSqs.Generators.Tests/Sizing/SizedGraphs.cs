using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using TypedSqs.GeneratedCode;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Tests.Infrastructure.Guards;

namespace TypedSqs.Generators.Tests.Sizing;

/// <summary>Messages compiled and loaded, each with what the size model says of it.</summary>
internal sealed class SizedGraphs : IDisposable
{
    private static readonly MethodInfo Generic = typeof(SizedGraphs).GetMethod(nameof(Encode), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly AssemblyLoadContext _context = new("sizes", isCollectible: true);
    private readonly Assembly _assembly;
    private readonly Dictionary<string, ResolvedMessage> _messages;

    public SizedGraphs(params IEnumerable<string> sources)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        CSharpCompilation compilation = TestCompilation.Create(sources);
        GeneratorDriver driver = GeneratorHarness.CreateDriver().RunGenerators(compilation, cancellationToken);
        NoFailure.Check(driver);
        _messages = driver.GetRunResult().Results.Single().TrackedSteps[TrackingNames.Bounds]
            .SelectMany(step => step.Outputs)
            .Select(output => (ResolvedMessage)output.Value)
            .ToDictionary(message => message.Model.Type.PlainName);

        using var image = new MemoryStream();
        EmitResult result = CleanOutput.CheckCompiler(driver, compilation).Emit(image, cancellationToken: cancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        image.Position = 0;
        _assembly = _context.LoadFromStream(image);
    }

    public Type TypeOf(string messageType) => _assembly.GetType(messageType, throwOnError: true)!;

    public SizeBound SizeOf(string messageType) => _messages[messageType].Size!;

    /// <summary>What a message of the type really weighs, and why it cannot be sent, if it cannot.</summary>
    public Func<object, Encoded> EncoderOf(string messageType) =>
        Generic.MakeGenericMethod(TypeOf(messageType)).CreateDelegate<Func<object, Encoded>>();

    public void Dispose() => _context.Unload();

    private static Encoded Encode<T>(object message)
        where T : IQueueMessage<T>
    {
        var encoder = MessageEncoder.Rent();
        try
        {
            T.Encode(encoder, (T)message);
            int bytes = encoder.SizeBytes;
            try
            {
                encoder.ThrowIfUnsendable(T.Contract, SqsLimits.MaxMessageBytes, isFifo: false);
                return new Encoded(bytes, Refusal: null, encoder.BodyText);
            }
            catch (TypedSqsException refusal)
            {
                return new Encoded(bytes, refusal, encoder.BodyText);
            }
        }
        finally
        {
            encoder.Return();
        }
    }
}

/// <summary>A message as it would be sent.</summary>
internal sealed record Encoded(int Bytes, TypedSqsException? Refusal, string Body);
