using System.Reflection;
using TypedSqs.GeneratedCode;

namespace TypedSqs.Generators.Tests.Differential;

/// <summary>The body that generated code writes for a message whose type is known only at run time.</summary>
internal static class EncodedBody
{
    private static readonly MethodInfo Generic = typeof(EncodedBody).GetMethod(nameof(Encode), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Binds the encoder of a type.</summary>
    public static Func<object, byte[]> For(Type messageType) =>
        Generic.MakeGenericMethod(messageType).CreateDelegate<Func<object, byte[]>>();

    private static byte[] Encode<T>(object message)
        where T : IQueueMessage<T>
    {
        var encoder = MessageEncoder.Rent();
        try
        {
            T.Encode(encoder, (T)message);
            if (MaxBytes<T>.Proven is { } proven)
            {
                Assert.True(encoder.SizeBytes <= proven, $"A message of {encoder.SizeBytes} bytes, of which {proven} were proven to be the most.");
            }

            return encoder.Body.ToArray();
        }
        finally
        {
            encoder.Return();
        }
    }

    /// <summary>What the producer of a message says that the largest one weighs, where it says so.</summary>
    private static class MaxBytes<T>
    {
        public static readonly int? Proven =
            typeof(T).Assembly.GetType(typeof(T).FullName + "Producer")!.GetField("ProvenMaxBytes")?.GetRawConstantValue() as int?;
    }
}
