using System.Text.Json;
using Setout.Cli.Explain;
using Setout.Cli.Output;
using Setout.Diagnostics;
using Setout.Export.Explain;
using Setout.Planning;
using Setout.Text;
using Setout.Types;
using Xunit;

namespace Setout.Tests.Cli;

public sealed class ExplainTests
{
    private static readonly Rule NotUnderstood = new("SET2003", "unknown-type", Severity.Error, "A type is not understood");
    private static readonly Rule Check = new("SET2043", "lonely-entity", Severity.Info, "An entity is used by no endpoint");

    [Fact]
    public void TextShowsWhatEachLineDrives() => Assert.Equal(
        """
          1  Orders are what we sell.
        ● 2  id: uuid pk    entity Order, field Order.id
          3
        ? 4  total: monney  field Order.total, `monney` is no type

        ● live               1 line  drives something, named behind it
          prose              1 line  is for people and drives nothing
        ? not understood     1 line  stands where meaning is expected and was not understood: see setout check

        1 entity

        Order  table orders  d.md:2:1
            id     uuid            key, set by the server
            total  decimal(12,2)?
              inferred  set by the server: an id of type uuid is made by the server (d.md:2:1)

        2 endpoints

        GET   /orders             resource  list Order              200  d.md:2:1
              note      parameter `foo` is accepted and has no effect: no field was found that it could filter by
              note      response member `data[].version` is always "1.0", as the example shows
              inferred  status 200: GET reads
        POST  /orders/{id}/dance  example   the documented example  202  d.md:2:1
              note      answered with the documented example: no field of `Order` has a state `dance`

        """, Text(100));

    [Fact]
    public void JsonHasTheSame()
    {
        using var output = new StringWriter();
        JsonText.Write(output, json => ExplanationJson.Write(Sample(), json));
        using var json = JsonDocument.Parse(output.ToString());
        var lines = json.RootElement.GetProperty("lines");
        Assert.Equal(["prose", "live", "blank", "not understood"], lines.EnumerateArray().Select(line => line.GetProperty("kind").GetString()));
        Assert.Equal("field Order.id", lines[1].GetProperty("drives")[1].GetString());
        var endpoint = json.RootElement.GetProperty("endpoints")[0];
        Assert.Equal(("resource", "list Order", 200), (endpoint.GetProperty("answer").GetString(), endpoint.GetProperty("how").GetString(), endpoint.GetProperty("status").GetInt32()));
        Assert.Equal("GET reads", endpoint.GetProperty("inferred")[0].GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData("SET8040")]
    [InlineData("set8040")]
    [InlineData("open-question")]
    public async Task ARuleIsExplainedByItsPage(string asked)
    {
        using var command = new CommandRun();
        Assert.Equal(0, await command.RunAsync("explain", asked));
        Assert.StartsWith("# SET8040 open-question\n", command.Output);
    }

    [Theory]
    [InlineData("opn-question", "There is no rule and no file `opn-question`. Did you mean `open-question`?")]
    [InlineData("nope.md", "There is no file nope.md.")]
    public async Task WhatIsNeitherRuleNorFileIsSaid(string asked, string message)
    {
        using var command = new CommandRun();
        Assert.Equal(2, await command.RunAsync("explain", asked));
        Assert.Contains(message, command.Error);
    }

    private static string Text(int width)
    {
        using var output = new StringWriter { NewLine = "\n" };
        ExplanationText.Write(Sample(), output, new Ink(false), width);
        return output.ToString();
    }

    private static Explanation Sample()
    {
        var text = new SourceText("d.md", "Orders are what we sell.\nid: uuid pk\n\ntotal: monney");
        var id = text.Line(2);
        var design = new Design(text)
        {
            LiveTexts = [new LiveText(id, "entity Order"), new LiveText(id, "field Order.id"), new LiveText(text.Line(4), "field Order.total")],
        };
        var plan = new Plan("Orders", "")
        {
            Entities =
            [
                new PlannedEntity("Order", "orders", id)
                {
                    Key = ["id"],
                    Fields =
                    [
                        new PlannedField("id", new ScalarType(ScalarKind.Uuid), id) { Writer = FieldWriter.NewId },
                        new PlannedField("total", new ScalarType(ScalarKind.Decimal) { Precision = 12, Scale = 2 }, text.Line(4)) { IsNullable = true },
                    ],
                    Inferences = [new Inference("set by the server", "an id of type uuid is made by the server", id)],
                },
            ],
            Endpoints =
            [
                new PlannedEndpoint("GET", "/orders", new ListAnswer("Order", [], new ListQuery { Ignored = ["foo"] }), id)
                {
                    Query = [new QueryParameter("foo", null, false, "")],
                    Response = new ObjectShape([new ShapeMember("data", new RowsShape(new RowShape("Order", [new ShapeMember("version", new ConstantShape("\"1.0\""), default)])), default)]),
                    Inferences = [new Inference("status 200", "GET reads", default)],
                },
                new PlannedEndpoint("POST", "/orders/{id}/dance", new ExampleAnswer("no field of `Order` has a state `dance`", ""), id) { Status = 202 },
            ],
        };
        return Explainer.Explain(design, plan, [NotUnderstood.At(text.Line(4), "`monney` is no type"), Check.At(id, "`Order` is used by no endpoint")]);
    }
}
