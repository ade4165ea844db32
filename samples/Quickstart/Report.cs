using System.Text;
using Amazon.SQS.Model;
using TypedSqs;

namespace Quickstart;

/// <summary>What the sample prints.</summary>
internal static class Report
{
    public static void Sent(SendReceipt receipt, MessageContract contract, string? remark = null)
    {
        string number = receipt.SequenceNumber is null ? "" : $", sequence number {receipt.SequenceNumber}";
        Console.WriteLine($"sent      {contract.QueueName}: {receipt.SizeBytes} of {contract.MaxMessageBytes:N0} bytes, MessageId {receipt.MessageId}{number}");
        if (remark is not null)
        {
            Console.WriteLine($"          {remark}");
        }
    }

    public static void Refused(TypedSqsException failure)
        => Console.WriteLine($"refused   {failure.Reason}: {failure.Message}");

    public static void Received(string queue, Message message)
    {
        Console.WriteLine();
        Console.WriteLine($"received  from {queue}");
        Console.WriteLine($"          body                    {message.Body}");
        foreach (var (name, value) in message.MessageAttributes ?? [])
        {
            Console.WriteLine($"          attribute {name,-13} {value.DataType} {value.StringValue}");
        }

        Console.WriteLine($"          size                    {SizeOf(message)} bytes: body, and name, data type and value of each attribute");
        foreach (string name in new[] { "MessageGroupId", "MessageDeduplicationId", "SequenceNumber" })
        {
            if (message.Attributes?.GetValueOrDefault(name) is { } value)
            {
                Console.WriteLine($"          {name,-23} {value}");
            }
        }
    }

    private static int SizeOf(Message message)
        => Encoding.UTF8.GetByteCount(message.Body)
            + (message.MessageAttributes ?? []).Sum(attribute => Encoding.UTF8.GetByteCount(attribute.Key + attribute.Value.DataType + attribute.Value.StringValue));
}
