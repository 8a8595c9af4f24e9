using Setout.Markdown;
using Setout.Sections.ApiDesign.Reading;

namespace Setout.Sections.Security;

/// <summary>Finds the table of role by endpoint or entity, whichever way round it is written.</summary>
internal static class RoleTableReader
{
    /// <summary>The first table of roles in Authorization, else in Security.</summary>
    public static RoleTable? Find(DesignOutline outline) => Find(outline, [Topic.Authorization, Topic.Authentication, Topic.Security], isOfFields: false);

    /// <summary>The first table that says who sees and sets which field.</summary>
    public static RoleTable? FindOfFields(DesignOutline outline) => Find(outline, [Topic.Authorization, Topic.DataProtection, Topic.Security], isOfFields: true);

    private static RoleTable? Find(DesignOutline outline, ReadOnlySpan<Topic> topics, bool isOfFields)
    {
        foreach (var topic in topics)
            foreach (var section in outline.Of(topic))
                if (Find(section, outline, isOfFields) is { } table)
                    return table;
        return null;
    }

    private static RoleTable? Find(OutlineSection section, DesignOutline outline, bool isOfFields)
    {
        foreach (var block in section.Blocks)
            if (block is TableBlock table && IsOfFields(table) == isOfFields && Read(table) is { } roles)
                return roles;
        return section.Sections.Where(nested => !outline.IsApart(nested)).Select(nested => Find(nested, outline, isOfFields)).FirstOrDefault(roles => roles is not null);
    }

    private static bool IsOfFields(TableBlock table) =>
        table.Header.Count > 0 && TitleWords.Normal(table.Header[0].Plain) is "field" or "fields" or "attribute" or "column" or "data field" or "property";

    /// <summary>A table as one of roles; null where its cells do not grant anything.</summary>
    public static RoleTable? Read(TableBlock table)
    {
        var subjects = SubjectColumns(table);
        var grants = Enumerable.Range(0, table.Header.Count).Where(column => !subjects.Contains(column) && !IsRemark(table.Header[column])).ToList();
        if (grants.Count == 0 || table.Rows.IsEmpty || !Grants(table, grants))
            return null;
        return IsAboutRoles(table.Header[0]) ? Transposed(table, grants) : Straight(table, subjects, grants);
    }

    /// <summary>The first column, and those of method and path where these stand apart.</summary>
    private static List<int> SubjectColumns(TableBlock table)
    {
        var columns = new List<int> { 0 };
        for (var column = 1; column < table.Header.Count; column++)
            if (EndpointLabels.PartOf(table.Header[column].Plain) is EndpointPart.Method or EndpointPart.Path)
                columns.Add(column);
        return columns;
    }

    private static bool IsRemark(RichText head) =>
        head.IsEmpty || TitleWords.Normal(head.Plain) is "description" or "notes" or "note" or "remarks" or "comment" or "comments" or "details" or "purpose" or "explanation";

    private static bool IsAboutRoles(RichText head) => TitleWords.Normal(head.Plain) is "role" or "roles" or "user role" or "user" or "actor" or "rol" or "rola" or "rolle" or "papel" or "角色" or "ロール" or "役割" or "роль" or "역할" or "rôle" or "vai trò";

    private static bool Grants(TableBlock table, List<int> columns)
    {
        var (granting, all) = (0, 0);
        foreach (var row in table.Rows)
            foreach (var column in columns)
            {
                all++;
                granting += TableColumns.Cell(row, column) is not { } cell || GrantWords.IsGrant(cell.Plain) ? 1 : 0;
            }
        var filled = table.Rows.Any(row => columns.Exists(column => TableColumns.Cell(row, column) is not null));
        return filled && granting * 5 >= all * 4;
    }

    private static RoleTable Straight(TableBlock table, List<int> subjects, List<int> grants) => new(
        grants.Select(column => TableColumns.Written(table.Header[column])).ToEquatableArray(),
        table.Rows.SelectMany(row => Rows(row, subjects, grants)).ToEquatableArray(),
        table.Span);

    private static IEnumerable<RoleTableRow> Rows(TableRowBlock row, List<int> subjects, List<int> grants)
    {
        var shared = grants.Select(column => Grant(row, column)).ToEquatableArray();
        return RoleSubjects.Split(Subject(row, subjects)).Select(subject => new RoleTableRow(subject, shared));
    }

    private static RoleTable Transposed(TableBlock table, List<int> grants) => new(
        table.Rows.Select(row => TableColumns.Cell(row, 0) is { } cell ? TableColumns.Written(cell) : new("", row.Span)).ToEquatableArray(),
        grants.Select(column => new RoleTableRow(TableColumns.Written(table.Header[column]), table.Rows.Select(row => Grant(row, column)).ToEquatableArray())).ToEquatableArray(),
        table.Span);

    private static Written<string> Subject(TableRowBlock row, List<int> columns)
    {
        var cells = columns.Select(column => TableColumns.Cell(row, column)).OfType<RichText>().Select(TableColumns.Written).ToList();
        return cells.Count == 0 ? new("", row.Span) : new(string.Join(' ', cells.Select(cell => cell.Value)), cells[0].Span.To(cells[^1].Span));
    }

    private static Written<string> Grant(TableRowBlock row, int column) =>
        TableColumns.Cell(row, column) is { } cell ? TableColumns.Written(cell) : new("", row.Span.Slice(row.Span.Length, 0));
}
