using Setout.Sections.DataModels.Rules;
using Setout.Types.Fields;

namespace Setout.Types.Python;

/// <summary>The names of options of a column: <c>max_length=80</c>. Each framework has its own, and none of another.</summary>
internal static class PythonOptions
{
    /// <summary>Names, labels, forms and drivers: nothing that a caller of the API could notice.</summary>
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "blank", "related_name", "related_query_name", "to", "to_field", "verbose_name", "help_text", "db_column", "db_comment", "db_tablespace", "db_collation", "db_table", "error_messages", "limit_choices_to", "db_constraint", "swappable", "parent_link", "through",
        "through_fields", "symmetrical", "upload_to", "width_field", "height_field", "storage", "path", "recursive", "allow_files", "allow_folders", "protocol", "unpack_ipv4", "encoder", "decoder", "base_field", "size", "dimensions", "allow_unicode", "serialize",
        "name", "auto_created", "editable", "as_uuid", "key", "doc", "info", "quote", "init", "repr", "kw_only", "compare", "hash", "use_existing_column", "deferred", "deferred_group", "sort_order", "system", "type_", "comment", "timezone", "native_enum", "create_type",
        "title", "description", "example", "examples", "alias", "validation_alias", "serialization_alias", "json_schema_extra", "sa_column", "sa_column_kwargs", "sa_type", "ondelete", "verify_exists", "srid", "geography", "dim", "back_populates", "lazy", "document_type", "field",
        "reverse_delete_rule", "dbref", "db_field", "precision", "force_string", "rounding", "populate_from", "always_update", "region", "foreign_key",
    };

    private static readonly (string Word, string Reason)[] NotKept =
    [
        ("validators", "a validator is code; state bounds as a check"),
        ("regex", "fields have no patterns here"),
        ("pattern", "fields have no patterns here"),
        ("match", "fields have no patterns here"),
        ("unique_for_date", "no rule holds for a day only"),
        ("unique_for_month", "no rule holds for a month only"),
        ("unique_for_year", "no rule holds for a year only"),
        ("onupdate", "only `updated_at` is set by the server at each change"),
        ("server_onupdate", "only `updated_at` is set by the server at each change"),
        ("frozen", "every field that callers set may be changed by them"),
        ("exclude", "who may see a field is stated under Authorization"),
        ("multiple_of", "it is not checked; state bounds as a check"),
    ];

    private static readonly string[] Facts =
    [
        "null", "default", "unique", "primary_key", "db_index", "max_length", "min_length", "choices", "max_digits", "decimal_places", "auto_now", "auto_now_add", "on_delete", "nullable", "index", "server_default", "db_default", "default_factory", "insert_default", "autoincrement",
        "required", "ge", "gt", "le", "lt", "min_value", "max_value", "blank", "related_name", "verbose_name", "help_text", "editable",
    ];

    /// <summary>Notes an option that is none, or is not kept.</summary>
    public static void Check(Written<string> option, string value, FieldDraft field)
    {
        if (Silent.Contains(option.Value) || Array.IndexOf(Facts, option.Value) >= 0 || IsTouched(option.Value, field))
            return;
        var (word, reason) = Array.Find(NotKept, row => row.Word == option.Value);
        if (word is null)
            field.Findings.Add(UnknownFieldWord.Of(option, $"among the options of `{field.Name.Value}`", Facts));
        else if (value is not ("None" or "False" or "[]"))
            field.Findings.Add(UnreadStatement.Of(option.Span, option.Value, field.Name.Value, reason));
    }

    /// <summary>Of a field that says when a row was changed, that is what the server does.</summary>
    private static bool IsTouched(string option, FieldDraft field) =>
        option is "onupdate" or "server_onupdate" && Names.Words(field.Name.Value) is { IsEmpty: false } words && words.Any(word => word is "updated" or "modified");
}
