using System.Xml;
using Setout.Cli.Documents;
using Setout.Cli.Output;
using Setout.Diagnostics;

namespace Setout.Cli.Findings;

/// <summary>JUnit XML: a suite for each document, a failed case for each finding, one case that passed where there is none.</summary>
internal static class JunitFindings
{
    public static void Write(FindingsReport report, TextWriter output)
    {
        // The writer of the command encodes as UTF-8, whatever a TextWriter says of itself.
        output.WriteLine("""<?xml version="1.0" encoding="utf-8"?>""");
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, CloseOutput = false }))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "setout check");
            foreach (var document in report.Documents)
                WriteSuite(document, [.. report.Shown.Where(shown => ReferenceEquals(shown.Document, document)).Select(shown => shown.Finding)], xml);
            xml.WriteEndElement();
        }
        output.WriteLine();
    }

    private static void WriteSuite(CheckedDocument document, List<Diagnostic> findings, XmlWriter xml)
    {
        var failures = findings.Count(finding => finding.Severity == Severity.Error);
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", document.Document.Text.Path);
        xml.WriteAttributeString("tests", $"{Math.Max(1, findings.Count)}");
        xml.WriteAttributeString("failures", $"{failures}");
        if (findings.Count == 0)
            WriteCase("no findings", document, xml);
        foreach (var finding in findings)
            WriteCase(finding, document, xml);
        xml.WriteEndElement();
    }

    private static void WriteCase(Diagnostic finding, CheckedDocument document, XmlWriter xml)
    {
        var place = FindingPlace.Of(finding.Span, document);
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", $"{finding.Rule.Code} {finding.Rule.Slug} at {place}");
        xml.WriteAttributeString("classname", document.Document.Text.Path);
        var text = $"{place}: {finding.Severity.Word()} {finding.Rule.Code} {Visible.Of(finding.Message)} [{finding.Rule.Slug}]";
        if (finding.Severity == Severity.Error)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", Visible.Of(finding.Message));
            xml.WriteAttributeString("type", finding.Rule.Code);
        }
        else
        {
            xml.WriteStartElement("system-out");
        }
        xml.WriteString(text);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCase(string name, CheckedDocument document, XmlWriter xml)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("classname", document.Document.Text.Path);
        xml.WriteEndElement();
    }
}
