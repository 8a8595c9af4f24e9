using System.Globalization;
using Setout.Expressions.Tokens;
using Setout.Types.Entities;
using Setout.Types.Fields;

namespace Setout.Types.Python;

/// <summary>A line of a class as a field: <c>title = models.CharField(max_length=200)</c>, <c>id: Mapped[int] = mapped_column(primary_key=True)</c>, <c>name: str = "x"</c>.</summary>
internal static class PythonField
{
    public static void Add(Passage line, EntityDraft draft, PythonClass owner)
    {
        var text = line.Text;
        var end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        if (text.StartsWith("...", StringComparison.Ordinal) || text.StartsWith("# ...", StringComparison.Ordinal))
            draft.IsAddition = true;
        if (end == 0 || text.StartsWith("__", StringComparison.Ordinal) || draft.Find(text[..end]) is not null)
            return;
        var rest = text.AsSpan(end).TrimStart();
        if (rest.IsEmpty || rest[0] is not (':' or '=') || rest.StartsWith("=="))
            return;
        var field = new FieldDraft(line.Written(0, end), line.Span);
        var equals = EqualsAt(text, end);
        if (rest[0] == ':')
            Annotated(line, end, equals, field);
        var value = equals < 0 ? "" : text[(equals + 1)..].Trim();
        if (owner.IsEnum)
            field.Example = new(value.Trim('"', '\''), field.Name.Span);
        else if (!Assigned(value, field, rest[0] == ':'))
            return;
        if (text.IndexOf(" #", StringComparison.Ordinal) is var comment and > 0)
            field.Describe(text[(comment + 2)..]);
        draft.Add(field);
    }

