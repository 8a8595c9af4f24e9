using Xunit;

namespace Setout.EndToEnd;

/// <summary>
/// The first promise: what was acknowledged survives <c>kill -9</c>. A server is a process of its own on one database file, 32
/// clients write as fast as they are answered, and in the middle of it the process is killed: fifty times.
/// </summary>
public sealed class DurabilityTests : IDisposable
{
    private const int Kills = 50;
    private const int Writers = 32;

    private const string Design = """
        # Ledger

        ## Overview

        Keeps what was written.

        ## Data Models

        ### Entity: Entry

        ```sql
        CREATE TABLE entries (
          id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          writer INTEGER NOT NULL,
          number INTEGER NOT NULL,
          text TEXT NOT NULL,
          UNIQUE (writer, number)
        );
        ```

        ### Entity: Counter

        ```sql
        CREATE TABLE counters (
          id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          value BIGINT NOT NULL
        );
        ```

        ## API Design

        ### Endpoint: Write an entry

        - **Method**: POST
        - **Path**: `/entries`
        - **Request**:
          ```json
          { "writer": 1, "number": 1, "text": "a line" }
          ```
        - **Response**:
          ```json
          { "id": 1, "writer": 1, "number": 1, "text": "a line" }
          ```

        ### Endpoint: Add a counter

        - **Method**: POST
        - **Path**: `/counters`
        - **Request**:
          ```json
          { "value": 1 }
          ```
        - **Response**:
          ```json
          { "id": 1, "value": 1 }
          ```

        ### Endpoint: Set a counter

        - **Method**: PATCH
        - **Path**: `/counters/{id}`
        - **Request**:
          ```json
          { "value": 1 }
          ```
        - **Response**:
          ```json
          { "id": 1, "value": 1 }
          ```
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("setout-durability-").FullName;

    [Fact]
    public async Task EveryAcknowledgedWriteIsThereAfterFiftyKills()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "design.md"), Design, TestContext.Current.CancellationToken);
        var writers = Enumerable.Range(1, Writers).Select(number => new DurabilityWriter(number)).ToArray();
        var random = new Random(1);
        for (var kill = 0; kill < Kills; kill++)
        {
            var acknowledged = await WriteUntilKilledAsync(writers, TimeSpan.FromMilliseconds(random.Next(100, 400)));
            Assert.True(acknowledged >= Writers, $"kill {kill}: only {acknowledged} writes were acknowledged before it");
            DurabilityFile.Check(Path.Combine(folder, "ledger.db"), writers);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<long> WriteUntilKilledAsync(DurabilityWriter[] writers, TimeSpan patience)
    {
        var before = writers.Sum(writer => writer.Acknowledged);
        using var server = CliProcess.Start(folder, "run", "design.md", "--port", "0", "--data", "ledger.db");
        var line = await server.LineAsync("http://");
        var address = new Uri(line[line.IndexOf("http://", StringComparison.Ordinal)..].Trim());

        var first = new TaskCompletionSource();
        var writing = writers.Select(writer => writer.WriteAsync(address, first)).ToArray();
        await first.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await Task.Delay(patience);
        await server.SignalAsync("KILL");
        await Task.WhenAll(writing);
        return writers.Sum(writer => writer.Acknowledged) - before;
    }
}
