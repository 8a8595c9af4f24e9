using System.Text;
using Setout.AspNetCore.ApiDesign.Binding;
using Setout.AspNetCore.ApiDesign.Binding.Query;
using Setout.AspNetCore.ApiDesign.Calls;
using Setout.AspNetCore.ApiDesign.Calls.Accounts;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.ApiDesign.Responding;
using Setout.AspNetCore.ApiDesign.Routing;
using Setout.AspNetCore.DataModels.Sqlite;
using Setout.AspNetCore.Security.Accounts;
using Setout.AspNetCore.Security.Accounts.Letters;
using Setout.AspNetCore.Security.Authorization;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign;

/// <summary>From planned endpoints to the routes that serve them: everything that can be made before a request comes is made here.</summary>
/// <param name="plan">The plan.</param>
/// <param name="store">Its rows.</param>
/// <param name="accounts">Its accounts; null for none.</param>
/// <param name="time">The clock.</param>
/// <param name="permission">What those may do whose calls are made; null for everything.</param>
internal sealed class PlannedRoutes(Plan plan, SqliteStore store, AccountDesk? accounts, TimeProvider time, Permission? permission = null)
{
    /// <summary>The route of an endpoint; where it knows its callers, there is a call for each set of roles.</summary>
    public Route Make(PlannedEndpoint endpoint, Permissions permissions) => new(endpoint.Method, endpoint.Path, endpoint.Access is null ? CallOf(endpoint) : CallByRoles(endpoint, permissions))
    {
        Endpoint = endpoint,
        ErrorBody = ErrorBody.Of(endpoint),
        Consumes = endpoint.Method is "POST" or "PUT" or "PATCH" ? MediaTypes.Of(endpoint.Method) : [],
        Produces = HasBody(endpoint) ? MediaTypes.Json : "",
    };

    private Func<Exchange, Call> CallByRoles(PlannedEndpoint endpoint, Permissions permissions)
    {
        var calls = new ByRoles<Func<Exchange, Call>>(roles =>
        {
            var permitted = permissions.Of(endpoint, roles);
            return new PlannedRoutes(permitted.Fields.Plan, store, accounts, time, permitted).CallOf(permitted.Adapt(endpoint));
        });
        return exchange => calls.Of(exchange.Caller.Roles)(exchange);
    }

    private Func<Exchange, Call> CallOf(PlannedEndpoint endpoint) => endpoint.Answer switch
    {
        ReadAnswer read => Read(endpoint, read),
        ListAnswer list => List(endpoint, list),
        SummaryAnswer summary => Summarize(endpoint, summary),
        CreateAnswer { IsAccount: true } register when register.GivesTokens || plan.Accounts is { Confirmed.Length: > 0 } => Register(endpoint, register),
        CreateAnswer create => Create(endpoint, create),
        ReplaceAnswer replace => Replace(endpoint, replace),
        MergeAnswer merge => Merge(endpoint, merge),
        TransitionAnswer move => Move(endpoint, move),
        TransitionAllAnswer move => MoveAll(endpoint, move),
        DeleteAnswer delete => Delete(endpoint, delete),
        SignInAnswer => SignIn(endpoint),
        RefreshAnswer refresh => Refresh(endpoint, refresh),
        SignOutAnswer => SignOut(endpoint),
        PasswordAnswer password => ChangePassword(endpoint, password),
        ForgotPasswordAnswer => SendLetter(endpoint, LetterPurpose.Password),
        ResetPasswordAnswer reset => ResetPassword(endpoint, reset),
        ConfirmAddressAnswer confirm => ConfirmAddress(endpoint, confirm),
        SendConfirmationAnswer => SendLetter(endpoint, LetterPurpose.Address),
        OverviewAnswer => Overview(endpoint),
        HealthAnswer => Health(endpoint),
        ExampleAnswer example => Example(endpoint, example.Json),
        _ => Example(endpoint, ""),
    };

    private Func<Exchange, Call> Read(PlannedEndpoint endpoint, ReadAnswer answer)
    {
        var served = Serve(endpoint, answer);
        var read = new ReadEndpoint(served, answer, RowOf(served));
        return _ => new ReadCall(read);
    }

    private Func<Exchange, Call> List(PlannedEndpoint endpoint, ListAnswer answer)
    {
        var served = Serve(endpoint, answer);
        var list = new ListEndpoint(served, answer, RowOf(served));
        return _ => new ListCall(list);
    }

    private Func<Exchange, Call> Summarize(PlannedEndpoint endpoint, SummaryAnswer answer)
    {
        var served = Serve(endpoint, answer);
        var read = store.CompileSummary(served.Target, answer.GroupBy, answer.SumField, answer.Query);
        var parameters = new ListParameters(answer.Query, served, null);
        return _ => new SummaryCall(served, read, parameters);
    }

    private Func<Exchange, Call> Create(PlannedEndpoint endpoint, CreateAnswer answer)
    {
        var write = new WriteEndpoint(Serve(endpoint, answer), answer);
        var (insertion, minimal) = (store.CompileInsert(write.Served.Target, write.Row), store.CompileInsert(write.Served.Target, null));
        return _ => new CreateCall(write, insertion, minimal);
    }

    private Func<Exchange, Call> Replace(PlannedEndpoint endpoint, ReplaceAnswer answer)
    {
        var write = new WriteEndpoint(Serve(endpoint, answer), answer);
        var request = endpoint.Request ?? new RequestShape([], default);
        var (change, minimal) = (store.CompileReplace(write.Served.Target, request, write.Row), store.CompileReplace(write.Served.Target, request, null));
        return _ => new ChangeCall(write, change, minimal);
    }