    /// <summary>The sign that assigns, outside of brackets; -1 if there is none.</summary>
    private static int EqualsAt(string text, int from)
    {
        var depth = 0;
        for (var at = from; at < text.Length; at++)
        {
            depth += text[at] switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 };
            if (text[at] == '=' && depth == 0)
                return at;
        }
        return -1;
    }

    private static void Annotated(Passage line, int name, int equals, FieldDraft field)
    {
        var colon = line.Text.IndexOf(':', name);
        var type = line.Trim(colon + 1, equals < 0 ? line.Text.Length : equals);
        var text = type.Text.StartsWith("Mapped[", StringComparison.Ordinal) && type.Text.EndsWith(']') ? type.Text["Mapped[".Length..^1] : type.Text;
        var match = TypeReader.Match(text);
        if (match.Length == 0)
            return;
        field.Type = new(match.Type, type.Span);
        field.IsOptional = match.IsOptional ?? (text.StartsWith("Optional[", StringComparison.Ordinal) ? true : null);
    }

    /// <summary>Whether the value makes it a field: a column, or any value where a type is stated.</summary>
    private static bool Assigned(string value, FieldDraft field, bool isAnnotated)
    {
        var open = value.IndexOf('(', StringComparison.Ordinal);
        var call = open < 0 ? "" : value[..open];
        var word = call[(call.LastIndexOf('.') + 1)..];
        var isColumn = word is "Column" or "mapped_column" or "relationship" || word.EndsWith("Field", StringComparison.Ordinal) || word is "ForeignKey" || word.EndsWith("Key", StringComparison.Ordinal);
        if (word == "relationship")
            return false;
        if (!isColumn)
            return isAnnotated;
        var arguments = value[(open + 1)..];
        if (word.EndsWith("ManyToManyField", StringComparison.Ordinal))
            field.Type = new(new JsonType(), field.Name.Span);
        else
            Column(word, arguments, field);
        return true;
    }

    private static void Column(string word, string arguments, FieldDraft field)
    {
        if (field.Type is null)
        {
            var stated = word is "Column" or "mapped_column" ? TypeReader.Match(arguments.Trim()) : TypeReader.Match(word);
            if (stated.IsKnown)
                field.Type = new(stated.Type, field.Name.Span);
        }
        if (word is "ForeignKey" or "OneToOneField" || arguments.Contains("ForeignKey(", StringComparison.Ordinal))
            Reference(word, arguments, field);
        var flags = arguments.Replace(" ", "", StringComparison.Ordinal);
        field.IsKey |= flags.Contains("primary_key=True", StringComparison.Ordinal);
        field.IsUnique |= flags.Contains("unique=True", StringComparison.Ordinal);
        field.IsIndexed |= flags.Contains("db_index=True", StringComparison.Ordinal) || flags.Contains("index=True", StringComparison.Ordinal);
        field.IsReadOnly |= flags.Contains("auto_now", StringComparison.Ordinal);
        if (flags.Contains("null=True", StringComparison.Ordinal) || flags.Contains("nullable=True", StringComparison.Ordinal))
            field.IsOptional = true;
        else if (flags.Contains("nullable=False", StringComparison.Ordinal))
            field.IsOptional = false;
        if (Number(flags, "max_length=") is { } length)
            field.ChangeText(text => text with { MaxLength = length });
        if (Number(flags, "max_digits=") is { } digits && field.Type?.Value is ScalarType { Kind: ScalarKind.Decimal } exact)
            field.Type = new(exact with { Precision = digits, Scale = Number(flags, "decimal_places=") ?? 0 }, field.Type.Span);
        if (arguments.IndexOf("default=", StringComparison.Ordinal) is var at and >= 0)
            Default(arguments[(at + "default=".Length)..].TrimStart(), field);
    }

    /// <summary>A constant, or one of the functions that everybody calls; others are left out.</summary>
    private static void Default(string value, FieldDraft field)
    {
        if (value.StartsWith("uuid.", StringComparison.Ordinal) || value.StartsWith("uuid4", StringComparison.Ordinal))
            field.Default = new(new NewIdDefault(), field.Name.Span);
        else if (value.StartsWith("timezone.now", StringComparison.Ordinal) || value.StartsWith("datetime.", StringComparison.Ordinal) || value.StartsWith("func.now", StringComparison.Ordinal) || value.StartsWith("now", StringComparison.Ordinal))
            field.Default = new(new NowDefault(), field.Name.Span);
        else if (value.Length > 0 && (value[0] is '"' or '\'' || char.IsAsciiDigit(value[0])) && DefaultReader.Take(new TokenCursor(Passage.Of(value.Replace('"', '\'')))) is { Value: not UnknownDefault } constant)
            field.Default = new(constant.Value, field.Name.Span);
        else if (value.StartsWith("True", StringComparison.Ordinal) || value.StartsWith("False", StringComparison.Ordinal))
            field.Default = DefaultReader.Take(new TokenCursor(Passage.Of(value[0] == 'T' ? "true" : "false"))) is { } truth ? new(truth.Value, field.Name.Span) : null;
    }

    private static void Reference(string word, string arguments, FieldDraft field)
    {
        var open = arguments.IndexOf("ForeignKey(", StringComparison.Ordinal);
        var target = (word is "ForeignKey" or "OneToOneField" && open < 0 ? arguments : arguments[(open + "ForeignKey(".Length)..]).TrimStart('"', '\'', ' ');
        var end = 0;
        while (end < target.Length && (char.IsLetterOrDigit(target[end]) || target[end] is '_' or '.'))
            end++;
        if (end == 0)
            return;
        var parts = target[..end].Split('.');
        // SQLAlchemy names table and column, Django app and model.
        var isColumn = open >= 0 && parts.Length > 1;
        var entity = isColumn ? parts[^2] : parts[^1] == "AUTH_USER_MODEL" ? "User" : parts[^1];
        field.Reference = new(new(entity, field.Name.Span), isColumn ? parts[^1] : null,
            arguments.Contains("CASCADE", StringComparison.Ordinal) ? DeleteRule.Cascade : arguments.Contains("SET_NULL", StringComparison.Ordinal) ? DeleteRule.SetNull : arguments.Contains("PROTECT", StringComparison.Ordinal) || arguments.Contains("RESTRICT", StringComparison.Ordinal) ? DeleteRule.Restrict : DeleteRule.Unstated);
        // Of Django it has the type of the key there, which is an integer unless it is stated.
        field.Type ??= open < 0 ? new(new ScalarType(ScalarKind.Integer), default) : new(new ScalarType(ScalarKind.Uuid), field.Name.Span);
    }

    private static int? Number(string flags, string name)
    {
        var at = flags.IndexOf(name, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var end = at += name.Length;
        while (end < flags.Length && char.IsAsciiDigit(flags[end]))
            end++;
        return int.TryParse(flags.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
