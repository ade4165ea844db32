using System.Runtime.CompilerServices;
using VerifyTests;

namespace TypedSqs.Generators.Tests.Infrastructure.Verifying;

/// <summary>Compiled only with <c>-p:UseVerify=true</c>: teaches Verify what a generator driver is.</summary>
internal static class VerifyPackages
{
    [ModuleInitializer]
    internal static void Initialize() => VerifySourceGenerators.Initialize();
}
