using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Sqlite;
using Setout.AspNetCore.DataModels.Sqlite.Writing;
using Setout.AspNetCore.DataModels.Writes;

namespace Setout.AspNetCore.ApiDesign.Calls.Accounts;

/// <summary>Makes an account, and signs in whoever made it.</summary>
internal sealed class RegisterCall(AccountEndpoint account, WriteEndpoint write, Insertion insertion, SqliteStore store) : WriteCall(write)
{
    protected override ValueTask<WriteOutcome> RunAsync(WriteOptions options, CancellationToken cancellation) =>
        store.InsertAsync(insertion, Path, Values, null, cancellation);

    protected override async ValueTask<Problem?> SucceedAsync(Exchange exchange, Done done) =>
        await account.Desk.BeginAsync(done.Key[0], exchange.Http.RequestAborted) is { } tokens
            ? await account.ReplyAsync(exchange, done.Key[0], tokens)
            : StoreProblems.Of(StorageFault.Unavailable);
}
