using Setout.Markdown;
using Setout.Planning;

namespace Setout.Sections.Security.Planning;

/// <summary>Finds the fields that a statement names: <c>Patient.notes</c>, <c>`salary`</c> where one entity alone has such a field.</summary>
internal sealed class MarkedFields
{
    /// <summary>Stands in the place of a field.</summary>
    public const string Mark = "¤";

    private static readonly char[] Around = ['`', '*', '"', '\'', ',', '.', ';', ':', '(', ')', '’'];

    private readonly Dictionary<string, PlannedEntity> entities = new(StringComparer.Ordinal);
    private readonly ILookup<string, FieldMention> fields;

    public MarkedFields(IReadOnlyList<PlannedEntity> planned)
    {
        foreach (var entity in planned)
        {
            entities.TryAdd(Names.Key(Names.Singular(entity.Name)), entity);
            entities.TryAdd(Names.Key(Names.Singular(entity.Table)), entity);
        }
        fields = planned.SelectMany(entity => entity.NamedFields.Select(field => new FieldMention(entity, field))).ToLookup(each => Names.Key(each.Field.Name), StringComparer.Ordinal);
    }

    /// <summary>The fields that a text names, and the text with a mark in the place of each.</summary>
    public (List<FieldMention> Fields, string Text) In(RichText text)
    {
        var found = new List<FieldMention>();
        var words = new List<string>();
        var at = 0;
        foreach (var word in text.Plain.Split(' '))
        {
            var bare = word.Trim(Around);
            if (bare.Length > 0 && Find(bare, text.StyleAt(at + word.IndexOf(bare, StringComparison.Ordinal)).HasFlag(RunStyle.Code)) is { } field)
            {
                found.Add(field);
                words.Add(word.EndsWith(',') ? Mark + "," : Mark);
            }
            else
                words.Add(word);
            at += word.Length + 1;
        }
        return (found, string.Join(' ', words));
    }

    /// <summary>The field that a name means; null where it means none, or could mean several.</summary>
    public FieldMention? Find(string name, bool isName)
    {
        if (name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot)
            return entities.GetValueOrDefault(Names.Key(Names.Singular(name[..dot]))) is { } entity
                ? fields[Names.Key(name[(dot + 1)..])].Where(each => each.Entity == entity).Select(each => (FieldMention?)each).FirstOrDefault() : null;
        if (!isName && !name.Contains('_', StringComparison.Ordinal) && !name.AsSpan(1).ContainsAnyInRange('A', 'Z'))
            return null;
        return fields[Names.Key(name)].Take(2).ToList() is [var only] ? only : null;
    }
}
