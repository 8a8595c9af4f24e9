using Xunit;

namespace Setout.Tests.DataModels;

public sealed class SqlTests
{
    [Fact]
    public void PostgresIsRead() => Models.AreRead(
        """
        ### Entity: Order

        ```sql
        CREATE TYPE order_status AS ENUM ('draft', 'paid', 'it''s over');

        CREATE TABLE IF NOT EXISTS public.orders (
          id          UUID PRIMARY KEY DEFAULT gen_random_uuid(), -- the number on the bill
          number      BIGSERIAL UNIQUE,
          customer_id UUID NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
          status      order_status NOT NULL DEFAULT 'draft'::order_status,
          kind        TEXT NOT NULL CHECK (kind IN ('a', 'b')),
          total       NUMERIC(12,2) NOT NULL DEFAULT 0 CHECK (total >= 0),
          tags        TEXT[] NOT NULL DEFAULT '{}',
          meta        JSONB DEFAULT '{}'::jsonb,
          ends        TIMESTAMP WITH TIME ZONE,
          starts      TIMESTAMPTZ NOT NULL DEFAULT now(),
          "order"     SMALLINT,
          CONSTRAINT order_once UNIQUE (customer_id, number),
          CHECK (ends > starts)
        );
        CREATE INDEX orders_by_status ON orders USING btree (status, starts DESC);
        CREATE UNIQUE INDEX ON orders (kind);
        COMMENT ON COLUMN orders.total IS 'net, in euro';
        ```
        """,
        """
        Order [orders]
          id: uuid pk = new id -- the number on the bill
          number: int? unique = new id
          customer_id: uuid! -> customers.id Cascade
          status: enum(draft, paid, it's over)! = 'draft'
          kind: enum(a, b)! unique
          total: decimal(12,2)! [total >= 0] = 0 -- net, in euro
          tags: string[]! = []
          meta: json? = {}
          ends: datetime?
          starts: datetime! = now
          order: int?
          unique(customer_id, number)
          check(ends > starts)
          index(status, starts)
        """);

    [Fact]
    public void MySqlIsRead() => Models.AreRead(
        """
        ```sql
        # the shop
        CREATE TABLE `orders` (
          `id` INT(11) UNSIGNED NOT NULL AUTO_INCREMENT,
          `customer_id` INT NOT NULL,
          `status` ENUM('open','closed') NOT NULL DEFAULT 'open' COMMENT 'where it stands',
          `paid` TINYINT(1) DEFAULT 0,
          `name` VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
          `updated_at` DATETIME DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
          PRIMARY KEY (`id`),
          UNIQUE KEY `uq_name` (`name`),
          KEY `by_status` (`status`, `paid`),
          CONSTRAINT `fk_customer` FOREIGN KEY (`customer_id`) REFERENCES `customers` (`id`) ON DELETE SET NULL ON UPDATE CASCADE
        ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='What was ordered';
        ```
        """,
        """
        orders
          id: int! pk = new id
          customer_id: int! -> customers.id SetNull
          status: enum(open, closed)! = 'open' -- where it stands
          paid: bool? = false
          name: string(255)! unique
          updated_at: datetime? readonly = now
          index(status, paid)
        """);

    [Fact]
    public void SqliteIsRead() => Models.AreRead(
        """
        ```sql
        CREATE TABLE links (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          code TEXT NOT NULL UNIQUE, // as printed
          state TEXT DEFAULT "active", /* active | paused */
          created_at TEXT DEFAULT (datetime('now'))
        ) STRICT, WITHOUT ROWID;
        ALTER TABLE links ADD COLUMN clicks INTEGER NOT NULL DEFAULT 0;
        ```
        """,
        """
        links
          id: int pk = new id
          code: string! unique -- as printed
          state: enum(active, paused)? = 'active'
          created_at: string? = now
          clicks: int! = 0
        """);

    [Fact]
    public void OneBrokenColumnDoesNotHideTheNext() => Models.AreRead(
        """
        ```sql
        CREATE TABLE orders (
          id UUID PRIMARY KEY
          total NUMERIC(12,2) NOT NULL,
          code TEXT CHECK (code ~ '^[A-Z]+$'),
          note TEXT NOT NUL,
          seats INT DEFAULT,
          ends TIMESTAMPTZ DEFAULT (now() + interval '7 days'),
          last TEXT
        );
        CREATE TRIGGER touch BEFORE UPDATE ON orders EXECUTE FUNCTION touch();
        CREATE TABLE lines (id INT PRIMARY KEY, kind strng
        ```
        """,
        """
        orders
          id: uuid pk
          total: decimal(12,2)!
          code: string?
          note: string?
          seats: int?
          ends: datetime? = unknown(now() + interval '7 days')
          last: string?
        lines
          id: int pk
          kind: strng?
        """,
        """
        3:19 SET2002 a comma is missing behind `id`
        5:25 SET2004 the condition is not understood: `~` is not understood here
        6:13 SET2002 `NOT` is not understood in the column `note` of `orders`
        7:13 SET2002 the value behind `DEFAULT` of `seats` is missing
        8:28 SET2007 the default `now() + interval '7 days'` of `ends` is not understood: only constants, now() and new ids are
        11:1 SET2006 `CREATE TRIGGER` is not part of the design: only tables, enums, indexes and comments on them are read
        12:20 SET2002 the list of columns of `lines` is never closed
        12:46 SET2001 `strng` is no known type of `kind`: did you mean `string`?
        """);

    [Fact]
    public void AdditionsJoinTheirTable() => Models.AreRead(
        """
        ### Orders (`orders`)

        ```sql
        CREATE TABLE orders (id INT PRIMARY KEY, state TEXT);
        ```

        ### Later

        ```sql
        ALTER TABLE orders ADD COLUMN IF NOT EXISTS note TEXT, ADD CONSTRAINT once UNIQUE (state, note);
        CREATE INDEX ON orders (state);
        ```
        """,
        """
        Orders [orders]
          id: int pk
          state: string? index
          note: string?
          unique(state, note)
        """);
}
