using Xunit;

namespace Setout.Tests.DataModels;

public sealed class JsonEntityTests
{
    [Fact]
    public void AnExampleShowsTheTypes() => Models.AreRead(
        """
        ### Entity: Order

        ```json
        {
          "id": "0195c001-1111-7abc-8def-000000000001",
          "email": "ada@mail.example", // unique per customer
          "day": "2026-03-01",
          "at": "2026-03-01T12:00:00Z",
          "seats": 4,
          "total": 19.90,
          "paid": false,
          "note": null,
          "status": "draft", // draft | paid
          "address": { "city": "Graz" },
          "tags": ["a", "b"],
        }
        ```
        """,
        """
        Order
          id: uuid e.g. 0195c001-1111-7abc-8def-000000000001
          email: string email e.g. ada@mail.example -- unique per customer
          day: date e.g. 2026-03-01
          at: datetime e.g. 2026-03-01T12:00:00Z
          seats: int e.g. 4
          total: decimal(18,2) e.g. 19.90
          paid: bool
          note: json?
          status: enum(draft, paid) e.g. draft
          address: json
          tags: string[]
        """);

    [Fact]
    public void TypeWordsAreTypes() => Models.AreRead(
        """
        ### User

        ```
        {
          id: UUID
          email: String (unique, required)
          role: "admin" | "member"
          age?: int
        }
        ```
        """,
        """
        User
          id: uuid
          email: string! unique
          role: enum(admin, member)
          age: int?
        """);

    [Fact]
    public void AMissingCommaIsReported() => Models.AreRead(
        """
        ### Entity: Order

        ```json
        {
          "id": 1
          "total": 19.90
        }
        ```
        """,
        """
        Order
          id: int e.g. 1
          total: decimal(18,2) e.g. 19.90
        """,
        "5:10 SET2010 a comma is missing here");
}
