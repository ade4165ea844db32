namespace TypedSqs.Batching;

/// <summary>Says which links of an entry a <see cref="Chain{TLinks}"/> uses.</summary>
internal interface IChainLinks
{
    static abstract ref ChainLinks Of(Entry entry);
}
