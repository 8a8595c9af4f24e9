using Setout.AspNetCore.Security.Accounts;
using Setout.EndToEnd.Http;
using Xunit;

namespace Setout.EndToEnd.Accounts;

/// <summary>What a flood of sign-ins can take, and what goes on meanwhile.</summary>
public sealed class HashGateTests
{
    [Fact]
    public async Task Few_work_at_a_time_so_that_their_memory_is_bounded()
    {
        using var gate = new HashGate();
        var (working, most) = (0, 0);
        var all = await Task.WhenAll(Enumerable.Range(0, 60).Select(number => gate.RunAsync(
            () =>
            {
                var now = Interlocked.Increment(ref working);
                InterlockedMax(ref most, now);
                Thread.Sleep(2);
                Interlocked.Decrement(ref working);
                return "done";
            }, $"{number}", CancellationToken.None).AsTask()));
        Assert.All(all, result => Assert.Equal("done", result));
        Assert.InRange(most, 1, HashThreads.Count);
    }

    [Fact]
    public async Task One_address_cannot_take_all_places_and_all_of_them_are_bounded()
    {
        using var gate = new HashGate();
        using var hold = new ManualResetEventSlim();
        Task<string?> Enter(string from) => gate.RunAsync(() => { hold.Wait(); return "done"; }, from, CancellationToken.None).AsTask();
        var held = Enumerable.Range(0, HashGate.MostFromOne).Select(_ => Enter("10.0.0.1")).ToList();
        Assert.Null(await Enter("10.0.0.1"));
        held.AddRange(Enumerable.Range(HashGate.MostFromOne, HashGate.MostWaiting - HashGate.MostFromOne).Select(number => Enter($"10.0.1.{number}")));
        Assert.Null(await Enter("10.0.0.2"));
        hold.Set();
        Assert.All(await Task.WhenAll(held), result => Assert.Equal("done", result));
        Assert.Equal("done", await Enter("10.0.0.1"));
    }

    [Fact]
    public async Task While_the_gate_is_full_sign_ins_are_told_to_come_again_and_reads_are_answered()
    {
        await using var serving = await Serving.StartAsync(Design);
        await serving.RegisterAsync("ada@example.com");
        var flood = Task.WhenAll(Enumerable.Range(0, HashGate.MostFromOne + 60).Select(number => serving.PostAsync("/auth/login", $"nobody{number}@example.com", "wrong horse")));
        var reads = 0;
        do
        {
            Assert.Equal(200, (await serving.SendAsync("GET", "/notes")).Status);
            reads++;
        }
        while (!flood.IsCompleted);
        var replies = await flood;
        Assert.All(replies, reply => Assert.Contains(reply.Status, new[] { 401, 503 }));
        Assert.All(replies.Where(reply => reply.Status == 503), reply => Assert.NotEmpty(reply.Header("Retry-After")));
        Assert.Contains(replies, reply => reply.Status == 503);
        Assert.True(reads > 5, $"{reads} reads");
    }

    private const string Design = $$"""
        # Desk

        ## Data Models

        ### Entity: User

        ```
        id: int pk
        email: string unique
        password_hash: string
        ```

        ### Entity: Note

        ```
        id: int pk
        text: string
        ```

        ## API Design

        {{AccountDesign.SignIn}}

        #### GET /notes

        Auth: public
        """;

    private static void InterlockedMax(ref int place, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref place)) < value && Interlocked.CompareExchange(ref place, value, seen) != seen)
        {
        }
    }
}
