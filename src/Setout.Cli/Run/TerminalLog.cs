using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Setout.Cli.Output;

namespace Setout.Cli.Run;

/// <summary>Logs to standard error: a line an event, for people or as JSON with every value by its name.</summary>
internal sealed class TerminalLog(TextWriter output, bool isJson, TimeProvider time) : ILoggerProvider
{
    private readonly Lock writing = new();
    private readonly ConcurrentDictionary<string, Category> categories = new();

    public ILogger CreateLogger(string categoryName) => categories.GetOrAdd(categoryName, name => new Category(name, this));

    public void Dispose()
    {
    }

    private void Write<TState>(string category, LogLevel level, TState state, string message, Exception? exception)
    {
        var instant = time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        var line = isJson ? Json(instant, category, level, state, message, exception) : Text(instant, level, message, exception);
        lock (writing)
            output.WriteLine(line);
    }

    private static string Text(string instant, LogLevel level, string message, Exception? exception) =>
        $"{instant} {Word(level)} {Visible.Of(message)}{(exception is null ? "" : $"\n{exception}")}";

    private static string Json<TState>(string instant, string category, LogLevel level, TState state, string message, Exception? exception)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("time", instant);
            json.WriteString("level", Word(level));
            json.WriteString("category", category);
            json.WriteString("message", message);
            foreach (var (name, value) in state as IEnumerable<KeyValuePair<string, object?>> ?? [])
            {
                if (name != "{OriginalFormat}")
                    WriteValue(name, value, json);
            }
            if (exception is not null)
                json.WriteString("exception", exception.ToString());
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void WriteValue(string name, object? value, Utf8JsonWriter json)
    {
        switch (value)
        {
            case int number: json.WriteNumber(name, number); break;
            case long number: json.WriteNumber(name, number); break;
            case double number when double.IsFinite(number): json.WriteNumber(name, number); break;
            case bool truth: json.WriteBoolean(name, truth); break;
            default: json.WriteString(name, Convert.ToString(value, CultureInfo.InvariantCulture)); break;
        }
    }

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Critical or LogLevel.Error => "error",
        LogLevel.Warning => "warning",
        LogLevel.Information => "info",
        _ => "debug",
    };

    private sealed class Category(string name, TerminalLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel level) => level != LogLevel.None;

        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> format) =>
            log.Write(name, level, state, format(state, exception), exception);
    }
}
