using Setout.AspNetCore.ApiDesign.Binding;
using Setout.AspNetCore.ApiDesign.Responding;
using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite;
using Setout.AspNetCore.Security.Authorization;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>What all calls of an endpoint on an entity share: made once for each plan.</summary>
internal sealed class ServedEndpoint
{
    public ServedEndpoint(PlannedEndpoint endpoint, EntityAnswer answer, Plan plan, SqliteStore store, TimeProvider time, Permission? permission = null)
    {
        Planned = endpoint;
        Plan = plan;
        Store = store;
        Time = time;
        Entity = plan.Entity(answer.Entity);
        Target = EntityTarget.Of(endpoint, answer, permission);
        Path = new PathBinder(endpoint, EntityTarget.NeedsCaller(answer, permission));
        if ((endpoint.Response ?? Undocumented(answer)) is not { } shape)
            return;
        Envelope = Envelope.Of(shape);
        Variant = Responding.Variant.Of(shape, plan);
        ShowsOthers = Responding.Variant.ShowsOthers(shape);
    }

    public PlannedEndpoint Planned { get; }

    public Plan Plan { get; }

    public SqliteStore Store { get; }

    public TimeProvider Time { get; }

    public PlannedEntity Entity { get; }

    public EntityTarget Target { get; }

    public PathBinder Path { get; }

    /// <summary>The body of success; null for none.</summary>
    public Envelope? Envelope { get; }

    /// <summary>Of the representation; part of its tag.</summary>
    public uint Variant { get; }

    /// <summary>Whether the version of the row does not tell all that is shown.</summary>
    public bool ShowsOthers { get; }

    /// <summary>The tag of a body made from a row.</summary>
    public string TagOf(long version, ReadOnlySpan<byte> body) =>
        ETags.OfRow(version, ShowsOthers ? Responding.Variant.Of(Variant, body) : Variant);

    /// <summary>A read without a documented body shows the row with all its fields.</summary>
    private Shape? Undocumented(EntityAnswer answer)
    {
        var row = new RowShape(Entity.Name, Entity.NamedFields.Select(field => new ShapeMember(field.Name, new FieldShape(field.Name) { IsWhole = !field.IsMasked }, default)).ToEquatableArray())
        {
            OpenField = Entity.OpenField,
        };
        return answer switch
        {
            ReadAnswer => row,
            ListAnswer => new RowsShape(row),
            _ => null,
        };
    }
}