    private Func<Exchange, Call> Merge(PlannedEndpoint endpoint, MergeAnswer answer)
    {
        var write = new WriteEndpoint(Serve(endpoint, answer), answer);
        var (change, minimal) = (store.CompileMerge(write.Served.Target, write.Row), store.CompileMerge(write.Served.Target, null));
        return _ => new ChangeCall(write, change, minimal);
    }

    private Func<Exchange, Call> Move(PlannedEndpoint endpoint, TransitionAnswer answer)
    {
        var write = new WriteEndpoint(Serve(endpoint, answer), answer);
        var (move, minimal) = (store.CompileTransition(write.Served.Target, answer, write.Row), store.CompileTransition(write.Served.Target, answer, null));
        return _ => new TransitionCall(write, move, minimal);
    }

    private Func<Exchange, Call> MoveAll(PlannedEndpoint endpoint, TransitionAllAnswer answer)
    {
        var write = new WriteEndpoint(Serve(endpoint, answer), answer);
        var (query, move) = (new DocumentedQuery(endpoint), store.CompileTransitionAll(write.Served.Target, answer));
        return _ => new TransitionAllCall(write, query, move);
    }

    private Func<Exchange, Call> Delete(PlannedEndpoint endpoint, DeleteAnswer answer)
    {
        var write = new WriteEndpoint(Serve(endpoint, answer), answer);
        var removal = store.CompileDelete(write.Served.Target, write.Row);
        return _ => new DeleteCall(write, removal);
    }

    private Func<Exchange, Call> Register(PlannedEndpoint endpoint, CreateAnswer answer)
    {
        var write = new WriteEndpoint(Serve(endpoint, answer), answer);
        var account = answer.GivesTokens ? AccountOf(endpoint) : null;
        var insertion = store.CompileInsert(write.Served.Target, answer.GivesTokens ? null : write.Row);
        return _ => new RegisterCall(accounts!, account, write, insertion, store);
    }

    private Func<Exchange, Call> SignIn(PlannedEndpoint endpoint)
    {
        var signIn = new SignInEndpoint(AccountOf(endpoint));
        return _ => new SignInCall(signIn);
    }

    private Func<Exchange, Call> Refresh(PlannedEndpoint endpoint, RefreshAnswer answer)
    {
        var account = AccountOf(endpoint);
        var token = account.IndexOf(member => member.Name == answer.Member);
        return _ => new RefreshCall(account, token);
    }

    private Func<Exchange, Call> SignOut(PlannedEndpoint endpoint)
    {
        var account = AccountOf(endpoint);
        return _ => new SignOutCall(account);
    }

    private Func<Exchange, Call> ChangePassword(PlannedEndpoint endpoint, PasswordAnswer answer)
    {
        var password = new PasswordEndpoint(AccountOf(endpoint), answer.Current, answer.New, store);
        return _ => new PasswordCall(password);
    }

    private Func<Exchange, Call> SendLetter(PlannedEndpoint endpoint, LetterPurpose purpose)
    {
        var account = AccountOf(endpoint);
        var identifier = account.IndexOf(member => member.Field.Length > 0);
        return _ => new LetterCall(account, identifier, purpose);
    }

    private Func<Exchange, Call> ResetPassword(PlannedEndpoint endpoint, ResetPasswordAnswer answer)
    {
        var account = AccountOf(endpoint);
        var (password, token) = (new PasswordEndpoint(account, "", answer.New, store), new TokenSource(account, answer.Token));
        return _ => new ResetCall(password, token);
    }

    private Func<Exchange, Call> ConfirmAddress(PlannedEndpoint endpoint, ConfirmAddressAnswer answer)
    {
        var confirm = new ConfirmEndpoint(AccountOf(endpoint), answer, store);
        return _ => new ConfirmCall(confirm);
    }

    private AccountEndpoint AccountOf(PlannedEndpoint endpoint) => new(endpoint, accounts!, plan, store);

    private Func<Exchange, Call> Overview(PlannedEndpoint endpoint)
    {
        var envelope = Envelope.Of(endpoint.Response!);
        var (read, query) = (store.CompileFigures(envelope.Figures, permission?.View), new DocumentedQuery(endpoint));
        return _ => new OverviewCall(endpoint, envelope, query, read, store);
    }

    private static Func<Exchange, Call> Health(PlannedEndpoint endpoint)
    {
        var envelope = endpoint.Response is { } shape ? Envelope.Of(shape) : null;
        return _ => new HealthCall(endpoint, envelope);
    }

    private Func<Exchange, Call> Example(PlannedEndpoint endpoint, string json)
    {
        var example = Encoding.UTF8.GetBytes(json);
        return _ => new ExampleCall(endpoint, example);
    }

    private ServedEndpoint Serve(PlannedEndpoint endpoint, EntityAnswer answer) => new(endpoint, answer, plan, store, time, permission);

    private static bool HasBody(PlannedEndpoint endpoint) =>
        endpoint.Response is not null || endpoint.Answer is HealthAnswer or ExampleAnswer { Json.Length: > 0 };

    /// <summary>The row that a read shows; none of its members where the design shows something else.</summary>
    private static RowShape RowOf(ServedEndpoint served) => served.Envelope?.Row ?? new RowShape(served.Entity.Name, []);
}
