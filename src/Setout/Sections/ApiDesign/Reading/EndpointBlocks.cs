using Setout.Markdown;
using Setout.Sections.ApiDesign.Rules;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>Goes through the blocks of one section: what opens an endpoint, and what belongs to the one that is open.</summary>
internal sealed class EndpointBlocks
{
    private readonly List<EndpointDraft> drafts;
    private readonly HashSet<object> taken;
    private readonly EndpointPlace place;
    private readonly EndpointDraft? heading;
    private int opened;

    public EndpointBlocks(List<EndpointDraft> drafts, HashSet<object> taken, EndpointPlace place, EndpointDraft? heading)
    {
        (this.drafts, this.taken, this.place, this.heading) = (drafts, taken, place, heading);
        Current = heading;
    }

    /// <summary>The endpoint to which what follows belongs; null where none is open.</summary>
    public EndpointDraft? Current { get; private set; }

    /// <summary>A path stated as the base of those that follow.</summary>
    public Written<string>? Base { get; private set; }

    /// <summary>The body that a sentence about errors shows.</summary>
    public Body? ErrorBody { get; private set; }

    public void Visit(IReadOnlyList<Block> blocks)
    {
        foreach (var entry in Entries.Of(blocks))
        {
            opened = entry.Siblings == 0 ? 0 : opened;
            Visit(entry);
            if (entry.EndsBlock && opened > 1)
                Current = heading;
            opened = entry.EndsBlock ? 0 : opened;
        }
    }

    private void Visit(Entry entry)
    {
        if (entry.Text.IsEmpty && entry.Siblings == 0)
        {
            VisitBlock(entry);
            return;
        }
        var part = DetailReader.PartOf(entry);
        if (place.IsApi && (EndpointText.Leading(entry.Text) ?? LabelledForm.InOne(entry, part)) is { } named)
            Open(named, entry);
        else if (place.IsApi && part == EndpointPart.Unknown && EndpointSlips.Leading(entry.Text.Span, entry.Span) is { } slip)
            drafts.Add(Current = slip);
        else if (part == EndpointPart.Method)
            ReadMethod(entry);
        else if (part == EndpointPart.Path && LabelledForm.Path(entry) is { } path)
            ReadPath(entry, path);
        else if (Current is null && place.IsApi && ErrorBodyIn(entry) is { } error)
            ShowError(error, entry);
        else if (Current is null && StatesEndpoints(entry))
            Group(entry);
        else if (Current is null && place.IsApi && BaseStatement.In(entry) is { } stated)
            Base ??= stated;
        else if (Current is not null)
            DetailReader.Apply(Current, entry);
    }

    /// <summary>A fence or table by itself.</summary>
    private void VisitBlock(Entry entry)
    {
        var block = entry.Blocks[0];
        if (block is TableBlock table && TableForm.Read(table, place) is { Count: > 0 } rows)
            Add(rows, block);
        else if (block is CodeBlock code && (place.IsApi || code.Language.Length > 1) && CodeForm.Read(code, code.Language) is { Count: > 0 } lines)
            AddLines(lines, code);
        else if (Current is not null)
            DetailReader.Apply(Current, entry);
    }

    private void Add(List<EndpointDraft> listed, Block block)
    {
        drafts.AddRange(listed);
        taken.Add(block);
        Current = heading;
    }

    /// <summary>Lines of code: a list of endpoints, or the one that the section is about.</summary>
    private void AddLines(List<EndpointDraft> lines, CodeBlock code)
    {
        taken.Add(code);
        if (heading is not null && (heading.Paths.Count > 0 || lines.Count > 1))
        {
            heading.Request ??= heading.TakesBody ? CodeForm.BodyBelow(code) : null;
            heading.LiveTexts.Add((code.Span, ""));
            return;
        }
        drafts.AddRange(lines);
        Current = lines.Count == 1 ? lines[0] : heading;
        if (lines is [{ TakesBody: true } only])
            only.Request = CodeForm.BodyBelow(code);
    }

    private void Open(EndpointText named, Entry entry)
    {
        opened++;
        if (heading is not null && IsHeading(named))
        {
            Current = heading;
        }
        else if (Current is { IsAnnounced: true, Methods.Count: 0, Paths.Count: 0 })
        {
            Fill(Current, Drafts.Of(named, entry.Span, false));
        }
        else
        {
            Current = Drafts.Of(named, entry.Span, entry.Siblings > 1 && entry.Blocks.IsEmpty);
            drafts.Add(Current);
        }
        RestReader.Apply(Current, named.Rest);
        foreach (var nested in Entries.Of(entry.Blocks))
            DetailReader.Apply(Current, nested);
    }

