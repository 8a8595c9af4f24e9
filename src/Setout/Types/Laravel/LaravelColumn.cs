using System.Globalization;
using Setout.Diagnostics;
using Setout.Expressions.Tokens;
using Setout.Sections.DataModels;
using Setout.Sections.DataModels.Rules;
using Setout.Types.Entities;
using Setout.Types.Fields;
using Setout.Types.Scanning;

namespace Setout.Types.Laravel;

/// <summary>A statement of a migration: <c>$table->string('name', 80)->nullable()->unique()</c>, <c>$table->timestamps()</c>.</summary>
internal static class LaravelColumn
{
    public static void Add(CodeScan scan, int start, int end, EntityDraft draft)
    {
        var calls = Calls(scan, start, end).ToList();
        if (calls is not [var first, ..])
            return;
        var names = first.Values(scan, 0);
        var span = scan.SpanOf(start, end);
        switch (first.Name)
        {
            case "timestamps" or "timestampsTz":
                Instant("created_at", isOptional: false, isReadOnly: true);
                Instant("updated_at", isOptional: false, isReadOnly: true);
                break;
            case "softDeletes" or "softDeletesTz":
                Instant("deleted_at", isOptional: true, isReadOnly: false);
                break;
            case "unique" or "index" when names.Count > 0:
                draft.Add(new IndexConstraint(names.ToEquatableArray(), first.Name == "unique", span));
                break;
            case "primary" when names.Count > 0:
                draft.Add(new KeyConstraint(names.ToEquatableArray(), span));
                break;
            case "foreign" when names is [var column] && draft.Find(column) is { } foreign:
                Modify(scan, calls, foreign);
                break;
            case "morphs" or "nullableMorphs" or "uuidMorphs" or "nullableUuidMorphs" when names is [var name]:
                Part(name + "_type", ScalarKind.Text);
                Part(name + "_id", first.Name.Contains("uid", StringComparison.Ordinal) ? ScalarKind.Uuid : ScalarKind.Integer);
                break;
            default:
                if (LaravelWords.Statements.Contains(first.Name) || LaravelWords.Removes(first.Name))
                    break;
                if (Column(scan, first, span) is { } field && draft.Find(field.Name.Value) is null)
                {
                    Modify(scan, calls, field);
                    field.Describe(scan.CommentBehind(end));
                    draft.Add(field);
                }
                break;
        }

        void Part(string name, ScalarKind kind)
        {
            if (draft.Find(name) is null)
                draft.Add(new FieldDraft(new(name, span), span) { Type = new(new ScalarType(kind), span), IsOptional = first.Name.StartsWith("nullable", StringComparison.Ordinal) });
        }

        void Instant(string name, bool isOptional, bool isReadOnly)
        {
            if (draft.Find(name) is null)
                draft.Add(new FieldDraft(new(name, span), span) { Type = new(new ScalarType(ScalarKind.Instant), span), IsOptional = isOptional, IsReadOnly = isReadOnly });
        }
    }

    private static IEnumerable<LaravelCall> Calls(CodeScan scan, int start, int end)
    {
        for (var arrow = scan.Text.IndexOf("->", start, end - start, StringComparison.Ordinal); arrow >= 0;)
        {
            var word = scan.EndOfWord(arrow + 2);
            var close = word < end && scan.Text[word] == '(' ? Math.Min(end, scan.Close(word)) : word;
            yield return new(scan.Text[(arrow + 2)..word], arrow + 2, close == word ? [] : [.. scan.Split(word + 1, close, ",")]);
            arrow = close < end ? scan.Text.IndexOf("->", close, end - close, StringComparison.Ordinal) : -1;
        }
    }

    private static FieldDraft? Column(CodeScan scan, LaravelCall call, SourceSpan span)
    {
        var name = call.Arguments is [var (start, end), ..] ? scan.Unquoted(start, end) : call.Name switch { "id" or "increments" or "bigIncrements" => new("id", span), "rememberToken" => new("remember_token", span), _ => null };
        if (call.Name == "foreignIdFor" && name is not null)
            name = name with { Value = Names.Snake(name.Value.Split("::")[0]) + "_id" };
        if (name is not { Value.Length: > 0 })
            return null;
        if (TypeOf(scan, call) is not { } type)
        {
            var unknown = new FieldDraft(name, span) { Type = new(new JsonType(), span), IsOptional = false };
            unknown.Findings.Add(UnknownTypeWord.Rule.At(call.Written(scan).Span, $"`{call.Name}` makes no column, so that `{name.Value}` takes any value").Suggesting(call.Written(scan), DidYouMean.Nearest(call.Name, LaravelWords.Columns)) with { Severity = Severity.Warning });
            return unknown;
        }
        var isId = call.Name is "id" or "increments" or "bigIncrements";
        var field = new FieldDraft(name, span) { Type = new(type, type is EnumType ? scan.SpanOf(call.Arguments[1].Start, call.Arguments[1].End) : span), IsKey = isId, IsOptional = call.Name == "rememberToken" };
        return field;
    }

