using System.Text.Json;
using Setout.AspNetCore.ApiDesign.Binding;
using Setout.AspNetCore.ApiDesign.Binding.Query;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.ApiDesign.Responding;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Json;
using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite;
using Setout.AspNetCore.DataModels.Sqlite.Reading;
using Setout.AspNetCore.Security.Accounts;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Calls.Accounts;

/// <summary>What all calls of an endpoint about accounts share.</summary>
internal sealed class AccountEndpoint
{
    private readonly SqliteStore store;
    private readonly Envelope? envelope;
    private readonly RowRead? row;
    private readonly RowRead? fields;

    public AccountEndpoint(PlannedEndpoint planned, AccountDesk desk, Plan plan, SqliteStore store)
    {
        this.store = store;
        Planned = planned;
        Desk = desk;
        Query = new DocumentedQuery(planned);
        Body = BodyOf(planned.Request, plan);
        envelope = planned.Response is { } shape ? Envelope.Of(shape) : null;
        if (envelope?.Row is { } shown)
            row = ReadOf(shown);
        if (envelope is { AccountFields.Count: > 0 })
            fields = ReadOf(new RowShape(desk.Entity.Name, envelope.AccountFields.Distinct().Select(field => new ShapeMember(field, new FieldShape(field), default)).ToEquatableArray()));
    }

    public PlannedEndpoint Planned { get; }

    public AccountDesk Desk { get; }

    public DocumentedQuery Query { get; }

    /// <summary>The body as a row of its members.</summary>
    public BodyShape Body { get; }

    /// <summary>Whether a request without a body is malformed.</summary>
    public bool NeedsBody => Body.Members.Any(member => member.Planned.IsRequired);

    /// <summary>The place of a member's value among those that were sent.</summary>
    public int IndexOf(Func<RequestMember, bool> isMeant) => Planned.Request!.Members.ToList().FindIndex(member => isMeant(member));

    /// <summary>Writes the documented body around the tokens.</summary>
    public async ValueTask<Problem?> ReplyAsync(Exchange exchange, DataValue account, TokenPair? tokens)
    {
        exchange.Status = Planned.Status;
        exchange.IsSecret = tokens is not null;
        if (tokens is not null)
            Desk.Cookies?.Set(exchange, account.ToString(), tokens);
        if (envelope is null)
            return null;
        using var shown = new Scratch();
        if (await ReadAsync(row, account, shown, exchange) is { } unread)
            return unread;
        using var known = new Scratch();
        if (await ReadAsync(fields, account, known, exchange) is { } unknown)
            return unknown;
        envelope.Write(exchange.Body, shown.Written, new ReplyFacts(exchange.Runtime.Options.Time.GetUtcNow()) { Tokens = tokens, Account = FieldsIn(known) });
        return null;
    }

    private async ValueTask<Problem?> ReadAsync(RowRead? read, DataValue account, Scratch output, Exchange exchange)
    {
        if (read is null)
            return null;
        var outcome = await store.ReadAsync(read, [account], output, exchange.Http.RequestAborted);
        return outcome.Status switch
        {
            ReadStatus.Found => null,
            ReadStatus.Failed => StoreProblems.Of(outcome.Fault),
            _ => StoreProblems.Missing(exchange, Desk.Entity.Name),
        };
    }

    private static Dictionary<string, string>? FieldsIn(Scratch row)
    {
        if (row.Written.IsEmpty)
            return null;
        using var json = JsonDocument.Parse(row.WrittenMemory);
        return json.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetRawText(), StringComparer.Ordinal);
    }

    private RowRead ReadOf(RowShape shape) =>
        store.CompileRead(Desk.RowByKey, shape);

    private static BodyShape BodyOf(RequestShape? request, Plan plan)
    {
        var members = (request?.Members ?? []).Select(member => member with { Field = member.Name }).ToEquatableArray();
        var row = new PlannedEntity("body", "body", default) { Fields = members.Select(member => new PlannedField(member.Name, member.Type, member.Origin)).ToEquatableArray() };
        return BodyShape.Of(new RequestShape(members, request?.Origin ?? default), row, plan);
    }
}
