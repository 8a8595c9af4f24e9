using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.Security.Accounts;

namespace Setout.AspNetCore.ApiDesign.Responding;

/// <summary>What an envelope can tell besides rows.</summary>
internal readonly record struct ReplyFacts(DateTimeOffset Now)
{
    /// <summary>All rows that match.</summary>
    public long Total { get; init; }

    public long Page { get; init; }

    public int Limit { get; init; }

    public long Offset { get; init; }

    /// <summary>The rows on this page, or counted by a summary.</summary>
    public long Count { get; init; }

    /// <summary>A sum as JSON; empty for none.</summary>
    public string Sum { get; init; } = "";

    /// <summary>Empty on the last page.</summary>
    public string NextCursor { get; init; } = "";

    /// <summary>Empty on the last page.</summary>
    public string NextLink { get; init; } = "";

    /// <summary>Empty on the first page.</summary>
    public string PreviousLink { get; init; } = "";

    public bool HasMore { get; init; }

    public SummaryGroup[]? Groups { get; init; }

    /// <summary>The numbers of rows that an overview shows, in order.</summary>
    public long[]? Figures { get; init; }

    public Problem? Problem { get; init; }

    public string Instance { get; init; } = "";

    public string TraceId { get; init; } = "";

    /// <summary>The tokens of whoever signed in.</summary>
    public TokenPair? Tokens { get; init; }

    /// <summary>Fields of the account, each as JSON.</summary>
    public Dictionary<string, string>? Account { get; init; }

    /// <summary>The value of the group that is written, as JSON.</summary>
    public string GroupKey { get; init; } = "";

    public long PageCount => Limit == 0 ? 0 : (Total + Limit - 1) / Limit;

    /// <summary>The one that is written, of those of the problem.</summary>
    public Violation? Violation { get; init; }

    /// <summary>These facts as one violation tells them.</summary>
    public ReplyFacts Of(Violation violation) => this with { Violation = violation };

    /// <summary>These facts as one group of a summary tells them.</summary>
    public ReplyFacts Of(SummaryGroup group) => this with { GroupKey = group.KeyJson, Count = group.Count, Sum = group.Sum };
}
