using Setout.Planning;

namespace Setout.Sections.Security.Planning;

/// <summary>What is done with rows.</summary>
[Flags]
internal enum Deed
{
    None = 0,
    Read = 1,
    Create = 2,
    Update = 4,
    Delete = 8,
    All = Read | Create | Update | Delete,
}

/// <summary>What endpoints do.</summary>
internal static class Deeds
{
    public static Deed Of(PlannedEndpoint endpoint) => endpoint.Answer switch
    {
        ListAnswer or ReadAnswer or SummaryAnswer or OverviewAnswer => Deed.Read,
        CreateAnswer => Deed.Create,
        ReplaceAnswer or MergeAnswer or TransitionAnswer or TransitionAllAnswer => Deed.Update,
        DeleteAnswer => Deed.Delete,
        _ => endpoint.Method switch { "GET" => Deed.Read, "DELETE" => Deed.Delete, "PUT" or "PATCH" => Deed.Update, _ => Deed.Create },
    };
}
