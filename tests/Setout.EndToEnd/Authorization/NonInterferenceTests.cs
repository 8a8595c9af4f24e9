using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.EndToEnd.Accounts;
using Setout.EndToEnd.Http;
using Setout.Planning;
using Xunit;

namespace Setout.EndToEnd.Authorization;

/// <summary>
/// What a caller may not see changes nothing of what they are answered: two databases that differ in rows of somebody else, and in a field that the caller may not see, give
/// the same bytes to the same requests, refused ones included.
/// </summary>
public sealed class NonInterferenceTests
{
    private const int Requests = 5_000;

    [Fact]
    public async Task WhatMayNotBeSeenChangesNoAnswer()
    {
        await using var desk = await ClinicDesk.OpenAsync();
        var folder = Directory.CreateTempSubdirectory("setout-").FullName;
        try
        {
            var (one, two) = (Path.Combine(folder, "one.db"), Path.Combine(folder, "two.db"));
            using (var connection = Connection.OpenToRead(desk.Serving.DataFile, 1000))
            {
                connection.Execute($"VACUUM INTO '{one}'");
                connection.Execute($"VACUUM INTO '{two}'");
            }
            // The clinic records each read of a patient, and goes on with that log.
            foreach (var copy in (string[])[one, two])
                File.Copy(desk.Serving.DataFile + ".audit-key", copy + ".audit-key");
            ChangeWhatOthersHave(two, desk);
            await using var first = await Serving.StartAsync(desk.Plan, options => options with { DataFile = one });
            await using var second = await Serving.StartAsync(desk.Plan, options => options with { DataFile = two });
            await CompareAsync(desk, first, second);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task CompareAsync(ClinicDesk desk, Serving first, Serving second)
    {
        var random = new Random(7);
        var pool = new RequestFuzzPool(desk.Plan, random);
        var queries = new RequestFuzzQueries(desk.Plan, pool, random);
        var token = AccountClient.Bearer(desk.Serving.TokenOf("dora", "doctor"));
        var endpoints = desk.Plan.Endpoints.Where(endpoint => endpoint.Method == "GET").ToList();
        var found = 0;
        for (var index = 0; index < Requests; index++)
        {
            var endpoint = endpoints[random.Next(endpoints.Count)];
            var target = TargetOf(endpoint, desk, random) + queries.Make(endpoint);
            (string, string)[] headers = [token, ("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"), .. random.Next(4) == 0 ? [("Prefer", "count=exact")] : Array.Empty<(string, string)>()];
            var (left, right) = (await first.SendAsync("GET", target, null, headers), await second.SendAsync("GET", target, null, headers));
            found += left.Status == 200 ? 1 : 0;
            Assert.True(left.Status == right.Status && left.Body == right.Body && left.Header("ETag") == right.Header("ETag") && left.Header("Link") == right.Header("Link") && left.Header("X-Total-Count") == right.Header("X-Total-Count"),
                $"request {index}, {target}:\n{left.Status} {left.Body}\n{right.Status} {right.Body}");
            if (left.Status == 200)
                pool.Learn(endpoint, left.Body);
        }
        Assert.True(found > Requests / 10, $"only {found} of {Requests} were answered with 200");
    }

    private static string TargetOf(PlannedEndpoint endpoint, ClinicDesk desk, Random random)
    {
        if (endpoint.PathParameters.IsEmpty)
            return endpoint.Path;
        var all = desk.Rows.Values.SelectMany(rows => new[] { rows.Own, rows.Other, rows.None }).ToList();
        var (own, other, _) = desk.Rows[endpoint.Path.Split('/')[2]];
        return endpoint.Path.Replace("{id}", random.Next(3) switch { 0 => own, 1 => other, _ => all[random.Next(all.Count)] }, StringComparison.Ordinal);
    }

    /// <summary>Another doctor's patient is called otherwise, and has other appointments; the own one has another insurance number.</summary>
    private static void ChangeWhatOthersHave(string file, ClinicDesk desk)
    {
        using var connection = Connection.Open(file, 1000);
        var (patient, doctor) = (desk.Rows["patients"].Other, desk.Rows["doctors"].Other);
        connection.Execute($"UPDATE patients SET fullName = 'Zora Anders', notes = 'loud', email = 'z@mail.example', phone = '999', _version = _version + 7 WHERE id = '{patient}'");
        // Of Dora's own patient, what no doctor sees.
        connection.Execute($"UPDATE patients SET insuranceNumber = 'changed' WHERE id = '{desk.Rows["patients"].Own}'");
        connection.Execute($"DELETE FROM appointments WHERE id = '{desk.Rows["appointments"].Other}'");
        // Some are of Dora's own patient: they must not count there either.
        for (var number = 0; number < 5; number++)
            connection.Execute($"INSERT INTO appointments (id, patientId, doctorId, startsAt, minutes, status, fee, createdAt, updatedAt, _version) SELECT '0195c001-2222-7abc-8def-00000000000{number}', '{(number % 2 == 0 ? patient : desk.Rows["patients"].Own)}', '{doctor}', '2026-04-0{number + 1}T08:00:00.000000Z', 20, 'requested', 100, createdAt, updatedAt, 1 FROM appointments LIMIT 1");
    }
}
