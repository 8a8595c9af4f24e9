using Xunit;

namespace Setout.Tests.DataModels;

public sealed class FieldLineTests
{
    [Fact]
    public void TheCanonicalFormIsRead() => Models.AreRead(
        """
        ### Entity: Order (was Purchase)

        ```
        id: uuid pk
        email: string(3..254) email unique -- how a customer signs in
        status: enum(draft, paid, shipped) = draft
        total: decimal(12,2) >= 0, e.g. 19.90
        customer_id: uuid -> Customer on delete cascade
        note: text?
        created_at: datetime = now readonly
        sku: string (was code)
        tags: string[] = []
        rating: int between 1 and 5

        unique(customer_id, sku)
        index(status, created_at)
        check(total > 0 or status = 'draft')
        ```
        """,
        """
        Order was Purchase
          id: uuid pk
          email: string(3..254) email unique -- how a customer signs in
          status: enum(draft, paid, shipped) = 'draft'
          total: decimal(12,2) [total >= 0] e.g. 19.90
          customer_id: uuid -> Customer Cascade
          note: string?
          created_at: datetime readonly = now
          sku: string was code
          tags: string[] = []
          rating: int [rating >= 1 and rating <= 5]
          unique(customer_id, sku)
          index(status, created_at)
          check(total > 0 or status = 'draft')
        """);

    [Fact]
    public void OtherSpellingsAreRead() => Models.AreRead(
        """
        ### Order

        - `id` (UUID, primary key)
        - `email`: String, required, unique - how a customer signs in
        - **status**: enum: draft | paid
        - customer_id: uuid, FK → customers.id, on delete set null
        - `seats` (int, default 4, min 1, max 12)
        - note?: string (max 200 characters)
        """,
        """
        Order
          id: uuid pk
          email: string! unique -- how a customer signs in
          status: enum(draft, paid)
          customer_id: uuid -> customers.id SetNull
          seats: int [seats >= 1] [seats <= 12] = 4
          note: string(200)?
        """);

    [Fact]
    public void WhatIsNotUnderstoodIsReportedAtItsPlace() => Models.AreRead(
        """
        ### Entity: Order

        ```
        id: uuid pk
        total: decmal(12,2)
        email: string uniqe
        count: int >= limit
        and more of them
        ```
        """,
        """
        Order
          id: uuid pk
          total: decmal(12,2)
          email: string
          count: int
        """,
        """
        5:8 SET2001 `decmal(12,2)` is no known type of `total`: did you mean `decimal`?
        6:15 SET2003 `uniqe` behind the type of `email` is not understood: did you mean `unique`?
        7:15 SET2004 the condition on `count` is not understood: there is no field `limit`
        8:1 SET2005 `and more of them` states no field: write `name: type`, or begin the line with `--`
        """);

    [Fact]
    public void SeveralEntitiesStandInOneBlock() => Models.AreRead(
        """
        ```
        Customer {
          id: int pk
          name: string(200)
        }
        Order {
          id: int pk
          customer: Customer
        }
        ```
        """,
        """
        Customer
          id: int pk
          name: string(200)
        Order
          id: int pk
          customer: uuid -> Customer
        """);

    [Fact]
    public void FieldsWithoutAnEntityAreReported() => Models.AreRead(
        """
        ```
        id: uuid pk
        ```
        """,
        "",
        "1:1 SET2009 nothing says whose fields these are: put a heading such as `### Entity: Order` above them");

    [Fact]
    public void TheTemplatesEntityHasNoFields()
    {
        Models.AreRead(
            """
            ### Entity: [Name]

            ```
            [Database schema or data structure]
            ```

            **Relationships:**
            - [Relationship descriptions]
            """,
            "[Name]");
    }
}
