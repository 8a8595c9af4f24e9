using Setout.EndToEnd.Http;
using Xunit;

namespace Setout.EndToEnd.Authorization;

public sealed class DenialTests
{
    private const string Design = """
        ## Data Models

        ### Entity: User

        ```
        id: int pk
        email: string
        role: enum(auditor, staff) = staff
        ```

        ### Entity: Order

        ```
        id: int pk
        owner_id: int? -> User
        ```

        ## API Design

        #### GET /orders
        #### POST /orders
        #### DELETE /orders/{id}

        ## Security

        ### Authentication

        - Tokens of the identity provider (JWT)

        ### Authorization

        - Staff can view orders, create orders and delete orders
        - Auditors can view orders
        - Auditors may not delete orders
        - Auditors cannot view other users' orders
        """;

    [Theory]
    [InlineData("staff", 204, 1)]
    [InlineData("auditor", 403, 0)]
    [InlineData("auditor staff", 403, 0)]
    [InlineData("staff auditor", 403, 0)]
    public async Task WhatIsRefusedToOneRoleIsRefusedWithAnyOther(string roles, int status, int seen)
    {
        await using var serving = await Serving.StartAsync(Design);
        var of = ("Authorization", $"Bearer {serving.TokenOf("ann", roles.Split(' '))}");
        var staff = ("Authorization", $"Bearer {serving.TokenOf("stan", "staff")}");
        Assert.Equal(200, (await serving.SendAsync("GET", "/orders", null, staff)).Status);
        Assert.Equal(201, (await serving.SendAsync("POST", "/orders", "{}", staff)).Status);
        Assert.Equal(seen, (await serving.SendAsync("GET", "/orders", null, of)).Json.GetArrayLength());
        Assert.Equal(status, (await serving.SendAsync("DELETE", "/orders/1", null, of)).Status);
    }
}
