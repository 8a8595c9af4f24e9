using System.Text.Json;
using System.Text.Json.Serialization;

namespace Setout.Bench;

/// <summary>Serializers made at compile time: what a team writes that counts microseconds.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(List<Order>))]
[JsonSerializable(typeof(NewOrder))]
internal sealed partial class OrderJson : JsonSerializerContext;
