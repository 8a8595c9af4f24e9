using System.Text;
using System.Text.Json;
using Setout.Planning;

namespace Setout.EndToEnd;

/// <summary>Bodies that are right for an endpoint, and those that were right before something was done to them.</summary>
internal sealed class RequestFuzzBodies(Plan plan, RequestFuzzPool pool, Random random)
{
    public byte[] Make(PlannedEndpoint endpoint)
    {
        var members = endpoint.Request is { } shape ? Members(endpoint, shape, 0) : [];
        if (random.Next(100) < 45)
            return Encoding.UTF8.GetBytes(Write(members));
        if (random.Next(4) > 0)
        {
            Mutate(members);
            return Encoding.UTF8.GetBytes(Write(members));
        }
        return MutateText(Encoding.UTF8.GetBytes(Write(members)));
    }

    private List<(string Name, string Value)> Members(PlannedEndpoint endpoint, RequestShape shape, int depth) =>
        [.. shape.Members
            .Where(member => member.IsRequired || random.Next(3) > 0)
            .Select(member => (member.Name, Value(endpoint, member, depth)))];

    private string Value(PlannedEndpoint endpoint, RequestMember member, int depth)
    {
        if (member.Rows is { } rows)
            return depth > 3 ? "[]" : $"[{string.Join(',', Enumerable.Range(0, random.Next(3)).Select(_ => Write(Members(endpoint, rows.Item, depth + 1, rows.Entity))))}]";
        return Reference(endpoint.Answer is EntityAnswer answer ? answer.Entity : "", member) ?? RequestFuzzValues.Valid(member.Type, random);
    }

    private List<(string Name, string Value)> Members(PlannedEndpoint endpoint, RequestShape shape, int depth, string entity) =>
        [.. shape.Members.Select(member => (member.Name, Reference(entity, member) ?? Value(endpoint, member, depth)))];

    private string? Reference(string entity, RequestMember member)
    {
        if (entity.Length == 0 || member.Field.Length == 0 || plan.Entity(entity).Fields.FirstOrDefault(field => field.Name == member.Field)?.Reference is not { } reference)
            return null;
        return pool.Take(reference.Entity, reference.Field) is not { } known ? null
            : long.TryParse(known, out _) ? known
            : JsonSerializer.Serialize(known);
    }

    private void Mutate(List<(string Name, string Value)> members)
    {
        for (var times = random.Next(1, 3); times > 0; times--)
        {
            var at = members.Count > 0 ? random.Next(members.Count) : -1;
            switch (random.Next(at < 0 ? 1 : 6))
            {
                case 0:
                    members.Insert(random.Next(members.Count + 1), (Pick("id", "extra", "", "__proto__", "a\\u0000b", "created_at", "Version"), Pick(RequestFuzzValues.HostileJson)));
                    break;
                case 1:
                    members.RemoveAt(at);
                    break;
                case 2:
                    members.Add(members[at]);
                    break;
                case 3:
                    members[at] = (members[at].Name.ToUpperInvariant(), members[at].Value);
                    break;
                default:
                    members[at] = (members[at].Name, Pick(RequestFuzzValues.HostileJson));
                    break;
            }
        }
    }

    private byte[] MutateText(byte[] json)
    {
        switch (random.Next(11))
        {
            case 0: return [];
            case 1: return Encoding.UTF8.GetBytes(Pick(RequestFuzzValues.HostileJson));
            case 2: return json[..random.Next(json.Length)];
            case 3: return [.. json, .. Encoding.UTF8.GetBytes(Pick("x", "{}", "\0", ",", "  \n", "// end", "/* */"))];
            case 4: return [0xEF, 0xBB, 0xBF, .. json];
            case 5: return [.. json[..^1], .. ",}"u8];
            case 6: return [(byte)'[', .. json, (byte)']'];
            case 7: return Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(json));
            case 8: return Encoding.UTF8.GetBytes(new string(' ', random.Next(3)) + Encoding.UTF8.GetString(json).Replace("\"", "'", StringComparison.Ordinal));
            case 9 when random.Next(20) == 0: return [(byte)'"', .. Enumerable.Repeat((byte)'x', 1_200_000), (byte)'"'];
            default:
                var bytes = (byte[])json.Clone();
                for (var times = random.Next(1, 4); times > 0 && bytes.Length > 0; times--)
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                return bytes;
        }
    }

    private static string Write(List<(string Name, string Value)> members) =>
        $"{{{string.Join(',', members.Select(member => $"\"{member.Name}\":{member.Value}"))}}}";

    private string Pick(params string[] from) => from[random.Next(from.Length)];
}
