namespace TypedSqs.Generators.Rules;

/// <summary>
/// The rules' ids, each with its meaning in its name. 0xx: the shape of a message and its body; 1xx: size; 2xx: queue, ids and
/// attributes; 3xx: use. An id is never used again for something else.
/// </summary>
internal static class RuleIds
{
    public const string TSQS001MessageMustBePartial = "TSQS001";
    public const string TSQS002MessageTypeNotSupported = "TSQS002";
    public const string TSQS003ProducerNameTaken = "TSQS003";
    public const string TSQS004MemberNotReadable = "TSQS004";
    public const string TSQS005JsonShapeNeedsContext = "TSQS005";
    public const string TSQS006JsonShapeNotSupported = "TSQS006";
    public const string TSQS007JsonContextNotUsable = "TSQS007";
    public const string TSQS008JsonContextAmbiguous = "TSQS008";
    public const string TSQS009JsonNameConflict = "TSQS009";
    public const string TSQS010MessageBodyInvalid = "TSQS010";
    public const string TSQS011OptionInvalid = "TSQS011";
    public const string TSQS012AttributeHasNoEffect = "TSQS012";
    public const string TSQS013OptionHasNoEffect = "TSQS013";

    public const string TSQS101LimitOutOfRange = "TSQS101";
    public const string TSQS102MessageNeverFits = "TSQS102";
    public const string TSQS103SizeNotProven = "TSQS103";
    public const string TSQS104SizeUnknown = "TSQS104";
    public const string TSQS105BoundIsNoBound = "TSQS105";
    public const string TSQS106BoundHasNoEffect = "TSQS106";
    public const string TSQS107ReserveOutOfRange = "TSQS107";
    public const string TSQS108BoundIsNotEnforced = "TSQS108";
    public const string TSQS109BoundIsHopeless = "TSQS109";

    public const string TSQS201QueueNameInvalid = "TSQS201";
    public const string TSQS202TooManyAttributes = "TSQS202";
    public const string TSQS203AttributeNameInvalid = "TSQS203";
    public const string TSQS204AttributeNameDuplicate = "TSQS204";
    public const string TSQS205AttributeTypeNotSupported = "TSQS205";
    public const string TSQS206DataTypeInvalid = "TSQS206";
    public const string TSQS207ConstantValueInvalid = "TSQS207";
    public const string TSQS208IdOrderAmbiguous = "TSQS208";
    public const string TSQS209IdTypeNotSupported = "TSQS209";
    public const string TSQS210HashedPropertiesInvalid = "TSQS210";
    public const string TSQS211DeduplicationIdTwice = "TSQS211";
    public const string TSQS212DeduplicationOnStandardQueue = "TSQS212";
    public const string TSQS213DelayInvalid = "TSQS213";
    public const string TSQS214FifoWithoutGroupId = "TSQS214";
    public const string TSQS215FifoWithoutDeduplication = "TSQS215";
    public const string TSQS216FifoIdCanBeNull = "TSQS216";
    public const string TSQS217DeduplicationIdIsRandom = "TSQS217";
    public const string TSQS218PropertyIsNotSent = "TSQS218";
    public const string TSQS219AttributesUsedUp = "TSQS219";
    public const string TSQS220AttributeNameReserved = "TSQS220";
    public const string TSQS221LengthUncertain = "TSQS221";
    public const string TSQS222GroupIdIsRandom = "TSQS222";
    public const string TSQS223DeduplicationIdHasTime = "TSQS223";

    public const string TSQS301ConstantBreaksBound = "TSQS301";
    public const string TSQS302ConstantIsRefused = "TSQS302";
    public const string TSQS303OutcomeIsDropped = "TSQS303";
    public const string TSQS304StructNeedsRegistration = "TSQS304";
    public const string TSQS305OptionIsRefused = "TSQS305";
    public const string TSQS306OptionMayBeRefused = "TSQS306";
    public const string TSQS307DerivedIsSentAsBase = "TSQS307";
    public const string TSQS308IdOfSendIsRandom = "TSQS308";
    public const string TSQS309SendLacksGroupId = "TSQS309";
}
