using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.EndToEnd.Http;
using Xunit;

namespace Setout.EndToEnd.Authorization;

/// <summary>The clinic with two doctors, each with a patient and an appointment; Dora signs in as one of them.</summary>
internal sealed class ClinicDesk(Serving serving) : RoleDesk(serving, "clinic")
{
    private const string None = "0195c001-2222-7abc-8def-00000000dead";

    public static async Task<ClinicDesk> OpenAsync()
    {
        var desk = new ClinicDesk(await Serving.StartAsync(PlanOf("clinic")));
        // Who comes with a token for the first time gets a row of their own.
        await desk.AskAsync("doctor", "GET", "/api/doctors");
        using var connection = Connection.OpenToRead(desk.Serving.DataFile, 1000);
        var dora = connection.Ask("SELECT id FROM users WHERE email = 'dora@example.com'");
        var (mine, other) = (await desk.MakeAsync("doctors", $$"""{"fullName":"Dora","specialty":"general","email":"d@x.example","userId":"{{dora}}"}"""), await desk.MakeAsync("doctors", """{"fullName":"Otto","specialty":"general","email":"o@x.example"}"""));
        desk.Rows["doctors"] = (mine, other, None);
        desk.Rows["patients"] = (await desk.MakeAsync("patients", Patient("Ada", mine)), await desk.MakeAsync("patients", Patient("Bob", other)), None);
        desk.Rows["appointments"] = (
            await desk.MakeAsync("appointments", Appointment(desk.Rows["patients"].Own, mine)),
            await desk.MakeAsync("appointments", Appointment(desk.Rows["patients"].Other, other)), None);
        return desk;
    }

    public override string Sought => "berger";

    public override string? BodyOf(string method, string path, int number) => method switch
    {
        "GET" or "DELETE" => null,
        "PUT" => $$"""{"fullName":"Another","specialty":"general","email":"a{{number}}@x.example"}""",
        _ => "{}",
    };

    protected override string NameOf(string role) => role == "doctor" ? "dora" : role;

    private static string Patient(string name, string doctor) => $$"""{"fullName":"{{name}} Berger","birthDate":"1984-05-09","phone":"1","notes":"deaf","insuranceNumber":"{{name}} 090584","doctorId":"{{doctor}}"}""";

    private static string Appointment(string patient, string doctor) => $$"""{"patientId":"{{patient}}","doctorId":"{{doctor}}","startsAt":"2026-03-16T09:20:00Z"}""";

    private async Task<string> MakeAsync(string noun, string body)
    {
        var reply = await AskAsync("lead", "POST", $"/api/{noun}", body);
        Assert.True(reply.Status == 201, reply.Body);
        return reply.Json.GetProperty("id").GetString()!;
    }
}
