namespace Setout.EndToEnd.Cases;

/// <summary>A request and the answer that it must get.</summary>
/// <param name="Line">Where in the block it starts, from 0.</param>
internal sealed record HttpExchange(int Line, string Method, string Target)
{
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>The body to send; empty for none.</summary>
    public string Body { get; init; } = "";

    public int Status { get; init; }

    public IReadOnlyList<(string Name, string Value)> ExpectedHeaders { get; init; } = [];

    /// <summary>The body to get; empty where anything will do.</summary>
    public string ExpectedBody { get; init; } = "";
}
