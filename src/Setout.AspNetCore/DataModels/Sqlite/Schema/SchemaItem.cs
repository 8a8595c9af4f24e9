namespace Setout.AspNetCore.DataModels.Sqlite.Schema;

/// <summary>The kinds of things a schema is made of. Their names are stored.</summary>
internal enum SchemaKind
{
    Table,
    Key,
    Column,
    Check,
    Index,
}

/// <summary>Something of a schema: in the design, or as recorded in the database.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Table">Whose it is.</param>
/// <param name="Name">What tells it from others of its kind and table; empty for table and key.</param>
/// <param name="Definition">Its SQL as far as it decides what rows there can be: two are the same where this is.</param>
/// <param name="Subject">In the author's words: <c>Order.total</c>.</param>
/// <param name="Words">In the author's words: <c>decimal(12,2)</c>.</param>
/// <param name="Span">Where the design states it.</param>
internal sealed record SchemaItem(
    SchemaKind Kind, string Table, string Name, string Definition, string Subject, string Words, SourceSpan Span)
{
    /// <summary>SQLite's names ignore case; the text of a condition does not.</summary>
    public string Identity => Kind == SchemaKind.Check ? $"{Kind}/{Table.ToUpperInvariant()}/{Name}" : $"{Kind}/{Table}/{Name}".ToUpperInvariant();
}
