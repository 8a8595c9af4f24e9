using Setout.Types.Programs;

namespace Setout.Types.Python;

/// <summary>The line that opens a class: <c>class Order(models.Model):</c>.</summary>
/// <param name="Name">Of the class.</param>
/// <param name="Bases">What stands between its parentheses.</param>
internal sealed record PythonClass(Written<string> Name, string Bases)
{
    /// <summary>Whether its base says that its rows are stored.</summary>
    public bool IsModel => Bases.Contains("models.Model", StringComparison.Ordinal) || Bases.Contains("db.Model", StringComparison.Ordinal) || Bases is "Base" or "DeclarativeBase" || Bases.Contains("SQLModel", StringComparison.Ordinal)
        || Bases.Contains("AbstractUser", StringComparison.Ordinal) || Bases.Contains("Document", StringComparison.Ordinal) || (Bases.Contains("Base", StringComparison.Ordinal) && !Bases.Contains("BaseModel", StringComparison.Ordinal));

    /// <summary>Whether it is a model of Django, which gives rows a key.</summary>
    public bool IsDjango => Bases.Contains("models.Model", StringComparison.Ordinal) || Bases.Contains("AbstractUser", StringComparison.Ordinal) || Bases.Contains("AbstractBaseUser", StringComparison.Ordinal);

    public bool IsEnum => Bases.Contains("Enum", StringComparison.Ordinal) || Bases.Contains("TextChoices", StringComparison.Ordinal) || Bases.Contains("IntegerChoices", StringComparison.Ordinal);

    public bool IsShape => !IsModel && (ShapeNames.IsShape(Name.Value) || Bases.Contains("Serializer", StringComparison.Ordinal) || Bases.Contains("View", StringComparison.Ordinal) || Bases.Contains("Form", StringComparison.Ordinal));

    public static PythonClass? Read(Passage line)
    {
        var text = line.Text.AsSpan();
        var start = text.Length - text.TrimStart().Length;
        if (!text[start..].StartsWith("class "))
            return null;
        start += "class ".Length;
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        if (end == start || end >= text.Length || text[end] is not ('(' or ':'))
            return null;
        var close = text[end..].IndexOf(')');
        return new(line.Written(start, end - start), text[end] == '(' && close > 0 ? text.Slice(end + 1, close - 1).ToString() : "");
    }
}
