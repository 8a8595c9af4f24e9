using System.Security.Cryptography;
using System.Text;
using Setout.Cli.Documents;
using Setout.Diagnostics;

namespace Setout.Cli.Findings;

/// <summary>
/// What a finding is recognised by from one run to the next: its rule, the element it stands in, its words and the words
/// of its line, never its line number, so that text which moves keeps its findings.
/// </summary>
internal sealed class Fingerprint
{
    private readonly Dictionary<string, int> seen = [];

    /// <summary>Twelve hexadecimal digits. The second of two findings that agree in everything has other digits than the first.</summary>
    public string Of(Diagnostic finding, CheckedDocument document)
    {
        var key = string.Join('\n', finding.Rule.Code, document.Document.Text.Path, FindingElement.Of(finding.Span, document.Design), finding.Message, LineOf(finding));
        var occurrence = seen[key] = seen.GetValueOrDefault(key) + 1;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(occurrence == 1 ? key : $"{key}\n{occurrence}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, 6));
    }

    private static string LineOf(Diagnostic finding) =>
        finding.Span.IsWritten ? finding.Span.Source!.Line(finding.Span.Position.Line).Text.Trim() : "";
}