    private static void Fill(EndpointDraft draft, EndpointDraft stated)
    {
        draft.Methods.AddRange(stated.Methods);
        draft.Paths.AddRange(stated.Paths);
        draft.Parameters.AddRange(stated.Parameters.ToEquatableArray());
        draft.Others.AddRange(stated.Others);
        draft.LiveTexts.AddRange(stated.LiveTexts);
    }

    private bool IsHeading(EndpointText named) =>
        heading!.Methods.Exists(method => method.Value == named.Method(0).Value)
        && heading.Paths.Exists(path => EndpointMerger.SameRoute(path.Value, WrittenPath.Of(named.Path).Path.Value));

    private void ReadMethod(Entry entry)
    {
        var methods = LabelledForm.Methods(entry);
        var label = entry.Label!.Label.Value;
        if (methods.IsEmpty)
        {
            if (Current is not null && label.Contains("method", StringComparison.OrdinalIgnoreCase) && LabelledForm.UnknownMethodIn(entry) is { } unknown)
                Current.Findings.Add(unknown);
            else if (Current is not null)
                DetailReader.Apply(Current, entry);
            return;
        }
        if (Current is { IsHeading: true })
        {
            Compare(methods[0], Current.Methods, "method");
            return;
        }
        Labelled(Current is null || Current.Methods.Count > 0 || Current.IsListed, entry);
        Current!.Methods.AddRange(methods);
        VisitBelow(entry);
    }

    private void ReadPath(Entry entry, WrittenPath path)
    {
        if (Current is { IsHeading: true })
        {
            Compare(path.Path, Current.Paths, "path");
            return;
        }
        Labelled(Current is null || Current.Paths.Count > 0 || Current.IsListed, entry);
        Current!.AddPath(path);
        VisitBelow(entry);
    }

    /// <summary>An indentation too many makes the further labels children of the first.</summary>
    private void VisitBelow(Entry entry)
    {
        foreach (var nested in Entries.Of(entry.Blocks))
            Visit(nested);
    }

    private void Labelled(bool isNew, Entry entry)
    {
        if (isNew)
        {
            Current = new(entry.Span);
            drafts.Add(Current);
        }
        Current!.Span = Current.Span.To(entry.Span);
        Current.LiveTexts.Add((entry.Span, ""));
    }

    /// <summary>A label that says something else than the heading.</summary>
    private void Compare(Written<string> label, List<Written<string>> stated, string what)
    {
        if (stated.Exists(other => other.Value == label.Value || EndpointMerger.SameRoute(other.Value, label.Value)))
            Current!.LiveTexts.Add((label.Span, ""));
        else
            Current!.Findings.Add(ContradictingEndpoint.At(label, stated[0], what));
    }

    private void ShowError(Body body, Entry entry)
    {
        ErrorBody ??= body;
        Base ??= BaseStatement.In(entry with { Blocks = [] });
        Visit([.. entry.Blocks.Skip(1)]);
    }

    /// <summary>"Every error has this body:" and a body.</summary>
    private static Body? ErrorBodyIn(Entry entry) =>
        entry.Blocks is [CodeBlock code, ..] && entry.Text.Plain.Contains("error", StringComparison.OrdinalIgnoreCase)
            && BodyReader.Of(code) is { Json: Types.JsonSampleObject } body ? body : null;

    /// <summary>Whether an item has endpoints nested below it: a group, or a name above labels.</summary>
    private static bool StatesEndpoints(Entry entry) =>
        entry.Blocks.Any(block => block is ListBlock or TableBlock or CodeBlock)
        && Entries.Of(entry.Blocks).Exists(nested => nested.Text.IsEmpty || EndpointText.Leading(nested.Text) is not null || (DetailReader.PartOf(nested) == EndpointPart.Method && !LabelledForm.Methods(nested).IsEmpty));

    private void Group(Entry entry)
    {
        var first = drafts.Count;
        new EndpointBlocks(drafts, taken, place, null).Visit(entry.Blocks);
        if (drafts.Count == first + 1 && drafts[first].Name.Length == 0)
            drafts[first].Name = entry.Text.Plain.Trim(' ', ':', '：');
    }
}
