using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace TypedSqs.Local.Tests.Page;

/// <summary>
/// A headless Chromium, spoken to over its DevTools protocol. It is the one of the system, so that the repository needs no package
/// of some hundred megabytes; a machine without it skips these tests.
/// </summary>
internal sealed class Browser : IAsyncDisposable
{
    private const string Executable = "/usr/bin/chromium";

    private readonly Process _process;
    private readonly DirectoryInfo _profile;
    private readonly ClientWebSocket _socket;
    private int _lastId;

    private Browser(Process process, DirectoryInfo profile, ClientWebSocket socket)
    {
        _process = process;
        _profile = profile;
        _socket = socket;
    }

    public static void SkipWhereThereIsNone() => Assert.SkipUnless(
        File.Exists(Executable), $"The page is tested in Chromium, and there is no {Executable} here: apt-get install chromium.");

    public static async Task<Browser> OpenAsync(string url, bool dark = false)
    {
        var profile = Directory.CreateTempSubdirectory("typedsqs-chromium-");
        var start = new ProcessStartInfo(Executable) { RedirectStandardError = true };
        foreach (string argument in new[]
        {
            "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync",
            "--remote-debugging-port=0", "--window-size=1280,900", "--user-data-dir=" + profile.FullName, "about:blank",
        })
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!; // started from a file, so there is a process
        string? line;
        do
        {
            line = await process.StandardError.ReadLineAsync(Bench.Token);
        }
        while (line is not null && !line.StartsWith("DevTools listening on ", StringComparison.Ordinal));

        Assert.True(line is not null, "Chromium ended before it listened.");
        _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
        int port = new Uri(line[line.IndexOf("ws://", StringComparison.Ordinal)..]).Port;
        using var http = new HttpClient();
        string pages = await http.GetStringAsync(new UriBuilder("http", "127.0.0.1", port, "/json/list").Uri, Bench.Token);
        var socket = new ClientWebSocket();
        var page = JsonNode.Parse(pages)!.AsArray().First(target => (string?)target!["type"] == "page");
        await socket.ConnectAsync(new Uri((string)page!["webSocketDebuggerUrl"]!), Bench.Token);

        var browser = new Browser(process, profile, socket);
        await browser.CallAsync("Emulation.setEmulatedMedia", new JsonObject
        {
            ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = dark ? "dark" : "light" }),
        });
        await browser.CallAsync("Page.navigate", new JsonObject { ["url"] = url });
        return browser;
    }

    /// <summary>Ends when an expression of JavaScript holds, at the latest when the test is cancelled.</summary>
    public Task WaitUntilAsync(string expression) => EvaluateAsync(
        $$"""new Promise(done => { const look = () => { try { if ({{expression}}) { done(true); return; } } catch { } setTimeout(look, 20); }; look(); })""");

    public async Task<string?> EvaluateAsync(string expression)
    {
        var answer = await CallAsync("Runtime.evaluate", new JsonObject
        {
            ["expression"] = expression,
            ["awaitPromise"] = true,
            ["returnByValue"] = true,
        });
        Assert.Null(answer["exceptionDetails"]?.ToJsonString());
        return answer["result"]!["value"]?.ToString();
    }

    public async Task PressAsync(string key, int code, string? text = null)
    {
        foreach (string type in new[] { "keyDown", "keyUp" })
        {
            var parameters = new JsonObject { ["type"] = type, ["key"] = key, ["code"] = key, ["windowsVirtualKeyCode"] = code };
            if (text is not null && type == "keyDown")
            {
                parameters["text"] = text;
            }

            await CallAsync("Input.dispatchKeyEvent", parameters);
        }
    }

    public async Task<byte[]> ScreenshotAsync() =>
        Convert.FromBase64String((string)(await CallAsync("Page.captureScreenshot", []))["data"]!);

    private async Task<JsonNode> CallAsync(string method, JsonObject parameters)
    {
        int id = ++_lastId;
        var request = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        await _socket.SendAsync(
            System.Text.Encoding.UTF8.GetBytes(request.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, Bench.Token);
        while (true)
        {
            var message = await ReceiveAsync();
            if ((int?)message["id"] == id)
            {
                Assert.Null(message["error"]?.ToJsonString());
                return message["result"]!;
            }
        }
    }

    private async Task<JsonNode> ReceiveAsync()
    {
        using var text = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, Bench.Token);
            text.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return JsonNode.Parse(text.ToArray())!;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        try
        {
            _profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A child that is just ending still writes to it; the directory is a temporary one.
        }
    }
}
