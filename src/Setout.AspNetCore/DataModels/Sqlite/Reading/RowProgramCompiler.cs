using Setout.AspNetCore.DataModels.Sqlite.Auditing;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Reading;

/// <summary>Compiles the shape of a row to a SELECT and the program that writes its rows.</summary>
internal sealed class RowProgramCompiler
{
    private readonly StoredPlan plan;
    private readonly RowSelect select;
    private readonly List<RowStep> steps = [];
    private readonly List<NestedQuery> nested = [];
    private readonly StringBuilder pending = new();

    private readonly bool isShown;

    private IReadOnlyList<string> askedBy = [];

    private RowProgramCompiler(StoredPlan plan, RowSelect select, bool isShown) => (this.plan, this.select, this.isShown) = (plan, select, isShown);

    /// <param name="plan">The plan.</param>
    /// <param name="shape">What each row looks like.</param>
    /// <param name="select">Is given the columns and joins.</param>
    /// <param name="isShown">Whether callers are shown it; what the server reads for itself is no read of theirs.</param>
    /// <param name="askedBy">Fields by which the rows were asked for; null for none.</param>
    public static RowProgram Compile(StoredPlan plan, RowShape shape, RowSelect select, bool isShown, IReadOnlyList<string>? askedBy = null)
    {
        var compiler = new RowProgramCompiler(plan, select, isShown) { askedBy = askedBy ?? [] };
        compiler.AddRow(shape, select.Entity, RowSelect.Alias);
        return new RowProgram([.. compiler.steps], compiler.TakePending(), [.. compiler.nested]);
    }

    private void AddRow(RowShape row, StoredEntity entity, string alias)
    {
        if (isShown && !row.Members.IsEmpty && plan.Plan.Audit?.Of(entity.Entity.Name)?.IsReadBy(FieldsOf(row.Members).Concat(alias == RowSelect.Alias ? askedBy : [])) == true)
            AddStep(new RowStep(TakePending(), StepKind.Seen, select.Column(AuditTriggers.KeyOf(entity, alias)), Argument: plan.IndexOf(entity)));
        AddMembers(row.Members, entity, alias);
        if (row.OpenField.Length > 0)
            AddStep(new RowStep(TakePending(), StepKind.OpenMembers, select.Column($"{alias}.{entity.Column(row.OpenField).Sql}"), Argument: row.Members.Count));
        pending.Append('}');
    }

    /// <summary>The fields that members show, groups of them included.</summary>
    private static IEnumerable<string> FieldsOf(EquatableArray<ShapeMember> members) => members.SelectMany(member => member.Value switch
    {
        FieldShape field => [field.Field],
        ObjectShape group => FieldsOf(group.Members),
        _ => Enumerable.Empty<string>(),
    });

    /// <summary>An object without its closing brace.</summary>
    private void AddMembers(EquatableArray<ShapeMember> members, StoredEntity entity, string alias)
    {
        pending.Append('{');
        for (var i = 0; i < members.Count; i++)
        {
            pending.Append(i == 0 ? "" : ",").Append(Quote(members[i].Name)).Append(':');
            Add(members[i].Value, entity, alias);
        }
    }

    private void Add(Shape shape, StoredEntity entity, string alias)
    {
        switch (shape)
        {
            case FieldShape field:
                AddField(entity.Column(field.Field), alias, field.IsWhole);
                break;
            case ConstantShape constant:
                pending.Append(constant.Json);
                break;
            case ObjectShape group:
                AddMembers(group.Members, entity, alias);
                pending.Append('}');
                break;
            case RowShape same:
                AddRow(same, entity, alias);
                break;
            case RelatedRowShape related:
                AddRelatedRow(related, entity, alias);
                break;
            case RelatedRowsShape related:
                AddRelatedRows(related, alias);
                break;
            case RelatedCountShape count:
                AddCount(count, alias);
                break;
            case ComputedShape { Value: ComputedValue.Now }:
                AddStep(new RowStep(TakePending(), StepKind.Now));
                break;
            default:
                pending.Append("null");
                break;
        }
    }

    private void AddField(Column column, string alias, bool isWhole) =>
        AddStep(new RowStep(TakePending(), StepKind.Value, select.Column(isWhole ? column.Read(alias) : column.Shown(alias)), column.Kind, column.Scale));

    private void AddRelatedRow(RelatedRowShape related, StoredEntity entity, string alias)
    {
        var reference = plan.Reference(entity, related.ReferenceField);
        var target = plan.Entity(reference.Entity);
        var targetColumn = target.Column(reference.Field).Sql;
        var joined = select.Join(target, targetColumn, $"{alias}.{entity.Column(related.ReferenceField).Sql}");
        var start = steps.Count;
        AddStep(new RowStep(TakePending(), StepKind.RelatedRow, select.Column($"{joined}.{targetColumn}")));
        AddRow(related.Row, target, joined);
        AddStep(new RowStep(TakePending(), StepKind.Literal));
        steps[start] = steps[start] with { Argument = steps.Count - start - 1 };
    }

    private void AddRelatedRows(RelatedRowsShape related, string alias)
    {
        var child = plan.Entity(related.Row.Entity);
        var reference = plan.Reference(child, related.ReferenceField);
        var key = plan.Entity(reference.Entity).Column(reference.Field).Sql;
        AddStep(new RowStep(TakePending(), StepKind.NestedRows, select.Column($"{alias}.{key}"), Argument: nested.Count));
        nested.Add(CompileNested(child, related));
    }

    private NestedQuery CompileNested(StoredEntity child, RelatedRowsShape related)
    {
        var below = new RowSelect(child, reservedColumns: 1, child.Source);
        var program = Compile(plan, related.Row, below, isShown);
        var order = string.Concat(child.Key.Select(index => $", {RowSelect.Alias}.{child.Columns[index].Sql}"));
        // CROSS JOIN keeps the keys outside, so that each is looked up in the reference's index.
        var sql = $"SELECT k.key, {below.Columns} FROM json_each(?1) AS k CROSS JOIN {below.From}"
            + $" WHERE {RowSelect.Alias}.{child.Column(related.ReferenceField).Sql} = k.value ORDER BY k.key{order}";
        return new NestedQuery(new SqlText(sql), program);
    }

    private void AddCount(RelatedCountShape count, string alias)
    {
        var child = plan.Entity(count.Entity);
        var reference = plan.Reference(child, count.ReferenceField);
        var key = plan.Entity(reference.Entity).Column(reference.Field).Sql;
        var sql = $"(SELECT count(*) FROM {child.Source} AS n WHERE n.{child.Column(count.ReferenceField).Sql} = {alias}.{key})";
        AddStep(new RowStep(TakePending(), StepKind.Value, select.Column(sql), ColumnKind.Integer));
    }

    private void AddStep(RowStep step) => steps.Add(step);

    private byte[] TakePending()
    {
        var bytes = Encoding.UTF8.GetBytes(pending.ToString());
        pending.Clear();
        return bytes;
    }

    private static string Quote(string name) => $"\"{JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
