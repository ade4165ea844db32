using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace TypedSqs.Telemetry;

/// <summary>A sink is code of others as a listener is, and is told in the midst of a send: what it throws goes no further.</summary>
internal sealed class GuardedLogger(ILogger logger) : ILogger
{
    /// <param name="loggerFactory">Makes the logger; <see langword="null"/> for none.</param>
    public static ILogger Of<T>(ILoggerFactory? loggerFactory) =>
        loggerFactory is null ? NullLogger.Instance : new GuardedLogger(loggerFactory.CreateLogger<T>());

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => Listeners.Ask((logger, state), static its => its.logger.BeginScope(its.state));

    public bool IsEnabled(LogLevel logLevel) =>
        Listeners.Ask((logger, logLevel), static its => its.logger.IsEnabled(its.logLevel) ? its.logger : null) is not null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Listeners.Tell(
            (logger, logLevel, eventId, state, exception, formatter),
            static its => its.logger.Log(its.logLevel, its.eventId, its.state, its.exception, its.formatter));
}
