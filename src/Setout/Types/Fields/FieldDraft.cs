using Setout.Diagnostics;
using Setout.Expressions;

namespace Setout.Types.Fields;

/// <summary>A field while its facts are being collected, from whichever places of its notation.</summary>
internal sealed class FieldDraft(Written<string> name, SourceSpan span)
{
    public Written<string> Name { get; } = name;

    public SourceSpan Span { get; set; } = span;

    /// <summary>Null until one was found.</summary>
    public Written<FieldType>? Type { get; set; }

    public bool? IsOptional { get; set; }

    public bool IsKey { get; set; }

    public bool IsUnique { get; set; }

    public bool IsReadOnly { get; set; }

    public bool IsIndexed { get; set; }

    public Written<DefaultValue>? Default { get; set; }

    /// <summary>Its delete rule may come before or after; see <see cref="OnDelete"/>.</summary>
    public Reference? Reference { get; set; }

    public DeleteRule OnDelete { get; set; }

    public List<Written<Expression>> Checks { get; } = [];

    public Written<string>? Example { get; set; }

    public Written<string>? FormerName { get; set; }

    /// <summary>What of it was not understood; reported if the field is one of an entity at last.</summary>
    public List<Diagnostic> Findings { get; } = [];

    /// <summary>Words about its protection, in which the Security section sees marks; they stand in front of the description.</summary>
    public List<string> Marks { get; } = [];

    /// <summary>Prose, joined by a blank.</summary>
    public string Description { get; private set; } = "";

    /// <summary>Adds prose behind what is there.</summary>
    public void Describe(string prose)
    {
        var text = prose.Trim();
        if (text.Length > 0)
            Description = Description.Length == 0 ? text : $"{Description} {text}";
    }

    /// <summary>Gives text another length, format or shape; other types stay as they are.</summary>
    public void ChangeText(Func<ScalarType, ScalarType> change)
    {
        if (Type is { Value: ScalarType { Kind: ScalarKind.Text } text } written)
            Type = new(change(text), written.Span);
    }

    private string Described()
    {
        var marks = Marks.Distinct().Where(mark => !Description.Replace('-', ' ').Contains(mark, StringComparison.OrdinalIgnoreCase)).ToList();
        return marks.Count == 0 ? Description : string.Join(", ", Description.Length == 0 ? marks : [.. marks, Description]);
    }

    /// <summary>The field. Without a type it is text.</summary>
    public Field ToField()
    {
        var type = Type ?? new(new ScalarType(ScalarKind.Text), Name.Span);
        if (type.Value is EnumType { Values.IsEmpty: true })
            type = new(new ScalarType(ScalarKind.Text), type.Span);
        return new(Name, type, Span)
        {
            IsOptional = IsOptional,
            IsKey = IsKey,
            IsUnique = IsUnique,
            IsReadOnly = IsReadOnly,
            IsIndexed = IsIndexed,
            Default = Default is null ? null : new(DefaultFit.To(type.Value, Default.Value), Default.Span),
            Reference = Reference is null ? null : Reference with { OnDelete = OnDelete == DeleteRule.Unstated ? Reference.OnDelete : OnDelete },
            Checks = Checks.ToEquatableArray(),
            Example = Example,
            Description = Described(),
            FormerName = FormerName,
        };
    }
}
