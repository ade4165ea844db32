namespace TypedSqs.Abstractions.Tests.Failures;

/// <summary>What nobody has said must claim neither a delivery nor a certainty.</summary>
public class DefaultsTests
{
    [Fact]
    public void Default_ClaimsNothing()
    {
        Assert.Equal(SendStatus.Unknown, default);
        Assert.Equal(DeliveryState.Unknown, default);
    }

    [Fact]
    public void Failure_ClaimsOnlyWhatItIsGiven()
    {
        var failure = new TypedSqsException(SendFailureReason.NoAnswer, "No answer.");

        Assert.Equal((DeliveryState.Unknown, false, false, 0), (failure.Delivery, failure.IsTransient, failure.IsMessageFault, failure.Attempts));
        Assert.Equal(SendStatus.Unknown, new SendOutcome<string>("x", failure).Status);
        Assert.Equal(SendStatus.Delivered, new SendOutcome<string>("x", new SendReceipt("id", SequenceNumber: null, 1)).Status);
    }
}
