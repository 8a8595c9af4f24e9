using System.Text;
using Setout.AspNetCore.DataModels.Json;
using Setout.AspNetCore.DataModels.Queries;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Reading;

/// <summary>
/// Writes down what a request names: without values it is the key of its compiled statements, with them what a cursor is
/// sealed with.
/// </summary>
internal static class RequestForm
{
    private const byte End = 0;

    /// <summary>What decides the SQL.</summary>
    public static string KeyOf(in PageRequest request, DataValue[]? cursor)
    {
        using var form = new Scratch();
        Add(form, request.Filter, withValues: false);
        form.Add(request.Search is null ? (byte)'-' : (byte)'s');
        Add(form, request.Sort);
        Add(form, request.Members);
        Add(form, request.Expand);
        foreach (var value in cursor ?? [])
            form.Add(value.IsNull ? (byte)'n' : (byte)'v');
        return Encoding.UTF8.GetString(form.Written);
    }

    /// <summary>What decides which rows there are, and in which order.</summary>
    public static void WriteAsked(Scratch form, ListSource source, DataValue[] path, in PageRequest request)
    {
        form.Add(source.Identity);
        foreach (var value in path)
            Add(form, value);
        Add(form, request.Filter, withValues: true);
        Add(form, request.Search ?? "");
        Add(form, request.Sort);
    }

    private static void Add(Scratch form, Filter? filter, bool withValues)
    {
        switch (filter)
        {
            case FieldFilter field:
                Add(form, field.Field);
                form.Add((byte)('a' + (int)field.Operator));
                // Asking for null or not null is no parameter.
                if (withValues || field.Operator == FilterOperator.Null)
                {
                    foreach (var value in field.Values)
                        Add(form, value);
                }
                break;
            case AllFilter all:
                Add(form, '&', all.Items, withValues);
                break;
            case AnyFilter any:
                Add(form, '|', any.Items, withValues);
                break;
        }
        form.Add(End);
    }

    private static void Add(Scratch form, char link, Filter[] items, bool withValues)
    {
        form.Add((byte)link);
        foreach (var item in items)
            Add(form, item, withValues);
    }

    private static void Add(Scratch form, SortKey[]? sort)
    {
        foreach (var key in sort ?? [])
        {
            form.Add(key.IsDescending ? (byte)'-' : (byte)'+');
            Add(form, key.Field);
        }
        form.Add(End);
    }

    private static void Add(Scratch form, string[]? members)
    {
        form.Add(members is null ? (byte)'-' : (byte)'m');
        foreach (var member in members ?? [])
            Add(form, member);
        form.Add(End);
    }

    private static void Add(Scratch form, Expansion[]? expansions)
    {
        foreach (var expansion in expansions ?? [])
        {
            Add(form, expansion.Name);
            Add(form, expansion.Row);
        }
        form.Add(End);
    }

    /// <summary>What is nested further in: the rest of a relation's row is always the same.</summary>
    private static void Add(Scratch form, RowShape row)
    {
        foreach (var member in row.Members)
        {
            var below = member.Value switch
            {
                RelatedRowShape one => one.Row,
                RelatedRowsShape many => many.Row,
                _ => null,
            };
            if (below is null)
                continue;
            Add(form, member.Name);
            Add(form, below);
        }
        form.Add(End);
    }

    private static void Add(Scratch form, DataValue value)
    {
        form.Add((byte)value.Kind);
        Add(form, value.ToString());
    }

    private static void Add(Scratch form, string text)
    {
        var length = Encoding.UTF8.GetBytes(text, form.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length)));
        form.Advance(length);
        form.Add(End);
    }
}
