using System.Security.Claims;
using System.Text.Json;
using Setout.AspNetCore.ApiDesign.Binding;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Json;
using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite;
using Setout.AspNetCore.DataModels.Sqlite.Reading;
using Setout.AspNetCore.DataModels.Sqlite.Writing;
using Setout.AspNetCore.DataModels.Writes;
using Setout.AspNetCore.Security.Authentication;
using Setout.AspNetCore.Security.Authorization;
using Setout.Planning;

namespace Setout.AspNetCore.Security.Issuers;

/// <summary>Callers by the tokens of an issuer: each subject has a row, made when it comes first.</summary>
internal sealed class IssuerDesk
{
    private readonly PlannedIssuer planned;
    private readonly SqliteStore store;
    private readonly IssuerTokens? tokens;
    private readonly DevelopmentTokens development;
    private readonly AccountRoles roles;
    private readonly PlannedEntity? entity;
    private readonly RowRead? bySubject;
    private readonly Insertion? insertion;

    public IssuerDesk(PlannedIssuer planned, Plan plan, SqliteStore store, SetoutOptions options)
    {
        (this.planned, this.store) = (planned, store);
        entity = planned.Entity.Length > 0 ? plan.Entity(planned.Entity) : null;
        roles = new AccountRoles(plan, entity, planned.Bars, store);
        tokens = options.Issuer is { } issuer ? new IssuerTokens(issuer, options.Audience, options.Time) : null;
        development = new DevelopmentTokens(store.KeyFor(DevelopmentTokens.KeyPurpose), options.Time);
        if (entity is null)
            return;
        bySubject = store.CompileRead(
            new EntityTarget(entity.Name, ["by"], [new PathMatch("by", [], planned.Subject)], []),
            new RowShape(entity.Name, [new ShapeMember("key", new FieldShape(entity.Key[0]), default)]));
        insertion = store.CompileInsert(new EntityTarget(entity.Name, [], [], []), null);
    }

    /// <summary>Whether an issuer is named at all.</summary>
    public bool HasIssuer => tokens is not null;

    /// <summary>Who a token belongs to; null where it proves nothing. A caller without a key has no row, and cannot have one.</summary>
    public async ValueTask<Caller?> CallerOfAsync(string token, CancellationToken cancellation)
    {
        if (await (tokens is null ? development.ReadAsync(token) : tokens.ReadAsync(token)) is not { } identity || identity.FindAll("sub").Take(2).ToList() is not [var subject])
            return null;
        var (key, unread) = entity is null ? (DataValue.Text(subject.Value), StorageFault.None) : await FindAsync(subject.Value, cancellation);
        if (unread != StorageFault.None)
            return Caller.Unknown(unread);
        if (entity is not null && key.IsUnset)
            key = await AddAsync(subject.Value, identity, cancellation);
        var (known, fault) = await roles.OfAsync(key, null, cancellation);
        return fault != StorageFault.None ? Caller.Unknown(fault)
            : known is { } had ? new Caller(subject.Value) { Key = key, Session = "issuer", Title = TitleOf(identity), Roles = roles.With(had, identity) } : null;
    }

    private static string TitleOf(ClaimsIdentity identity) =>
        (identity.FindFirst("name") ?? identity.FindFirst("preferred_username") ?? identity.FindFirst("email"))?.Value ?? "";

    private async ValueTask<(DataValue Key, StorageFault Fault)> FindAsync(string subject, CancellationToken cancellation)
    {
        using var row = new Scratch();
        var outcome = await store.ReadAsync(bySubject!, [DataValue.Text(subject)], row, cancellation);
        if (outcome.Status != ReadStatus.Found)
            return (default, outcome.Fault);
        using var json = JsonDocument.Parse(row.WrittenMemory);
        return (StoredKey.Of(json.RootElement.GetProperty("key"), entity!.Field(entity.Key[0]).Type), StorageFault.None);
    }

    /// <summary>The key of the new row; unset where there can be none: a value is taken, or one is missing that every row must have.</summary>
    private async ValueTask<DataValue> AddAsync(string subject, ClaimsIdentity identity, CancellationToken cancellation)
    {
        var values = new DataValue[entity!.Fields.Count];
        for (var index = 0; index < values.Length; index++)
        {
            var field = entity.Fields[index];
            if (field.Name == planned.Subject)
                values[index] = DataValue.Text(subject);
            else if (planned.Claims.FirstOrDefault(claim => claim.Field == field.Name) is { } claim && identity.FindFirst(claim.Claim)?.Value is { } text && TextValues.Read(text, field.Type, out var value) is null)
                values[index] = value;
            else if (field.IsRequired)
                return default;
        }
        return await store.InsertAsync(insertion!, [], new RowValues(values), null, cancellation) switch
        {
            Done done => done.Key[0],
            // Somebody else came first with the same subject, or with what belongs to another.
            UniqueViolation => (await FindAsync(subject, cancellation)).Key,
            _ => default,
        };
    }
}
