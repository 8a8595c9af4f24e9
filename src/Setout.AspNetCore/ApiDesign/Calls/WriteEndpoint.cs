using Setout.AspNetCore.ApiDesign.Binding;
using Setout.AspNetCore.ApiDesign.Binding.Query;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Calls;

/// <summary>What all calls of an endpoint that changes rows share.</summary>
internal sealed class WriteEndpoint
{
    public WriteEndpoint(ServedEndpoint served, EntityAnswer answer)
    {
        var (planned, plan) = (served.Planned, served.Plan);
        Served = served;
        Query = new DocumentedQuery(planned);
        Body = BodyShape.Of(planned.Request, Served.Entity, plan);
        Use = answer is MergeAnswer ? BodyUse.Merge : BodyUse.Whole;
        NeedsBody = answer is not (DeleteAnswer or TransitionAnswer) || Body.Members.Any(member => member.Planned.IsRequired);
        TakesBody = answer is not DeleteAnswer;
        Passwords = new SentPasswords(Body);
        // Nothing is kept of a body with a password, not even a fingerprint; its identifier makes it happen once anyway.
        TakesKey = planned.Method == "POST" && (!Passwords.Any || answer is not CreateAnswer);
        CurrentPassword = answer.CurrentPassword;
        ChangesOwnPassword = answer is MergeAnswer or ReplaceAnswer && answer.IsAccount && plan.Accounts is { } accounts && planned.Request?.Members.Any(member => member.Field == accounts.Password) == true;
        Location = answer is CreateAnswer create ? ItemLocation.Of(create, planned, Served.Entity, plan) : null;
    }

    public ServedEndpoint Served { get; }

    /// <summary>The row that is shown; null for none.</summary>
    public RowShape? Row => Served.Envelope?.Row;

    /// <summary>The parameters that the design names.</summary>
    public DocumentedQuery Query { get; }

    public BodyShape Body { get; }

    public BodyUse Use { get; }

    /// <summary>Whether a request without a body is malformed.</summary>
    public bool NeedsBody { get; }

    /// <summary>Whether a body is read at all.</summary>
    public bool TakesBody { get; }

    /// <summary>The values of a body of which only hashes are kept.</summary>
    public SentPasswords Passwords { get; }

    /// <summary>Whether an idempotency key is honoured: on POST, since the other methods are idempotent by themselves.</summary>
    public bool TakesKey { get; }

    /// <summary>The member that must have the password in use where another one is sent; empty for none.</summary>
    public string CurrentPassword { get; }

    /// <summary>Whether a body may have another password for the caller's own account.</summary>
    public bool ChangesOwnPassword { get; }

    /// <summary>Where a new row is to be read; null where that is not known.</summary>
    public ItemLocation? Location { get; }
}
