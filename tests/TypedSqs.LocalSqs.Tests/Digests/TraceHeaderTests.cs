namespace TypedSqs.Local.Tests.Digests;

public sealed class TraceHeaderTests
{
    private const string Root = "Root=1-5759e988-bd862e3fe1be46a994272793";

    [Theory]
    [InlineData(Root)]
    [InlineData("Self=1-67891234-12456789abcdef012345678;" + Root + ";Sampled=?")]
    [InlineData(Root + ";Parent=53995c3f42cd8ad8;Sampled=0;Lineage=a87bd80c:1|68fd508a:5|c512fbe3:2")]
    public void Is_well_formed(string header) => Assert.True(TraceHeader.IsWellFormed(header));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("Parent=53995c3f42cd8ad8;Sampled=1")]
    [InlineData("Root=1-5759e988-bd862e3fe1be46a99427279")]
    [InlineData(Root + ";Parent=53995c3f42cd8ad")]
    [InlineData(Root + ";Sampled=2")]
    [InlineData(Root + ";a")]
    public void Is_malformed(string header) => Assert.False(TraceHeader.IsWellFormed(header));
}
