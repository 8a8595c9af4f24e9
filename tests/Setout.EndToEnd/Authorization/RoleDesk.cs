using Setout.EndToEnd.Http;
using Setout.Tests;
using Setout.Text;

namespace Setout.EndToEnd.Authorization;

/// <summary>An example that is served with a few rows, and asked by somebody with a role.</summary>
internal abstract class RoleDesk(Serving serving, string example) : IAsyncDisposable
{
    private readonly Dictionary<string, (string Name, string Value)> credentials = [];

    public Serving Serving { get; } = serving;

    public string Design { get; } = DesignOf(example);

    public Plan Plan => Serving.Application.Plan;

    /// <summary>By the noun of their paths: a row that is somebody's own, one of somebody else, and a key that no row has; the same twice where nobody owns rows.</summary>
    public Dictionary<string, (string Own, string Other, string None)> Rows { get; } = [];

    public static string DesignOf(string example) => File.ReadAllText(Repository.PathOf($"examples/{example}/design.md"));

    // All questions come from one address.
    public static Plan PlanOf(string example) => Planner.Plan(DesignReader.Read(new SourceText("design.md", DesignOf(example))).Design).Plan with { RateLimits = [] };

    public static async Task<RoleDesk> OpenAsync(string example) => example switch
    {
        "clinic" => await ClinicDesk.OpenAsync(),
        "link-shortener" => await ShortenerDesk.OpenAsync(),
        _ => await OrderDesk.OpenAsync(),
    };

    /// <summary>What a search of it finds.</summary>
    public virtual string Sought => "";

    /// <summary>A body that an endpoint takes; null for none.</summary>
    public abstract string? BodyOf(string method, string path, int number);

    /// <summary>Who somebody with a role is.</summary>
    protected virtual string NameOf(string role) => role;

    /// <summary>Asks as somebody with a role; null for nobody.</summary>
    public Task<Reply> AskAsync(string? role, string method, string path, string? body = null) =>
        Serving.SendAsync(method, path, body, role is null ? [] : [CredentialOf(role)]);

    public ValueTask DisposeAsync() => Serving.DisposeAsync();

    private (string Name, string Value) CredentialOf(string role) =>
        credentials.TryGetValue(role, out var known) ? known : credentials[role] = Serving.CredentialOf(NameOf(role), role);
}
