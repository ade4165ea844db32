using Amazon.SQS.Model;

namespace TypedSqs.Local.Tests.Page;

/// <summary>The page in a browser. With TYPEDSQS_SCREENSHOTS=directory it leaves pictures there.</summary>
public sealed class PageTests : IAsyncLifetime
{
    private Bench _bench = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync()
    {
        Browser.SkipWhereThereIsNone();
        _bench = await Bench.StartAsync("billing", "greetings", "orders.fifo");
    }

    public ValueTask DisposeAsync() => _bench?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Shows_queues_counts_messages_attributes_and_sizes(bool dark)
    {
        await FillAsync();
        await using var browser = await Browser.OpenAsync(_bench.Sqs.ServiceUrl + "#orders.fifo", dark);
        await browser.WaitUntilAsync("document.querySelectorAll('details').length === 3");
        Assert.Equal("billing 0 visible|greetings 1 visible · 1 delayed|orders.fifo 2 visible · 1 in flight", await browser.EvaluateAsync(
            "[...document.querySelectorAll('nav button')].map(b => b.querySelector('.name').textContent + ' ' + b.querySelector('.counts').textContent).join('|')"));
        Assert.Equal("2,1,0", await browser.EvaluateAsync("[...document.querySelectorAll('.numbers dd')].map(d => d.textContent).join()"));
        Assert.Equal("in flight", await browser.EvaluateAsync("document.querySelector('details .chip').textContent"));

        await browser.EvaluateAsync("document.querySelectorAll('details')[1].open = true");
        string text = (await browser.EvaluateAsync("document.querySelectorAll('details')[1].innerText"))!;
        foreach (string part in new[] { "customer-17", "\"Total\": 61.50", "Kind", "Wholesale", "19 bytes", "Number.int", "SequenceNumber", "order-2" })
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }

        Assert.Equal("(5) LocalSqs", await browser.EvaluateAsync("document.title"));
        await KeepAsync(browser, dark ? "dark.png" : "light.png");
    }

    [Fact]
    public async Task A_FIFO_message_behind_one_in_flight_is_shown_as_waiting()
    {
        foreach (string group in new[] { "a", "b", "a" })
        {
            await _bench.Client.SendMessageAsync(
                new SendMessageRequest(_bench.Url("orders.fifo"), "x") { MessageGroupId = group, MessageDeduplicationId = Guid.NewGuid().ToString() }, Bench.Token);
        }

        await _bench.Client.ReceiveMessageAsync(_bench.Url("orders.fifo"), Bench.Token);
        await using var browser = await Browser.OpenAsync(_bench.Sqs.ServiceUrl + "#orders.fifo");
        await browser.WaitUntilAsync("document.querySelectorAll('details').length === 3");
        Assert.Equal("in flight,visible,waiting", await browser.EvaluateAsync("[...document.querySelectorAll('details .chip')].map(c => c.textContent).join()"));
    }

    [Fact]
    public async Task What_is_sent_appears_by_itself_and_what_is_open_stays_open()
    {
        await _bench.Client.SendMessageAsync(_bench.Url("greetings"), "first", Bench.Token);
        await using var browser = await Browser.OpenAsync(_bench.Sqs.ServiceUrl + "#greetings");
        await browser.WaitUntilAsync("document.querySelectorAll('details').length === 1");
        await browser.EvaluateAsync("document.querySelector('details').open = true");
        await _bench.Client.SendMessageAsync(_bench.Url("greetings"), "second", Bench.Token);
        await browser.WaitUntilAsync("document.querySelectorAll('details').length === 2");
        Assert.Equal("true,false", await browser.EvaluateAsync("[...document.querySelectorAll('details')].map(d => d.open).join()"));
    }

    [Fact]
    public async Task A_message_cannot_become_part_of_the_page()
    {
        const string attack = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>";
        await _bench.Client.SendMessageAsync(
            new SendMessageRequest(_bench.Url("greetings"), attack)
            {
                MessageAttributes = new() { ["a"] = new MessageAttributeValue { DataType = "String", StringValue = attack } },
            },
            Bench.Token);
        await using var browser = await Browser.OpenAsync(_bench.Sqs.ServiceUrl + "#greetings");
        await browser.WaitUntilAsync("document.querySelectorAll('details').length === 1");
        await browser.EvaluateAsync("document.querySelector('details').open = true");
        Assert.Equal("0", await browser.EvaluateAsync("document.querySelectorAll('main img, main script').length"));
        Assert.Equal("(1) LocalSqs", await browser.EvaluateAsync("document.title"));
        Assert.Equal(attack, await browser.EvaluateAsync("document.querySelector('pre').textContent"));
        // Even a script that got in would not run.
        await browser.EvaluateAsync("document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' }))");
        Assert.Equal("undefined", await browser.EvaluateAsync("typeof window.ran"));
    }

    [Fact]
    public async Task All_of_it_can_be_reached_with_the_keyboard()
    {
        await FillAsync();
        await using var browser = await Browser.OpenAsync(_bench.Sqs.ServiceUrl);
        await browser.WaitUntilAsync("document.querySelector('nav button')");
        // Skip link, copy, first queue.
        for (var step = 0; step < 3; step++)
        {
            await browser.PressAsync("Tab", 9);
        }

        Assert.Equal("billing", await browser.EvaluateAsync("document.activeElement.dataset.queue"));
        await browser.PressAsync("ArrowDown", 40);
        await browser.WaitUntilAsync("document.querySelector('h3').textContent === 'greetings' && document.querySelector('details')");
        Assert.Equal("greetings", await browser.EvaluateAsync("document.activeElement.dataset.queue"));
        await browser.PressAsync("Tab", 9);
        await browser.PressAsync("Tab", 9);
        Assert.Equal("SUMMARY", await browser.EvaluateAsync("document.activeElement.tagName"));
        await browser.PressAsync("Enter", 13, "\r");
        await browser.WaitUntilAsync("document.querySelector('details').open");
    }

    [Fact]
    public async Task It_says_so_when_the_endpoint_is_gone()
    {
        await using var browser = await Browser.OpenAsync(_bench.Sqs.ServiceUrl);
        await browser.WaitUntilAsync("document.getElementById('live').textContent === 'live'");
        await _bench.Sqs.DisposeAsync();
        await browser.WaitUntilAsync("document.getElementById('live').textContent === 'no answer, trying again'");
    }

    private async Task FillAsync()
    {
        var client = _bench.Client;
        await client.SendMessageAsync(_bench.Url("greetings"), "Hello, this is a test message!", Bench.Token);
        await client.SendMessageAsync(new SendMessageRequest(_bench.Url("greetings"), "Later") { DelaySeconds = 600 }, Bench.Token);
        for (var number = 1; number <= 3; number++)
        {
            await client.SendMessageAsync(
                new SendMessageRequest(_bench.Url("orders.fifo"), """{"CustomerId":"customer-17","Total":61.50,"Lines":[{"Sku":"espresso-1kg","Quantity":2},{"Sku":"filter-no4","Quantity":1}],"Note":null}""")
                {
                    MessageGroupId = "customer-" + (16 + number).ToString(System.Globalization.CultureInfo.InvariantCulture),
                    MessageDeduplicationId = "order-" + number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    MessageAttributes = new()
                    {
                        ["Kind"] = new MessageAttributeValue { DataType = "String", StringValue = "Wholesale" },
                        ["Lines"] = new MessageAttributeValue { DataType = "Number.int", StringValue = "2" },
                    },
                },
                Bench.Token);
        }

        await client.ReceiveMessageAsync(new ReceiveMessageRequest(_bench.Url("orders.fifo")) { VisibilityTimeout = 120 }, Bench.Token);
        _bench.Time.AdvanceSeconds(75);
    }

    private static async Task KeepAsync(Browser browser, string name)
    {
        if (Environment.GetEnvironmentVariable("TYPEDSQS_SCREENSHOTS") is { Length: > 0 } directory)
        {
            await File.WriteAllBytesAsync(Path.Combine(directory, name), await browser.ScreenshotAsync(), Bench.Token);
        }
    }
}
