using TypedSqs.Checking;

namespace TypedSqs.GeneratedCode;

public sealed partial class MessageEncoder
{
    /// <summary>
    /// The property whose text form failed and could not know it. Generated code hands over the group id, then the deduplication id, then each attribute that
    /// the contract lists, in its order and null or not: so how far it has come tells which one is next.
    /// </summary>
    /// <returns><see langword="null"/> where the failure is of something else, or names its property.</returns>
    private string? PropertyBehind(TypedSqsException failure, MessageContract contract)
    {
        // A text form, and the hash of some.
        if (failure is not { Property: null, Reason: SendFailureReason.InvalidAttribute or SendFailureReason.InvalidMessageDeduplicationId })
        {
            return null;
        }

        int next = _attributeCount + _absentAttributes;
        return contract.MessageGroupIdProperties.Count > 0 && !_hasGroupId ? Unsendable.Joined(contract.MessageGroupIdProperties)
            : contract.MessageDeduplicationIdProperties.Count > 0 && !_hasDeduplicationId ? Unsendable.Joined(contract.MessageDeduplicationIdProperties)
            : next < contract.Attributes.Count ? contract.Attributes[next].Property
            : null;
    }
}