    private static FieldType? TypeOf(CodeScan scan, LaravelCall call) => call.Name switch
    {
        "enum" or "set" => call.Values(scan, 1) is { Count: > 0 } values ? new EnumType(values.Distinct().Take(EnumValues.Most).ToEquatableArray()) : new ScalarType(ScalarKind.Text),
        "string" or "char" => new ScalarType(ScalarKind.Text) { MaxLength = call.Number(scan, 1) },
        "decimal" or "unsignedDecimal" => new ScalarType(ScalarKind.Decimal) { Precision = call.Number(scan, 1) ?? 8, Scale = call.Number(scan, 2) ?? 2 },
        "foreignUuid" or "uuid" => new ScalarType(ScalarKind.Uuid),
        "id" or "foreignId" or "foreignIdFor" => new ScalarType(ScalarKind.Integer),
        "dateTimeTz" or "timestampTz" or "dateTime" => new ScalarType(ScalarKind.Instant),
        "computed" or "vector" or "multiPoint" or "polygon" or "lineString" or "geometryCollection" => new JsonType(),
        "rememberToken" or "ipAddress" or "macAddress" or "foreignUlid" => new ScalarType(ScalarKind.Text),
        _ when call.Name.EndsWith("ncrements", StringComparison.Ordinal) || call.Name.EndsWith("Integer", StringComparison.Ordinal) => new ScalarType(ScalarKind.Integer),
        _ => TypeReader.Whole(call.Name)?.Type,
    };

    private static void Modify(CodeScan scan, List<LaravelCall> calls, FieldDraft field)
    {
        foreach (var call in calls.Skip(1))
            switch (call.Name)
            {
                case "nullable":
                    field.IsOptional = true;
                    break;
                case "unique":
                    field.IsUnique = true;
                    break;
                case "index":
                    field.IsIndexed = true;
                    break;
                case "primary":
                    field.IsKey = true;
                    break;
                case "useCurrent":
                    field.Default = new(new NowDefault(), field.Span);
                    break;
                case "default" when call.Arguments is [var (start, end), ..] && DefaultReader.Take(new TokenCursor(Passage.Of(scan.Text[start..end].Replace('"', '\'')))) is { Value: not UnknownDefault } value:
                    field.Default = new(value.Value, scan.SpanOf(start, end));
                    break;
                case "comment":
                    field.Describe(call.Values(scan, 0).FirstOrDefault() ?? "");
                    break;
                case "constrained":
                    field.Reference = new(new(call.Values(scan, 0).FirstOrDefault() ?? (field.Name.Value.EndsWith("_id", StringComparison.Ordinal) ? field.Name.Value[..^3] : field.Name.Value), field.Name.Span), null, field.Reference?.OnDelete ?? DeleteRule.Unstated);
                    break;
                case "references" when call.Values(scan, 0) is [var key]:
                    field.Reference = new(new(field.Reference?.Entity.Value ?? "", field.Name.Span), key, field.Reference?.OnDelete ?? DeleteRule.Unstated);
                    break;
                case "on" when call.Values(scan, 0) is [var table]:
                    field.Reference = new(new(table, field.Name.Span), field.Reference?.Field, field.Reference?.OnDelete ?? DeleteRule.Unstated);
                    break;
                case "cascadeOnDelete":
                    field.OnDelete = DeleteRule.Cascade;
                    break;
                case "nullOnDelete":
                    field.OnDelete = DeleteRule.SetNull;
                    break;
                case "restrictOnDelete":
                    field.OnDelete = DeleteRule.Restrict;
                    break;
                case "noActionOnDelete":
                    field.OnDelete = DeleteRule.Restrict;
                    break;
                case "onDelete" when call.Arguments is [var (ruleStart, ruleEnd), ..]:
                    DeleteRules.Apply(scan.Unquoted(ruleStart, ruleEnd), field);
                    break;
                case "autoIncrement":
                    field.Default ??= new(new NewIdDefault(), field.Span);
                    break;
                case "useCurrentOnUpdate":
                    field.IsReadOnly = true;
                    break;
                case "virtualAs" or "storedAs":
                    field.Findings.Add(UnreadStatement.Of(call.Written(scan).Span, call.Name, field.Name.Value, "fields are not computed from others"));
                    break;
                default:
                    if (!LaravelWords.SilentModifiers.Contains(call.Name) && !LaravelWords.Modifiers.Contains(call.Name))
                        field.Findings.Add(UnknownFieldWord.Of(call.Written(scan), $"behind the column `{field.Name.Value}`", LaravelWords.Modifiers));
                    break;
            }
        if (field.Reference is { Entity.Value: "" })
            field.Reference = null;
    }
}

/// <summary>A call of a chain and where its arguments stand.</summary>
internal sealed record LaravelCall(string Name, int Start, List<(int Start, int End)> Arguments)
{
    /// <summary>The name where it stands.</summary>
    public Written<string> Written(CodeScan scan) => new(Name, scan.SpanOf(Start, Start + Name.Length));

    /// <summary>The words of an argument: one, or those of a list.</summary>
    public List<string> Values(CodeScan scan, int argument)
    {
        if (argument >= Arguments.Count)
            return [];
        var (start, end) = Arguments[argument];
        return scan.Text[start] == '[' ? [.. scan.Split(start + 1, scan.Close(start), ",").Select(part => scan.Unquoted(part.Start, part.End).Value)] : [scan.Unquoted(start, end).Value];
    }

    public int? Number(CodeScan scan, int argument) =>
        argument < Arguments.Count && int.TryParse(scan.Text.AsSpan(Arguments[argument].Start, Arguments[argument].End - Arguments[argument].Start), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
