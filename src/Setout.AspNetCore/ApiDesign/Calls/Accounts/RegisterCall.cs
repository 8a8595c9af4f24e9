using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Sqlite;
using Setout.AspNetCore.DataModels.Sqlite.Writing;
using Setout.AspNetCore.DataModels.Writes;
using Setout.AspNetCore.Security.Accounts;
using Setout.AspNetCore.Security.Accounts.Letters;

namespace Setout.AspNetCore.ApiDesign.Calls.Accounts;

/// <summary>Makes an account; sends the letter to confirm its address, and signs in whoever made it, where the design says so.</summary>
/// <param name="desk">The accounts.</param>
/// <param name="signedIn">How tokens are shown; null where making an account signs nobody in.</param>
/// <param name="write">The endpoint.</param>
/// <param name="insertion">The new row.</param>
/// <param name="store">Where it is kept.</param>
internal sealed class RegisterCall(AccountDesk desk, AccountEndpoint? signedIn, WriteEndpoint write, Insertion insertion, SqliteStore store) : WriteCall(write)
{
    protected override ValueTask<WriteOutcome> RunAsync(WriteOptions options, CancellationToken cancellation) =>
        store.InsertAsync(insertion, Path, Values, options.Once, cancellation);

    protected override async ValueTask<Problem?> SucceedAsync(Exchange exchange, Done done)
    {
        if (desk.Planned.Confirmed.Length > 0)
            _ = await desk.SendLetterAsync(LetterPurpose.Address, await desk.FindAsync(done.Key[0], exchange.Http.RequestAborted), exchange.Http.RequestAborted);
        if (signedIn is null)
            return await base.SucceedAsync(exchange, done);
        // One that has to be confirmed first, or let in, is made and not signed in.
        return await desk.BeginAsync(done.Key[0], null, exchange.Http.RequestAborted) is { IsFault: false } beginning
            ? await signedIn.ReplyAsync(exchange, done.Key[0], beginning.Tokens)
            : StoreProblems.Of(StorageFault.Unavailable);
    }
}
