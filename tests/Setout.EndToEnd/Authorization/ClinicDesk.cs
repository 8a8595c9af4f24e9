using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.EndToEnd.Accounts;
using Setout.EndToEnd.Http;
using Setout.Tests;
using Setout.Text;
using Xunit;

namespace Setout.EndToEnd.Authorization;

/// <summary>The clinic with two doctors, each with a patient and an appointment; Dora signs in as one of them.</summary>
internal sealed class ClinicDesk(Serving serving, Plan plan) : IAsyncDisposable
{
    public static string Design { get; } = File.ReadAllText(Repository.PathOf("examples/clinic/design.md"));

    public Serving Serving { get; } = serving;

    public Plan Plan { get; } = plan;

    /// <summary>By the noun of their paths: the row that is Dora's, and the row of the other doctor.</summary>
    public Dictionary<string, (string Own, string Other)> Rows { get; } = [];

    public static Plan PlanOf() => Planner.Plan(DesignReader.Read(new SourceText("design.md", Design)).Design).Plan;

    public static async Task<ClinicDesk> OpenAsync()
    {
        var plan = PlanOf();
        var desk = new ClinicDesk(await Serving.StartAsync(plan), plan);
        // Who comes with a token for the first time gets a row of their own.
        await desk.AskAsync("doctor", "GET", "/api/doctors");
        using var connection = Connection.OpenToRead(desk.Serving.DataFile, 1000);
        var dora = connection.Ask("SELECT id FROM users WHERE email = 'dora@example.com'");
        var (mine, other) = (await desk.MakeAsync("doctors", $$"""{"fullName":"Dora","specialty":"general","email":"d@x.example","userId":"{{dora}}"}"""), await desk.MakeAsync("doctors", """{"fullName":"Otto","specialty":"general","email":"o@x.example"}"""));
        desk.Rows["doctors"] = (mine, other);
        desk.Rows["patients"] = (await desk.MakeAsync("patients", Patient("Ada", mine)), await desk.MakeAsync("patients", Patient("Bob", other)));
        desk.Rows["appointments"] = (
            await desk.MakeAsync("appointments", Appointment(desk.Rows["patients"].Own, mine)),
            await desk.MakeAsync("appointments", Appointment(desk.Rows["patients"].Other, other)));
        return desk;
    }

    /// <summary>Asks as somebody with a role; null for nobody.</summary>
    public Task<Reply> AskAsync(string? role, string method, string path, string? body = null) =>
        Serving.SendAsync(method, path, body, role is null ? [] : [AccountClient.Bearer(Serving.TokenOf(role == "doctor" ? "dora" : role, role))]);

    public ValueTask DisposeAsync() => Serving.DisposeAsync();

    private static string Patient(string name, string doctor) => $$"""{"fullName":"{{name}} Berger","birthDate":"1984-05-09","phone":"1","doctorId":"{{doctor}}"}""";

    private static string Appointment(string patient, string doctor) => $$"""{"patientId":"{{patient}}","doctorId":"{{doctor}}","startsAt":"2026-03-16T09:20:00Z"}""";

    private async Task<string> MakeAsync(string noun, string body)
    {
        var reply = await AskAsync("lead", "POST", $"/api/{noun}", body);
        Assert.True(reply.Status == 201, reply.Body);
        return reply.Json.GetProperty("id").GetString()!;
    }
}
