using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TypedSqs.Benchmarks.Sending.Server;

/// <summary>A certificate for an hour, with a key like that of the endpoints of AWS. Nobody trusts it.</summary>
internal static class SelfSigned
{
    public static SslStreamCertificateContext Create()
    {
        using var key = RSA.Create(keySizeInBits: 2_048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = DateTimeOffset.UtcNow;
        return SslStreamCertificateContext.Create(request.CreateSelfSigned(now.AddMinutes(-1), now.AddHours(1)), additionalCertificates: null);
    }
}
