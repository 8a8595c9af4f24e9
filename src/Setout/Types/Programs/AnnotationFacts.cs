using System.Globalization;
using Setout.Expressions.Tokens;
using Setout.Sections.DataModels.Rules;
using Setout.Types.Fields;

namespace Setout.Types.Programs;

/// <summary>An annotation of a member: <c>[MaxLength(80)]</c>, <c>@Column(nullable = false)</c>, <c>@db.VarChar(80)</c>.</summary>
/// <param name="Name">Without its sign.</param>
/// <param name="Arguments">What stands between its parentheses.</param>
/// <param name="Place">Where its name stands, with its sign.</param>
internal sealed record Annotation(string Name, string Arguments, SourceSpan Place);

/// <summary>What annotations say of a field. Languages have them for everything; a model of Prisma has few, so that others are mistakes.</summary>
internal static class AnnotationFacts
{
    private static readonly string[] Known =
    [
        "PrimaryGeneratedColumn", "PrimaryKey", "GeneratedValue", "Unique", "Required", "NotNull", "NotBlank", "NotEmpty", "IsNotEmpty", "Nullable", "IsOptional", "Email", "IsEmail", "EmailAddress", "MaxLength", "MinLength", "StringLength", "Column",
    ];

    public static void Apply(FieldDraft field, Annotation annotation, bool isModel)
    {
        if (isModel && PrismaAttributes.Take(field, annotation))
            return;
        var (name, arguments) = (annotation.Name, annotation.Arguments);
        switch (name.ToLowerInvariant())
        {
            case "id" or "key" or "primarykey" or "primarygeneratedcolumn":
                field.IsKey = true;
                if (name.StartsWith("PrimaryGenerated", StringComparison.OrdinalIgnoreCase))
                    field.Default ??= new(new NewIdDefault(), field.Name.Span);
                break;
            case "generatedvalue":
                field.Default ??= new(new NewIdDefault(), field.Name.Span);
                break;
            case "unique":
                field.IsUnique = true;
                break;
            case "required" or "notnull" or "notblank" or "notempty" or "isnotempty":
                field.IsOptional = false;
                break;
            case "nullable" or "isoptional":
                field.IsOptional = true;
                break;
            case "email" or "isemail" or "emailaddress":
                field.ChangeText(static text => text with { Format = TextFormat.Email });
                break;
            case "minlength" when int.TryParse(arguments.Split(',')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var least):
                field.ChangeText(text => text with { MinLength = least });
                break;
            case "maxlength" or "stringlength" when int.TryParse(arguments.Split(',')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var length):
                field.ChangeText(text => text with { MaxLength = length });
                break;
            case "updatedat" or "createddate" or "lastmodifieddate" or "createdatecolumn" or "updatedatecolumn":
                field.IsReadOnly = true;
                break;
            case "column":
                Column(field, arguments.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant());
                break;
            case "default":
                if (DefaultReader.Take(new TokenCursor(Passage.Of(arguments))) is { Value: not UnknownDefault } value)
                    field.Default = new(value.Value, field.Name.Span);
                break;
            default:
                // Every framework has its own; a word that is nearly one of these is one.
                if (!isModel && Array.Find(Known, word => DidYouMean.Distance(name, word, 1) == 1) is { } meant)
                    field.Findings.Add(UnknownFieldWord.Of(new(name, annotation.Place), $"at `{field.Name.Value}`", [meant]));
                break;
        }
    }

    private static void Column(FieldDraft field, string arguments)
    {
        if (arguments.Contains("nullable=false", StringComparison.Ordinal) || arguments.Contains("nullable:false", StringComparison.Ordinal))
            field.IsOptional = false;
        if (arguments.Contains("nullable=true", StringComparison.Ordinal) || arguments.Contains("nullable:true", StringComparison.Ordinal))
            field.IsOptional = true;
        if (arguments.Contains("unique=true", StringComparison.Ordinal) || arguments.Contains("unique:true", StringComparison.Ordinal))
            field.IsUnique = true;
    }
}
